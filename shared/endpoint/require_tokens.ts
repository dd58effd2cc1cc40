import { AppError } from "../errors.ts";

const DAY_MS = 86_400_000;

/**
 * Lets through what a project may still spend today.
 *
 * @param tokens_today What the project has used since midnight UTC.
 * @param daily_token_budget 0 for no limit.
 * @throws {AppError} `token_budget_exceeded`, with the seconds until midnight.
 */
export function requireTokens(tokens_today: number, daily_token_budget: number): void {
  if (daily_token_budget === 0 || tokens_today < daily_token_budget) return;
  throw new AppError(
    "token_budget_exceeded",
    "Cannot ask the model: the project has used its tokens of the day",
    {
      hint: "The day ends at midnight UTC",
      details: { daily_token_budget },
      retry_after_seconds: (DAY_MS - Date.now() % DAY_MS) / 1000,
    },
  );
}
