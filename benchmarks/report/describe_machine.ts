import os from "node:os";

/** The machine on which figures were measured. */
export interface Machine {
  cpu: string;
  cores: number;
  memory_gb: number;
  os: string;
  deno: string;
}

/** This machine. */
export function describeMachine(): Machine {
  const cpus = os.cpus();
  return {
    cpu: cpus[0]?.model.trim() ?? "unknown",
    cores: cpus.length,
    memory_gb: Math.round(os.totalmem() / 1e9),
    os: `${Deno.build.os} ${Deno.build.arch}`,
    deno: Deno.version.deno,
  };
}
