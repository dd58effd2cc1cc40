import type { z } from "zod";
import { AppError } from "../errors.ts";

/**
 * A part of a request, checked.
 *
 * @param part What it is called in the message: "body", "query", "path".
 * @throws {AppError} `invalid_request` with zod's issues in `details`; values sent are not repeated.
 */
export function parseRequest<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  part: string,
): z.output<Schema> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, code, message }) => ({ path, code, message }));
  const places = issues.map(({ path }) => path.join(".")).filter((place) => place !== "");
  const where = places.length === 0 ? "" : ` at ${[...new Set(places)].join(", ")}`;
  throw new AppError("invalid_request", `Cannot use the ${part}: it does not fit${where}`, {
    details: { issues },
  });
}
