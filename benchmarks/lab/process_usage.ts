/** What a process has used since its start. */
export interface ProcessUsage {
  /** The most memory that was resident at one time, in megabytes. */
  peak_mb: number;
  /** Of all its threads, in milliseconds. */
  cpu_ms: number;
}

/** What the process has used so far; null on systems other than Linux. */
export async function readUsage(pid: number): Promise<ProcessUsage | null> {
  if (Deno.build.os !== "linux") return null;
  const status = await Deno.readTextFile(`/proc/${pid}/status`);
  // The name in brackets may hold spaces; behind it, utime and stime are the fields 12 and 13 (proc(5)).
  const stat = (await Deno.readTextFile(`/proc/${pid}/stat`)).split(") ").at(-1)!.split(" ");
  return {
    peak_mb: Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1]) / 1000,
    cpu_ms: (Number(stat[11]) + Number(stat[12])) * TICK_MS,
  };
}

/** Linux counts a hundred ticks a second on all usual machines. */
const TICK_MS = 10;
