/** Gate `design_preferences`, the only optional one: how it should look (domain rules, sections 3.1 and 4.1). */
import { stands } from "../../contracts/standing.ts";
import { isPresent } from "../../text/is_present.ts";
import { gap, type Gate } from "../gate.ts";
import type { DesignPreferences } from "./schema.ts";

/** The element has no confidence of its own. */
const PARTIAL_CONFIDENCE = 0.5;
const SATISFIED_CONFIDENCE = 1;

const ASK_STYLE =
  "Ask which visual style suits their brand and users: sober, playful, dense, airy?";
const ASK_REFERENCES = "Ask for two or three products or sites whose look they admire, and why";

/** Complete if a visual style or at least one reference is present, and the client said it: it has no confidence that would tell. */
export const designPreferencesGate: Gate<DesignPreferences> = {
  fields: {
    visual_style: {
      label: "Visual style",
      kind: "optional_text",
      absent: gap("Visual style", ASK_STYLE),
      // Either is enough, so that one gap stands for both.
      partial: gap("Visual style or a reference", ASK_STYLE, ASK_REFERENCES),
    },
    references: { label: "References", kind: "list", absent: gap("References", ASK_REFERENCES) },
    anti_references: { label: "What to avoid", kind: "list" },
    specific_requirements: { label: "Specific requirements", kind: "list" },
  },
  isComplete,
  confidence: (value) => isComplete(value) ? SATISFIED_CONFIDENCE : PARTIAL_CONFIDENCE,
};

function isComplete(value: DesignPreferences): boolean {
  return isPresent(value.visual_style) && stands(value, "visual_style") ||
    value.references.some(isPresent) && stands(value, "references");
}
