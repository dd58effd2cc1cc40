/** Milliseconds for which one request occupies each shared resource. */
export interface Occupation {
  /** A connection of the REST server's pool. */
  connection_ms: number;
  /** A core of the database. */
  core_ms: number;
  /** The thread of the program that sends the statements. */
  thread_ms: number;
}

/** How many of each resource there are; Infinity if it is no limit. */
interface Resources {
  connections: number;
  cores: number;
  threads: number;
}

export interface Prediction {
  requests_per_second: number;
  /** The resource that is exhausted first. */
  limit: keyof Resources;
}

/**
 * How many requests per second the resources can carry. By Little's law (https://doi.org/10.1287/opre.9.3.383), the number of
 * resources in use is the rate times the time for which each request occupies one.
 */
export function predictRate(occupation: Occupation, resources: Resources): Prediction {
  const rates: Record<keyof Resources, number> = {
    connections: resources.connections / occupation.connection_ms * 1000,
    cores: resources.cores / occupation.core_ms * 1000,
    threads: resources.threads / occupation.thread_ms * 1000,
  };
  const limit = LIMITS.reduce((least, each) => rates[each] < rates[least] ? each : least);
  return { requests_per_second: rates[limit], limit };
}

const LIMITS = ["connections", "cores", "threads"] as const;
