/** Gate `wow_moment`: the instant of the demo in which the pain turns into its opposite (domain rules, sections 3.1 and 4.1). */
import { isPresent } from "../../text/is_present.ts";
import { gap, type Gate } from "../gate.ts";
import type { WowMoment } from "./schema.ts";

/**
 * Complete if description and inversion of the pain are present. The moment itself rests on what the client said; how it turns the
 * pain round, what it feels and looks like and its levels are derived from it, the pain and the persona.
 */
export const wowMomentGate: Gate<WowMoment> = {
  fields: {
    description: {
      label: "Description",
      kind: "text",
      required: true,
      absent: gap(
        "Moment",
        "Ask: which single moment in the product would make you call a colleague over to look?",
      ),
      partial: gap("Moment", "Ask which one moment of the product should impress the most"),
    },
    core_pain_inversion: {
      label: "How it turns the pain around",
      kind: "text",
      required: true,
      derived: true,
      absent: gap(
        "Inversion of the pain",
        "Ask: at that moment, how has today's problem turned into its opposite?",
      ),
      partial: gap(
        "Inversion of the pain",
        "Put today's pain and that moment side by side and ask what has turned around",
      ),
    },
    emotional_impact: {
      label: "Emotional impact",
      kind: "text",
      required: true,
      derived: true,
      absent: gap(
        "Emotional impact",
        "Ask: what would the user feel, and what would they say out loud?",
      ),
      partial: gap(
        "Emotional impact",
        "Ask what the user feels when it happens: relief, pride, control?",
      ),
    },
    visual_concept: {
      label: "Visual concept",
      kind: "text",
      required: true,
      derived: true,
      absent: gap(
        "Visual concept",
        "Sketch the screen together, or have the client describe what is on it",
      ),
      partial: gap(
        "Visual concept",
        "Sketch the screen on which it happens and let the client correct it",
      ),
    },
    level_1: {
      label: "In the prototype",
      kind: "text",
      required: true,
      derived: true,
      // Level 1 follows from the moment once that is known, so it has no question of its own.
      absent: gap("First level of the moment: the core problem solved"),
      partial: gap(
        "First level of the moment: the core problem solved",
        "Ask what the smallest version is that already solves the core problem",
      ),
    },
    level_2: { label: "Next to it", kind: "optional_text", derived: true },
    level_3: { label: "Later", kind: "optional_text", derived: true },
  },
  isComplete: ({ description, core_pain_inversion }) =>
    isPresent(description) && isPresent(core_pain_inversion),
  confirmation: gap(
    "Client validation of the moment",
    "Tell the client the moment as a short story and watch whether it excites them",
  ),
};
