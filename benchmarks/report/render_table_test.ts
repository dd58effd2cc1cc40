import { assertEquals } from "@std/assert";
import { renderGoals, renderTable } from "./render_table.ts";

Deno.test("renderTable() aligns names left and figures right, and leaves out what nobody has", () => {
  const table = renderTable([
    { case: "hit", system: "plan", figures: { median_ms: 1234.56, share: null, runs: 3 } },
    { case: "hit", system: "ours", figures: { median_ms: 9.876, share: null } },
  ]);

  assertEquals(
    table,
    `case  system  median_ms  runs
hit   plan         1235     3
hit   ours         9.88`,
  );
});

Deno.test("renderGoals() tells kept from missed", () => {
  const goals = renderGoals([
    { name: "round trips", value: 1.002, at_most: 1.1 },
    { name: "hit rate", value: 0.89, at_least: 0.9 },
  ]);

  assertEquals(goals, "  kept    round trips: 1.00 (≤ 1.1)\n  MISSED  hit rate: 0.890 (≥ 0.9)");
});
