import type { Metrics, OperationPoint } from "../../../shared/contracts/metrics.ts";

/** The kinds of tokens, in words. */
export const TOKEN_KINDS = {
  cache_read_input_tokens: "Read from the cache",
  input_tokens: "Read",
  output_tokens: "Written",
};

export interface TokenStep {
  start: Date;
  end: Date;
  kind: string;
  /** Of all operations together, above 0. */
  tokens: number;
}

/** Tokens by step and kind, oldest first. */
export function toTokenSteps({ series = [], step_seconds = 0 }: Metrics): TokenStep[] {
  const by_start = Map.groupBy(series, ({ start }) => start);
  return [...by_start].flatMap(([at, points]) => {
    const start = new Date(at);
    const end = new Date(start.getTime() + step_seconds * 1000);
    return Object.entries(TOKEN_KINDS)
      .map(([key, kind]) => ({ start, end, kind, tokens: sum(points, key as TokenKey) }))
      .filter(({ tokens }) => tokens > 0);
  });
}

type TokenKey = keyof typeof TOKEN_KINDS;

function sum(points: readonly OperationPoint[], key: TokenKey): number {
  return points.reduce((total, point) => total + point[key], 0);
}
