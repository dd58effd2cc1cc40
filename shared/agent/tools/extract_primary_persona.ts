import { z } from "zod";
import { defineExtractionTool } from "./define_extraction_tool.ts";
import { findWeakPain } from "./find_weak_pain.ts";

/** Extracts the primary persona. */
export const extractPrimaryPersona = defineExtractionTool({
  name: "extract_primary_persona",
  element: "primary_persona",
  description:
    "Reads the signals for the one person the product is for first: a real role, what they want to get done and how the " +
    "core pain reaches their day; saves it with its quotes. Needs a core pain that is more than an assumption and at least " +
    "one signal. Moves the gate primary_persona.",
  args_schema: z.object({}),
  findMissingPrerequisite: findWeakPain,
});
