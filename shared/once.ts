/** A function that calls `run` at its first call and returns that result from then on, even if it is a rejected promise. */
export function once<Result>(run: () => Result): () => Result {
  let kept: { result: Result } | undefined;
  return () => (kept ??= { result: run() }).result;
}
