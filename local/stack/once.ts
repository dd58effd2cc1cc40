/** The function with its first result kept: it runs at most once. */
export function once<Result>(run: () => Result): () => Result {
  let kept: { result: Result } | undefined;
  return () => (kept ??= { result: run() }).result;
}
