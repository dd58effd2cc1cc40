import { assert, assertEquals } from "@std/assert";
import { ELEMENT_NAMES, GATE_NAMES } from "./elements.ts";
import { EXTRACTIONS } from "./extractions.ts";
import { missingFields } from "./gates.ts";
import { findQuestions, summarizeElement, toKnownWords } from "./questions.ts";
import { FULL_FOUNDATION, NO_FOUNDATION } from "./testing/sample_foundation.ts";

const BLANK_PAIN = { ...FULL_FOUNDATION.core_pain!, statement: "TBD", confidence: 0.1 };

Deno.test("findQuestions() has a question for every field that can be missing", () => {
  for (const gate of GATE_NAMES) {
    const asked = findQuestions(gate, NO_FOUNDATION).map(({ field }) => field);
    assertEquals(asked.toSorted(), missingFields(gate, NO_FOUNDATION).toSorted(), gate);
  }
});

Deno.test("findQuestions() has a question for certainty where the confidence is what is missing", () => {
  for (const [gate, value] of Object.entries(FULL_FOUNDATION)) {
    if (value === null || !("confidence" in value)) continue;
    const foundation = { ...FULL_FOUNDATION, [gate]: { ...value, confidence: 0.1 } };
    const name = ELEMENT_NAMES.find((element) => element === gate)!; // a key of the foundation

    assertEquals(findQuestions(name, foundation).map(({ field }) => field), ["confirmation"], gate);
  }
});

Deno.test("findQuestions() asks for a statement that is too short in characters", () => {
  const core_pain = { ...FULL_FOUNDATION.core_pain!, statement: "Lost 🧥🧥🧥🧥🧥🧥 daily" };

  const asked = findQuestions("core_pain", { ...NO_FOUNDATION, core_pain });

  assertEquals(asked.map(({ field }) => field), ["statement"]);
});

Deno.test("findQuestions() names three to five things to listen for, and cues for each", () => {
  for (const gate of GATE_NAMES) {
    for (const { field, listen_for, cues } of findQuestions(gate, NO_FOUNDATION)) {
      assert(listen_for.length >= 3 && listen_for.length <= 5, `${gate}.${field}`);
      assert(cues.length > 0, `${gate}.${field}`);
    }
  }
});

Deno.test("findQuestions() looks for an answer by the words by which an extraction looks for the field", () => {
  const [statement] = findQuestions("core_pain", NO_FOUNDATION);
  const [field] = EXTRACTIONS.core_pain.fields;

  assertEquals([statement?.field, statement?.cues], [field?.field, field?.cues]);
});

Deno.test("summarizeElement() gives an element in one line, without placeholders", () => {
  assertEquals(
    summarizeElement("primary_persona", FULL_FOUNDATION),
    "Ward nurse; Looks after twelve beds; Hand over on time",
  );
  assertEquals(
    summarizeElement("confirmed_scope", FULL_FOUNDATION),
    "1 feature in version 1; 0 later",
  );
  assertEquals(summarizeElement("core_pain", NO_FOUNDATION), null);
  assertEquals(summarizeElement("core_pain", { ...NO_FOUNDATION, core_pain: BLANK_PAIN }), null);
});

Deno.test("toKnownWords() takes a placeholder for nothing", () => {
  const { pain, persona } = toKnownWords({ ...FULL_FOUNDATION, core_pain: BLANK_PAIN });

  assertEquals([pain, persona], [null, "Ward nurse"]);
});
