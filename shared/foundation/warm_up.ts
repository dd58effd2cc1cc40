/** Runs calls that share a prompt prefix; each is told what to call when the first event of its response has arrived. */
export type WarmUp = <Result>(
  call: (onFirstEvent: () => void) => Promise<Result>,
) => Promise<Result>;

/**
 * A gate before the calls of one extraction. A cached prompt prefix can be read only once the response that writes it has
 * begun (platform facts, 7.4), so the calls wait for the first of them.
 *
 * States: `cold` until the first call comes, `warming` while that call runs, `open` from its first event on, or from its end
 * if it fails before: then the others cost more, but none waits for another failure. Without `shares_prefix` the gate is
 * open from the start.
 */
export function createWarmUp(shares_prefix: boolean): WarmUp {
  let opened = shares_prefix ? null : Promise.resolve();
  return async (call) => {
    if (opened !== null) {
      await opened;
      return await call(() => {});
    }
    const gate = Promise.withResolvers<void>();
    opened = gate.promise;
    try {
      return await call(gate.resolve);
    } finally {
      gate.resolve();
    }
  };
}
