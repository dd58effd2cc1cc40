import { z } from "zod";
import type { Observation } from "../../contracts/di_agent.ts";
import { defineExtractionTool } from "./define_extraction_tool.ts";
import { findWeakPain } from "./find_weak_pain.ts";

/** Derives the wow moment. */
export const identifyWowMoment = defineExtractionTool({
  name: "identify_wow_moment",
  element: "wow_moment",
  description:
    "Derives the one moment in a click-through in which the core pain visibly turns into its opposite for the primary " +
    "persona; saves it with the quotes it rests on. Needs a core pain that is more than an assumption and a primary " +
    "persona. Moves the gate wow_moment.",
  args_schema: z.object({}),
  findMissingPrerequisite: (observation) => findWeakPain(observation) ?? findNoPersona(observation),
});

function findNoPersona({ foundation }: Observation): string | null {
  return foundation.primary_persona === null ? "there is no primary persona yet" : null;
}
