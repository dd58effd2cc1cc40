/** Work that continues after its response was sent, as with the platform's `EdgeRuntime.waitUntil`. */
interface Background {
  waitUntil(work: Promise<unknown>): void;
  /** How much work is under way. */
  count(): number;
  /** Resolves when no work is left, including work that is added in the meantime. */
  settled(): Promise<void>;
}

/** `onError` receives the errors of failed work. */
export function createBackground(onError: (error: unknown) => void): Background {
  const pending = new Set<Promise<void>>();
  return {
    waitUntil(work) {
      const tracked = work.then(() => {}, onError).finally(() => pending.delete(tracked));
      pending.add(tracked);
    },
    count: () => pending.size,
    async settled() {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}
