import type { ToolName } from "../../contracts/di_agent.ts";
import type { ElementName } from "../../contracts/element.ts";
import { type Choice, toWords } from "./choice.ts";
import type { Situation } from "./read_situation.ts";
import { countOf } from "./count_of.ts";

interface Extraction {
  element: ElementName;
  tool: ToolName;
  /** Elements that must stand first (domain rules, section 12.4). */
  needs: readonly ElementName[];
}

const PROTOTYPE_EXTRACTIONS: readonly Extraction[] = [
  { element: "core_pain", tool: "extract_core_pain", needs: [] },
  { element: "primary_persona", tool: "extract_primary_persona", needs: ["core_pain"] },
  { element: "wow_moment", tool: "identify_wow_moment", needs: ["core_pain", "primary_persona"] },
];
const LATER_EXTRACTIONS: readonly Extraction[] = [
  { element: "business_case", tool: "extract_business_case", needs: [] },
  { element: "budget_constraints", tool: "extract_budget_constraints", needs: [] },
  // No tool reads this one alone.
  { element: "design_preferences", tool: "run_foundation", needs: [] },
];

/**
 * Reads the signals for the first open gate that they may still fill: an element that is missing, or one whose gate is open
 * while signals are unread. Build gates wait until every required prototype gate is satisfied.
 */
export function chooseExtraction(situation: Situation): Choice | null {
  if (!situation.has_signals) return null;
  const is_prototype_ready = situation.open_prototype_gates.length === 0;
  const extractions = is_prototype_ready
    ? [...PROTOTYPE_EXTRACTIONS, ...LATER_EXTRACTIONS]
    : PROTOTYPE_EXTRACTIONS;
  const due = extractions.find((extraction) => isDue(extraction, situation));
  return due === undefined ? null : toChoice(due, situation);
}

function isDue({ element, tool, needs }: Extraction, situation: Situation): boolean {
  const { foundation } = situation.observation;
  const has_prerequisites = needs.every((name) => foundation[name] !== null);
  const may_gain = foundation[element] === null || situation.unread_count > 0;
  return !situation.isSatisfied(element) && !situation.isConfirmed(element) && may_gain &&
    has_prerequisites && situation.offers(tool) && !situation.isFruitless(tool);
}

function toChoice({ element, tool }: Extraction, situation: Situation): Choice {
  const { observation, unread_count } = situation;
  const stored = observation.foundation[element];
  const standing = stored === null ? "does not exist yet" : "stands, but its gate is open";
  const reading = unread_count > 0
    ? `${countOf(unread_count, "unread signal")} may tell more`
    : "the signals have not been read for it";
  const name = toWords(element);
  return {
    tool,
    args: {},
    thinking: `The ${name} ${standing}, everything before it is in place, and ${reading}. ` +
      `Reading costs less than asking the client again.`,
    decision: `Read the signals for the ${name}.`,
    next:
      `If the ${name} is carried by quotes, have it confirmed; if not, ask the client about it.`,
  };
}
