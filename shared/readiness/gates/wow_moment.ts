/** Gate `wow_moment`: the instant of the demo in which the pain turns into its opposite (domain rules, sections 3.1 and 4.1). */
import type { WowMoment } from "../../elements/wow_moment/schema.ts";
import { isPresent } from "../../text/is_present.ts";
import { gap, gapsWhere, type GateFinding, satisfiedGate, unsatisfiedGate } from "../gate.ts";
import { GATES } from "../../elements/elements.ts";

const ABSENT = [
  gap(
    "Moment",
    "Ask: which single moment in the product would make you call a colleague over to look?",
  ),
  gap(
    "Inversion of the pain",
    "Ask: at that moment, how has today's problem turned into its opposite?",
  ),
  gap("Emotional impact", "Ask: what would the user feel, and what would they say out loud?"),
  gap("Visual concept", "Sketch the screen together, or have the client describe what is on it"),
  // Level 1 follows from the moment once that is known, so it has no question of its own.
  gap("First level of the moment: the core problem solved"),
];
const DESCRIPTION = gap("Moment", "Ask which one moment of the product should impress the most");
const INVERSION = gap(
  "Inversion of the pain",
  "Put today's pain and that moment side by side and ask what has turned around",
);
const EMOTION = gap(
  "Emotional impact",
  "Ask what the user feels when it happens: relief, pride, control?",
);
const VISUAL = gap(
  "Visual concept",
  "Sketch the screen on which it happens and let the client correct it",
);
const LEVEL_1 = gap(
  "First level of the moment: the core problem solved",
  "Ask what the smallest version is that already solves the core problem",
);
const CONFIDENCE = gap(
  "Client validation of the moment",
  "Tell the client the moment as a short story and watch whether it excites them",
);

/** True if description and inversion of the pain are present and the confidence is at least 0.5. */
export function isWowMomentSatisfied(value: WowMoment): boolean {
  return isPresent(value.description) && isPresent(value.core_pain_inversion) &&
    value.confidence >= GATES.wow_moment.min_confidence;
}

/** The finding of the gate; null stands for an element that does not exist yet. */
export function assessWowMoment(value: WowMoment | null): GateFinding {
  if (value === null) return unsatisfiedGate(0, ABSENT);
  if (isWowMomentSatisfied(value)) return satisfiedGate(value.confidence);
  const gaps = gapsWhere([
    [!isPresent(value.description), DESCRIPTION],
    [!isPresent(value.core_pain_inversion), INVERSION],
    [!isPresent(value.emotional_impact), EMOTION],
    [!isPresent(value.visual_concept), VISUAL],
    [!isPresent(value.level_1), LEVEL_1],
    [value.confidence < GATES.wow_moment.min_confidence, CONFIDENCE],
  ]);
  return unsatisfiedGate(value.confidence, gaps);
}
