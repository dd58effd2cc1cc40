/** Linux tells in nanoseconds how long a thread has computed; `process.threadCpuUsage` counts in steps of ten milliseconds. */
const SCHEDSTAT = "/proc/thread-self/schedstat";

/**
 * For how many milliseconds this thread computed while `run` ran. What other programs and other tests take of the machine does not
 * count on Linux; elsewhere it is the time that passed.
 */
export async function cpuTimeOf(run: () => unknown): Promise<number> {
  const begun = readClock();
  await run();
  return readClock() - begun;
}

function readClock(): number {
  try {
    return Number(Deno.readTextFileSync(SCHEDSTAT).split(" ")[0]) / 1e6;
  } catch {
    return performance.now();
  }
}
