/** What to ask about two statements that cannot both hold. */
import type { DiscoveryQuestion } from "../contracts/di_agent.ts";
import type { GateName } from "../contracts/element.ts";
import type { FactAspect, OpenConflict, Said } from "../contracts/fact.ts";
import { GATE_NAMES, GATES } from "../elements/elements.ts";
import { clipText } from "../text/clip_text.ts";

/** The gate that an answer helps. */
export function gateOfConflict({ subject }: Pick<OpenConflict, "subject">): GateName {
  const belongs = (subjects: readonly FactAspect[]) => subjects.includes(subject);
  return GATE_NAMES.find((name) => belongs(GATES[name].subjects))!; // each belongs to one
}

/** A question that shows both statements with who made them and when. */
export function askAboutConflict(conflict: OpenConflict): DiscoveryQuestion {
  const { id, earlier, later } = conflict;
  const gate = gateOfConflict(conflict);
  return {
    id: `conflict.${id}`,
    gate,
    unlocks: [gate],
    question: `${tell(earlier)} ${tell(later)} Which of the two holds?`,
    why_ask: "Both cannot be true, and what rests on either stays uncertain until somebody says.",
    listen_for: [
      "Which statement holds, and since when",
      "Whether both hold, for two different things",
      "Who has the last word on it",
    ],
    nearest_quote: { signal_id: later.signal_id, quote: later.quote, speaker: later.speaker },
  };
}

/** What is quoted in a question must still be sayable. */
const QUOTE_LENGTH = 200;

/** "On 2026-03-01 Ida said: “…”", "Ida said on a day nobody noted: “…”" */
export function tell({ quote, speaker, said_at }: Said): string {
  const words = clipText(quote.replace(/\s+/g, " ").trim(), QUOTE_LENGTH);
  return said_at === null
    ? `${speaker ?? "The client"} said on a day nobody noted: “${words}”`
    : `On ${said_at.slice(0, 10)} ${speaker ?? "the client"} said: “${words}”`;
}
