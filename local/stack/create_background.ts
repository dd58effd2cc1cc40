/** Work that outlives its response, as the platform's `EdgeRuntime.waitUntil` takes it. */
export interface Background {
  waitUntil(work: Promise<unknown>): void;
  /** Resolves once no work is left, that which was added meanwhile included. */
  settled(): Promise<void>;
}

/** `onError` hears of work that fails; nobody else does. */
export function createBackground(onError: (error: unknown) => void): Background {
  const pending = new Set<Promise<void>>();
  return {
    waitUntil(work) {
      const tracked = work.then(() => {}, onError).finally(() => pending.delete(tracked));
      pending.add(tracked);
    },
    async settled() {
      while (pending.size > 0) await Promise.all(pending);
    },
  };
}
