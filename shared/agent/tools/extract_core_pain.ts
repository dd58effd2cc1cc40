import { z } from "zod";
import { depthSchema } from "../../contracts/foundation.ts";
import { defineExtractionTool } from "./define_extraction_tool.ts";

/** Extracts the core pain. */
export const extractCorePain = defineExtractionTool({
  name: "extract_core_pain",
  element: "core_pain",
  description:
    "Reads the signals for the one problem at the root of the project: what it is, why now, what is at stake and who feels " +
    "it most; saves it with the quotes that prove it. Needs at least one signal. Moves the gate core_pain, on which every " +
    "other gate rests. signal_ids narrows the reading to signals listed in the observation; leave it out to read all. " +
    "depth: surface takes only what is said outright, standard adds what plainly follows, deep also weighs what is implied.",
  args_schema: z.object({
    signal_ids: z.array(z.uuid()).min(1).max(200).optional(),
    depth: depthSchema.optional(),
  }),
  findMissingPrerequisite: () => null,
});
