import { assertEquals } from "@std/assert";
import { BUILD_GATES, PROTOTYPE_GATES } from "../../../shared/contracts/element.ts";
import type { GateAssessment } from "../../../shared/contracts/readiness.ts";
import { sortGates } from "./gate_list.tsx";

Deno.test("sortGates() puts the gates into the order of the contract, whatever order they come in", () => {
  const names = [...PROTOTYPE_GATES, ...BUILD_GATES];
  const gates = Object.fromEntries(
    names.toSorted().map((name) => [name, { name } as GateAssessment]),
  );

  assertEquals(sortGates(gates).map(({ name }) => name), names);
});
