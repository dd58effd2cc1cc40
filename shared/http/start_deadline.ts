/** Time that is running out. */
interface Deadline {
  /** Aborts with a TimeoutError, as `AbortSignal.timeout` does, if the time is up before `clear`. */
  signal: AbortSignal;
  clear(): void;
}

/**
 * A deadline in so many milliseconds that can be called off. A timeout signal of the platform cannot: it would hold the
 * request and whatever listens until it fires, and at some load that is most of the memory.
 */
export function startDeadline(duration_ms: number): Deadline {
  const controller = new AbortController();
  const timer = setTimeout(
    () => controller.abort(new DOMException("The time is up", "TimeoutError")),
    duration_ms,
  );
  return { signal: controller.signal, clear: () => clearTimeout(timer) };
}
