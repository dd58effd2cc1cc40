import { z } from "zod";
import { defineExtractionTool } from "./define_extraction_tool.ts";
import { findOpenPrototypeGate } from "./find_open_prototype_gate.ts";

/** Extracts the business case. */
export const extractBusinessCase = defineExtractionTool({
  name: "extract_business_case",
  element: "business_case",
  description:
    "Reads the signals for what solving the pain is worth to the business, how that compares with the investment, why it " +
    "comes before other work and by which figures success will be told; saves it with its quotes. Only once every " +
    "required prototype gate is satisfied. Moves the gate business_case; 0.4 to 0.7 is normal before a prototype was seen.",
  args_schema: z.object({}),
  findMissingPrerequisite: findOpenPrototypeGate,
});
