import { assertEquals } from "@std/assert";
import { predictRate } from "./predict_rate.ts";

const OCCUPATION = { connection_ms: 20, core_ms: 5, thread_ms: 10 };
const PLENTY = { connections: Infinity, cores: Infinity, threads: Infinity };

Deno.test("predictRate() divides each resource by the time for which a request occupies it", () => {
  assertEquals(predictRate(OCCUPATION, { ...PLENTY, connections: 2 }), {
    requests_per_second: 100,
    limit: "connections",
  });
  assertEquals(predictRate(OCCUPATION, { ...PLENTY, cores: 2 }), {
    requests_per_second: 400,
    limit: "cores",
  });
  assertEquals(predictRate(OCCUPATION, { ...PLENTY, threads: 3 }), {
    requests_per_second: 300,
    limit: "threads",
  });
});

Deno.test("predictRate() is limited by what is used up first", () => {
  const many = { connections: 60, cores: 2, threads: Infinity };

  assertEquals(predictRate(OCCUPATION, { ...many, connections: 2 }).limit, "connections");
  assertEquals(predictRate(OCCUPATION, many), { requests_per_second: 400, limit: "cores" });
});
