/** A time during which something was under way. */
export interface Span {
  started_at_ms: number;
  ended_at_ms: number;
}

/**
 * How many database calls stand one after another on the way to the answer: the longest chain of calls each of which began
 * after the one before had ended. Calls that were over before the model was done are hidden behind it and cost nothing.
 */
export function countRounds(calls: readonly Span[], model_calls: readonly Span[]): number {
  const awaited = calls.filter((call) => !model_calls.some((model) => endsWithin(call, model)))
    .toSorted((a, b) => a.started_at_ms - b.started_at_ms);
  const depths: number[] = [];
  for (const call of awaited) {
    const before = depths.filter((_, i) => awaited[i]!.ended_at_ms <= call.started_at_ms); // i is in both
    depths.push(Math.max(0, ...before) + 1);
  }
  return Math.max(0, ...depths);
}

/**
 * Milliseconds in which a database call was under way and no model call was: what the database adds to the time of an
 * answer.
 */
export function measureDatabaseTime(calls: readonly Span[], model_calls: readonly Span[]): number {
  return coveredTime([...calls, ...model_calls]) - coveredTime(model_calls);
}

function endsWithin({ ended_at_ms }: Span, model: Span): boolean {
  return model.started_at_ms <= ended_at_ms && ended_at_ms <= model.ended_at_ms;
}

function coveredTime(spans: readonly Span[]): number {
  let covered = 0;
  let until = -Infinity;
  for (const span of spans.toSorted((a, b) => a.started_at_ms - b.started_at_ms)) {
    covered += Math.max(0, span.ended_at_ms - Math.max(span.started_at_ms, until));
    until = Math.max(until, span.ended_at_ms);
  }
  return covered;
}
