import { assertEquals } from "@std/assert";
import { serverTiming } from "./create_endpoint.ts";

Deno.test("serverTiming() states time and calls of the database and the model", () => {
  const timings = { total_ms: 31.5, db_calls: 2, db_ms: 20.1, llm_calls: 0, llm_ms: 0, calls: [] };

  assertEquals(
    serverTiming(timings),
    'db;dur=20.1;desc="2 calls", llm;dur=0;desc="0 calls", total;dur=31.5',
  );
});
