import { assertEquals, assertThrows } from "@std/assert";
import { parseBenchArgs } from "./bench.ts";

Deno.test("parseBenchArgs() measures everything by default", () => {
  assertEquals(parseBenchArgs([]), { quick: false, json: false, only: null });
});

Deno.test("parseBenchArgs() takes several experiments", () => {
  assertEquals(
    parseBenchArgs(["--quick", "--json", "--only", "readiness", "--only", "growth"]),
    { quick: true, json: true, only: ["readiness", "growth"] },
  );
});

Deno.test("parseBenchArgs() names an unknown experiment, and those that exist", () => {
  assertThrows(
    () => parseBenchArgs(["--only", "speed"]),
    TypeError,
    'Cannot run "speed": the experiments are readiness, agent,',
  );
  assertThrows(() => parseBenchArgs(["--fast"]), TypeError, "--fast");
});
