/** Milliseconds for which one request occupies what it shares with others. */
export interface Occupation {
  /** A connection of the REST server's pool. */
  connection_ms: number;
  /** A core of the database. */
  core_ms: number;
  /** The thread of whoever sends the statements. */
  thread_ms: number;
}

/** How many there are; Infinity where there are enough. */
export interface Resources {
  connections: number;
  cores: number;
  threads: number;
}

export interface Prediction {
  requests_per_second: number;
  /** What is used up first. */
  limit: keyof Resources;
}

/**
 * How many requests per second the resources carry. By Little's law (https://doi.org/10.1287/opre.9.3.383) the number of them
 * in use is the number of requests per second times the seconds for which each occupies one.
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
