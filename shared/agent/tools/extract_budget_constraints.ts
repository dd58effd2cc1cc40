import { z } from "zod";
import { defineExtractionTool } from "./define_extraction_tool.ts";
import { findOpenPrototypeGate } from "./find_open_prototype_gate.ts";

/** Extracts budget, time and constraints. */
export const extractBudgetConstraints = defineExtractionTool({
  name: "extract_budget_constraints",
  element: "budget_constraints",
  description:
    "Reads the signals for the money, the time and the technical and organisational limits that the client stated; saves " +
    "them with their quotes and leaves open what nobody said. Only once every required prototype gate is satisfied. Moves " +
    "the gate budget_constraints; 0.3 to 0.5 is normal before a prototype was seen.",
  args_schema: z.object({}),
  findMissingPrerequisite: findOpenPrototypeGate,
});
