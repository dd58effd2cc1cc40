import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { discoveryQuestionSchema } from "../contracts/di_agent.ts";
import type { GateName } from "../contracts/element.ts";
import { BUILD_GATES, PROTOTYPE_GATES } from "../elements/elements.ts";
import type { Foundation } from "../contracts/foundation.ts";
import type { Passage } from "../contracts/reasoner.ts";
import { askQuestions, type AskQuestionsInput } from "./ask_questions.ts";
import { CONFLICT } from "./testing/test_conflict.ts";
import { SIGNAL_ID, testPain, testPersona } from "./testing/test_observation.ts";
import { type GateOverrides, testReadiness } from "./testing/test_readiness.ts";
import { FULL_FOUNDATION, NO_FOUNDATION } from "../elements/testing/sample_foundation.ts";

const ALL_GATES: GateName[] = [...PROTOTYPE_GATES, ...BUILD_GATES];

interface Asking {
  satisfied?: GateName[];
  gates?: GateOverrides;
  foundation?: Partial<Foundation>;
  passages?: Passage[];
  focus_gates?: GateName[];
}

function ask({ satisfied, gates, foundation, passages, focus_gates }: Asking = {}) {
  const input: AskQuestionsInput = {
    readiness: testReadiness(satisfied, gates),
    foundation: { ...NO_FOUNDATION, ...foundation },
    passages: passages ?? [],
    focus_gates,
  };
  return askQuestions(input);
}

function passage(text: string, changes: Partial<Passage> = {}): Passage {
  return {
    signal_id: SIGNAL_ID,
    source_type: "transcript",
    authority: "client",
    speaker: "Marta",
    side: "client",
    text,
    start: 0,
    end: text.length,
    ...changes,
  };
}

const ids = (asking: Asking) => ask(asking).map(({ id }) => id);

Deno.test("askQuestions() gives every open prototype gate its first question, then second ones", () => {
  assertEquals(ids({}), [
    "core_pain.statement",
    "core_pain.trigger",
    "primary_persona.name",
    "wow_moment.description",
    "design_preferences.references",
  ]);
});

Deno.test("askQuestions() begins with the gate that would add most", () => {
  assertEquals(ids({ gates: { wow_moment: { gain: 30 } } })[0], "wow_moment.description");
});

Deno.test("askQuestions() leaves the build gates alone while a prototype gate is open", () => {
  const asked = ask({ satisfied: ["core_pain", "primary_persona", "design_preferences"] });

  assertEquals(new Set(asked.map(({ gate }) => gate)), new Set(["wow_moment"]));
});

Deno.test("askQuestions() asks for the build once the prototype gates are satisfied", () => {
  const asked = ids({ satisfied: ["core_pain", "primary_persona", "wow_moment"] });

  assertEquals(asked, [
    "design_preferences.references",
    "business_case.value_to_business",
    "budget_constraints.budget_range",
    "full_requirements.features",
    "confirmed_scope.v1_features",
  ]);
});

Deno.test("askQuestions() asks about the gates in focus alone, whatever their phase", () => {
  const asked = ask({ focus_gates: ["business_case"] });

  assertEquals(new Set(asked.map(({ gate }) => gate)), new Set(["business_case"]));
});

Deno.test("askQuestions() asks nothing when every gate is satisfied", () => {
  assertEquals(ask({ satisfied: ALL_GATES }), []);
});

Deno.test("askQuestions() asks for certainty where only certainty is missing", () => {
  const pain = testPain({ confidence: 0.5 });

  const asked = ask({ foundation: { core_pain: pain }, focus_gates: ["core_pain"] });

  assertEquals(asked.map(({ id }) => id), ["core_pain.confirmation"]);
  assertStringIncludes(asked[0]?.question ?? "", pain.statement);
});

Deno.test("askQuestions() speaks of the persona by name", () => {
  const persona = testPersona({ goal: "unknown" });

  const asked = ask({ foundation: { primary_persona: persona }, focus_gates: ["primary_persona"] });

  assertEquals(asked.map(({ id }) => id), ["primary_persona.goal"]);
  assertStringIncludes(asked[0]?.question ?? "", "Marta");
});

Deno.test("askQuestions() shows the sentence that almost answers the question", () => {
  const sentence = "I think we lose about forty customers a year over this.";
  const passages = [passage(`Well. ${sentence} Does that cost you sleep too, you lose any?`)];

  const asked = ask({ passages, focus_gates: ["core_pain"] });

  const stakes = asked.find(({ nearest_quote }) => nearest_quote?.quote === sentence);
  assertEquals(stakes?.nearest_quote, {
    signal_id: SIGNAL_ID,
    quote: sentence,
    speaker: "Marta",
  });
});

Deno.test("askQuestions() shows a quote under one question only, verbatim from its passage", () => {
  const text =
    "We lose the note, somebody types it twice by hand and then it costs us another evening again. " +
    "So the customer waits and waits and in the end it is the team that has to explain it.";

  const quotes = ask({ passages: [passage(text)] }).flatMap((question) =>
    question.nearest_quote?.quote ?? []
  );

  assertEquals(new Set(quotes).size, quotes.length);
  assert(quotes.length > 0 && quotes.every((quote) => text.includes(quote)));
});

Deno.test("askQuestions() does not take research for the client's words", () => {
  const passages = [
    passage("Firms of this kind lose a twentieth of their revenue to manual errors.", {
      source_type: "research",
      authority: "research",
    }),
  ];

  assertEquals(ask({ passages }).every(({ nearest_quote }) => nearest_quote === null), true);
});

Deno.test("askQuestions() fits its contract", () => {
  for (const question of ask({ passages: [passage("We lose a whole day every month on it.")] })) {
    discoveryQuestionSchema.parse(question);
  }
});

Deno.test("askQuestions() asks about a contradiction first, and of nothing else more than fits", () => {
  const questions = askQuestions({
    readiness: testReadiness([]),
    foundation: NO_FOUNDATION,
    passages: [],
    conflicts: [CONFLICT],
  });

  assertEquals(questions.length, 5);
  assertEquals(questions[0]?.id, `conflict.${CONFLICT.id}`);
});

Deno.test("askQuestions() goes on from the reason for priority instead of asking for it again", () => {
  const { business_case } = FULL_FOUNDATION;
  const questions = ask({ foundation: { business_case }, focus_gates: ["core_pain"] });

  const trigger = questions.find(({ id }) => id === "core_pain.trigger");
  assertStringIncludes(trigger?.question ?? "", business_case!.why_priority);
});
