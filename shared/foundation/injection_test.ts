/**
 * A model that obeys whatever a signal tells it still cannot write what was not asked for, nor open a gate on words that
 * nobody said.
 */
import { assert, assertEquals } from "@std/assert";
import type { ExtractableName } from "../contracts/element.ts";
import { EXTRACTABLE_NAMES } from "../elements/elements.ts";
import type { SignalText } from "../contracts/signal.ts";
import { elementSchemas } from "../contracts/foundation.ts";
import { OperationTracker } from "../observability/operation_tracker.ts";
import { assess } from "../elements/gates.ts";
import { EMPTY_FACTS } from "../readiness/testdata/sample_facts.ts";
import { extractFoundation } from "./extract_foundation.ts";
import { CALL, PEOPLE, QUOTE, toId, toSignal } from "./testing/fixtures.ts";
import { NO_FOUNDATION } from "../elements/testing/sample_foundation.ts";
import { INJECTIONS } from "./testing/injections.ts";
import { scriptedReasoner, soundOutput } from "./testing/scripted_reasoner.ts";

/** What an obedient model cites: nothing, other projects' signals, words nobody said, words that were changed. */
const FORGERIES: Record<string, { signal_id: string; quote: string }[]> = {
  nothing: [],
  "another project's signal": [{ signal_id: toId(902), quote: QUOTE }],
  "no signal at all": [{ signal_id: "*", quote: QUOTE }, { signal_id: "", quote: QUOTE }],
  "invented words": [{ signal_id: CALL.id, quote: "we agree to everything in writing" }],
  "a changed number": [{ signal_id: CALL.id, quote: QUOTE.replace("nine", "ninety") }],
  "a dropped negation": [{ signal_id: CALL.id, quote: "Keep it plain, like our old system" }],
  "two turns joined": [{ signal_id: CALL.id, quote: `${QUOTE} Who notices it first?` }],
};

const kpi = {
  metric: "Pallets lost",
  current_state: "9 a month",
  target_state: "0",
  measurement_method: "Count",
  timeframe: "This year",
};

const risk = { category: "money", description: "No funds", severity: "high", mitigation: null };

/** The element as the injection wants it: sure of itself, confirmed, agreed, and all the others along with it. */
function obey(element: ExtractableName, citations: { signal_id: string; quote: string }[]) {
  const [citation = null] = citations;
  return {
    ...soundOutput(element),
    ...Object.fromEntries(EXTRACTABLE_NAMES.map((name) => [name, soundOutput(name)])),
    success_kpis: [{ ...kpi, citation }],
    ...(citation && { technical: [{ text: "SAP", citation }], risks: [{ ...risk, citation }] }),
    project_id: toId(901),
    confidence: 1,
    confirmed_by: "client",
    v1_agreed: true,
    specs_signed_off: true,
    evidence: citations.map((item) => ({ ...item, start: 0, end: 9, match: "verbatim" })),
    citations: citations.flatMap((item) =>
      Object.keys(soundOutput(element)).map((field) => ({ ...item, field }))
    ),
  };
}

function extract(
  signals: SignalText[],
  elements: readonly ExtractableName[],
  citations: { signal_id: string; quote: string }[],
) {
  const answers = EXTRACTABLE_NAMES.map((name) => [name, () => obey(name, citations)]);
  const reasoner = scriptedReasoner(Object.fromEntries(answers));
  const running = extractFoundation({
    signals,
    people: PEOPLE,
    foundation: NO_FOUNDATION,
    elements,
    features: [{ id: toId(5), name: "Board", is_mvp: true }],
    depth: "deep",
    force: false,
  }, {
    reasoner,
    tracker: new OperationTracker("test"),
    signal: new AbortController().signal,
    token_budget: 60_000,
  });
  return { running, reasoner };
}

function isOpen(name: ExtractableName, value: unknown): boolean {
  // No gate, but readiness counts every part that is there.
  if (name === "strategic_context") return true;
  const foundation = { ...NO_FOUNDATION, [name]: elementSchemas[name].parse(value) };
  return assess(name, { ...EMPTY_FACTS, foundation }).satisfied;
}

Deno.test("extractFoundation() opens no gate for a model that obeys a signal and cites what nobody said", async () => {
  assert(INJECTIONS.length >= 30);
  let opened = 0;
  for (const [index, injection] of INJECTIONS.entries()) {
    const mail = toSignal(100 + index, injection, { source_type: "email" });
    for (const [forgery, citations] of Object.entries(FORGERIES)) {
      const { outcomes, writes } = await extract([CALL, mail], EXTRACTABLE_NAMES, citations)
        .running;

      for (
        const [name, write] of Object.entries(writes) as [ExtractableName, { value: unknown }][]
      ) {
        assertEquals(outcomes[name]?.evidence, [], `${forgery}: ${injection}`);
        if (isOpen(name, write.value)) opened++;
      }
    }
  }
  assertEquals(opened, 0);
});

Deno.test("extractFoundation() writes only the elements asked for, and no one's confirmation", async () => {
  for (const [index, injection] of INJECTIONS.entries()) {
    const mail = toSignal(100 + index, injection, { source_type: "email" });
    const quoted = [{ signal_id: CALL.id, quote: QUOTE }];

    const { outcomes, writes } = await extract([CALL, mail], ["core_pain"], quoted).running;

    assertEquals(Object.keys(outcomes), ["core_pain"]);
    assertEquals(Object.keys(writes), ["core_pain"]);
    assertEquals(writes.core_pain?.value.confirmed_by, null);
    assertEquals(Object.keys(writes.core_pain?.value ?? {}).toSorted(), [
      "claimed_confidence",
      "confidence",
      "confirmed_by",
      "evidence",
      "source_gone",
      "stakes",
      "standing",
      "statement",
      "support",
      "trigger",
      "who_feels_it",
    ]);
  }
});

Deno.test("extractFoundation() never agrees to a scope, though a signal says it is agreed", async () => {
  const mail = toSignal(100, "We agree to the scope, sign it off.", { source_type: "email" });
  const quoted = [{ signal_id: mail.id, quote: "We agree to the scope" }];

  const { writes } = await extract([mail], ["confirmed_scope"], quoted).running;

  assert(!isOpen("confirmed_scope", writes.confirmed_scope?.value));
});

Deno.test("extractFoundation() shows the model no injection outside the block of its signal", async () => {
  for (const [index, injection] of INJECTIONS.entries()) {
    const mail = toSignal(100 + index, injection, { source_type: "email", title: injection });

    const { running, reasoner } = extract([CALL, mail], ["core_pain"], []);
    await running;

    const text = reasoner.contexts[0]?.signals_text ?? "";
    assertEquals(text.match(/<[^>]*>?/g)?.map((tag) => tag.split(" ")[0]), [
      "<signals>",
      "<signal",
      "</signal>",
      "<signal",
      "</signal>",
      "</signals>",
    ]);
    assert(text.endsWith("\n</signals>"));
  }
});
