/** Test helper: passages of signals whose speakers have sides, and what the rules propose for them. */
import type { ExtractableName } from "../../contracts/element.ts";
import type { Passage } from "../../contracts/reasoner.ts";
import { EXTRACTIONS } from "../../elements/extractions.ts";
import { AppError } from "../../errors.ts";
import {
  type TestPerson,
  type TestSignal,
  testStatedSignal,
} from "../../facts/testing/stated_signal.ts";
import { proposeByRules } from "../../llm/rules/propose_by_rules.ts";

/** The turns of the signals, each with the side of who speaks. */
export function passagesOf(
  signals: readonly TestSignal[],
  people: readonly TestPerson[],
): Passage[] {
  return signals.flatMap((signal) => {
    const { turns, sides, content } = testStatedSignal(signal, people);
    const { id: signal_id, source_type = "note", occurred_at } = signal;
    return turns.flatMap(({ start, end, speaker, kind }, turn): Passage[] => {
      return kind === "boilerplate" ? [] : [{
        signal_id,
        source_type,
        authority: "client",
        speaker,
        side: sides[turn] ?? "unknown",
        text: content.slice(start, end),
        start,
        end,
        ...occurred_at && { said_at: occurred_at },
      }];
    });
  });
}

/** The stored fields that the rules propose for an element; null where they say that too little is told. */
export function proposeContent(
  element: ExtractableName,
  passages: Passage[],
): Record<string, unknown> | null {
  const { proposal_schema: schema, fields, toContent } = EXTRACTIONS[element];
  try {
    const output = proposeByRules({
      element,
      depth: "standard",
      instructions: "",
      schema,
      fields,
      passages,
    });
    return toContent(output as never, { isVerified: () => true, features: [] });
  } catch (error) {
    if (error instanceof AppError && error.code === "insufficient_signal") return null;
    throw error;
  }
}
