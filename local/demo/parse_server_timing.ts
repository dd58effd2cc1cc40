/** What a request cost, as its response header says. Milliseconds and numbers of calls. */
export interface ServerTiming {
  total_ms: number;
  db_calls: number;
  db_ms: number;
  llm_calls: number;
  llm_ms: number;
}

/**
 * The cost in a `Server-Timing` header as the functions write it; parts that are missing are 0.
 * Syntax: https://www.w3.org/TR/server-timing/#the-server-timing-header-field
 */
export function parseServerTiming(header: string): ServerTiming {
  const numberIn = (metric: string, param: string) => {
    const pattern = new RegExp(`\\b${metric};[^,]*\\b${param}="?(\\d+(?:\\.\\d+)?)`);
    return Number(pattern.exec(header)?.[1] ?? 0);
  };
  return {
    total_ms: numberIn("total", "dur"),
    db_calls: numberIn("db", "desc"),
    db_ms: numberIn("db", "dur"),
    llm_calls: numberIn("llm", "desc"),
    llm_ms: numberIn("llm", "dur"),
  };
}
