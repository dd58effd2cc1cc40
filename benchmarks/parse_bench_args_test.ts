import { assertEquals, assertThrows } from "@std/assert";
import { parseBenchArgs } from "./parse_bench_args.ts";

const NAMES = ["readiness", "agent"];

Deno.test("parseBenchArgs() runs everything at length by default", () => {
  assertEquals(parseBenchArgs([], NAMES), { quick: false, json: false, only: null });
});

Deno.test("parseBenchArgs() reads every option", () => {
  assertEquals(
    parseBenchArgs(["--quick", "--json", "--only", "agent", "--only", "readiness"], NAMES),
    { quick: true, json: true, only: ["agent", "readiness"] },
  );
  assertEquals(parseBenchArgs(["--help"], NAMES), null);
});

Deno.test("parseBenchArgs() names an unknown experiment and an unknown option", () => {
  assertThrows(() => parseBenchArgs(["--only", "speed"], NAMES), TypeError, `"speed"`);
  assertThrows(() => parseBenchArgs(["--fast"], NAMES), TypeError, "--fast");
});
