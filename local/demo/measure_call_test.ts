import { assertEquals } from "@std/assert";
import { serverTiming } from "../../shared/http/create_endpoint.ts";
import { parseServerTiming } from "./measure_call.ts";

Deno.test("parseServerTiming() reads what the functions write", () => {
  const cost = { total_ms: 12.5, db_calls: 2, db_ms: 7.25, llm_calls: 6, llm_ms: 0 };

  assertEquals(parseServerTiming(serverTiming({ ...cost, calls: [] })), cost);
});

Deno.test("parseServerTiming() is 0 for what is missing", () => {
  assertEquals(parseServerTiming(""), {
    total_ms: 0,
    db_calls: 0,
    db_ms: 0,
    llm_calls: 0,
    llm_ms: 0,
  });
});
