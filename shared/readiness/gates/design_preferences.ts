/** Gate `design_preferences`, the only optional one: how it should look (domain rules, sections 3.1 and 4.1). */
import type { DesignPreferences } from "../../elements/design_preferences/schema.ts";
import { isPresent } from "../../text/is_present.ts";
import { gap, type GateFinding, satisfiedGate, unsatisfiedGate } from "../gate.ts";

/** The element carries no confidence of its own. */
const PARTIAL_CONFIDENCE = 0.5;
const SATISFIED_CONFIDENCE = 1;

const ASK_STYLE =
  "Ask which visual style suits their brand and users: sober, playful, dense, airy?";
const ASK_REFERENCES = "Ask for two or three products or sites whose look they admire, and why";
const ABSENT = [gap("Visual style", ASK_STYLE), gap("References", ASK_REFERENCES)];
const PARTIAL = [gap("Visual style or a reference", ASK_STYLE, ASK_REFERENCES)];

/** True if a visual style or at least one reference is present. */
export function isDesignPreferencesSatisfied(value: DesignPreferences): boolean {
  return isPresent(value.visual_style) || value.references.some(isPresent);
}

/** The finding of the gate; null stands for an element that does not exist yet. */
export function assessDesignPreferences(value: DesignPreferences | null): GateFinding {
  if (value === null) return unsatisfiedGate(0, ABSENT);
  if (isDesignPreferencesSatisfied(value)) return satisfiedGate(SATISFIED_CONFIDENCE);
  return unsatisfiedGate(PARTIAL_CONFIDENCE, PARTIAL);
}
