/** Resolves after so many milliseconds, at once for 0, or as soon as the signal aborts; never rejects. */
export function wait(duration_ms: number, signal: AbortSignal): Promise<void> {
  if (duration_ms <= 0 || signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(handle);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const handle = setTimeout(end, duration_ms);
    signal.addEventListener("abort", end, { once: true });
  });
}

/** Resolves when the signal aborts. */
export function waitForAbort(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) =>
    signal.addEventListener("abort", () => resolve(), { once: true })
  );
}
