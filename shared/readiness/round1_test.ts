import { assertEquals } from "@std/assert";
import { round1 } from "./round1.ts";

Deno.test("round1() rounds to the nearest tenth", () => {
  assertEquals([0, 66.666, 33.333, 99.96, 100].map(round1), [0, 66.7, 33.3, 100, 100]);
});

Deno.test("round1() takes exact ties to the even tenth", () => {
  assertEquals([0.25, 0.75, 62.25, 62.75, 93.25, -0.25].map(round1), [
    0.2,
    0.8,
    62.2,
    62.8,
    93.2,
    -0.2,
  ]);
});

Deno.test("round1() goes by the stored value where the decimal name only looks like a tie", () => {
  // Stored as 0.34999…, 0.15000…2, 0.05000…3, 2.6500…9 and 8.8499…: no ties at all.
  assertEquals([0.35, 0.15, 0.05, 2.65, 8.85].map(round1), [0.3, 0.1, 0.1, 2.6, 8.8]);
});
