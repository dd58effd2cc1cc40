import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { assert as property, property as given, string } from "fast-check";
import { EXTRACTABLE_NAMES } from "../elements/elements.ts";
import { UNSUPPORTED } from "../elements/testing/sample_foundation.ts";
import type { HandOverFacts } from "./hand_over_facts.ts";
import { listHandedFields } from "./list_handed_fields.ts";
import { listOpen } from "./list_open.ts";
import { escapeMarkdown, renderMarkdown, toVisible } from "./render_markdown.ts";
import { renderSpec } from "./render_spec.ts";
import { toHandoverDocument } from "./to_document.ts";

const SIGNAL = "00000000-0000-4000-8000-000000000001";

const QUOTE = {
  signal_id: SIGNAL,
  quote: "By hand, every evening.",
  speaker: "Marta Lem",
  side: "client",
  force: "asserted",
  fields: ["statement"],
} as const;

function createFacts(changes: Partial<HandOverFacts> = {}): HandOverFacts {
  const none = Object.fromEntries(EXTRACTABLE_NAMES.map((name) => [name, null]));
  return {
    project: { name: "Returns desk", vertical: "Outdoor clothing" },
    at: "2026-11-28T10:00:00Z",
    elements: {
      ...none as HandOverFacts["elements"],
      core_pain: {
        statement: "Garments are counted by hand",
        confirmed_by: "client",
        evidence: [QUOTE],
      },
    },
    confirmations: {
      core_pain: { name: "Marta Lem", address: null, confirmed_at: "2026-11-20T08:00:00Z" },
    },
    features: [],
    personas: [],
    steps: [],
    sources: new Map([[SIGNAL, { title: "First call", occurred_at: "2026-11-12T00:00:00Z" }]]),
    conflicts: [],
    questions: [],
    ...changes,
  };
}

const FEATURE = {
  id: "f",
  name: "Count",
  description: null,
  is_mvp: true,
  user_actions: ["scans a garment"],
  system_behaviors: ["counts it"],
  target_persona_ids: [],
  evidence: [],
  confirmation_status: "confirmed_client",
};

Deno.test("toDocument() has each value with its quote, who said it where and when, and who confirmed it", () => {
  const text = renderMarkdown(toHandoverDocument(createFacts()));

  assertStringIncludes(
    text,
    "### Core pain\n\n*Confirmed by the client: Marta Lem, 20 November 2026*",
  );
  assertStringIncludes(text, "Garments are counted by hand");
  assertStringIncludes(
    text,
    "> By hand, every evening.\n>\n> — Marta Lem, First call, 12 November 2026",
  );
  assertStringIncludes(
    text,
    "## Open\n\n**Still missing**:\n\n- Core pain: Trigger, Stakes, Who feels it\n- Primary persona\n- Wow moment",
  );
});

Deno.test("toDocument() names the fields that the client said yes to, of an element that is not confirmed", () => {
  const facts = createFacts();
  const { core_pain, ...elements } = facts.elements;
  const render = (change: object) =>
    renderMarkdown(toHandoverDocument({
      ...facts,
      elements: {
        ...elements,
        core_pain: { ...core_pain!, confirmed_by: null, confirmed_fields: ["trigger"], ...change },
      },
      confirmations: {},
    }));

  assertStringIncludes(render({}), "*Not confirmed; the client said yes to Trigger*");
  assertStringIncludes(
    render({ confirmed_by: "consultant" }),
    "*Confirmed by the studio; the client said yes to Trigger*",
  );
});

Deno.test("toDocument() says nothing of a quote whose words the reader may not see", () => {
  const facts = createFacts();
  const { core_pain, ...elements } = facts.elements;
  const hidden = {
    ...core_pain!,
    evidence: [{ ...QUOTE, signal_id: "x", quote: "", speaker: null }],
  };

  const blocks = toHandoverDocument({ ...facts, elements: { ...elements, core_pain: hidden } });

  assertEquals(blocks.filter(({ kind }) => kind === "quote"), []);
});

Deno.test("toDocument() has the words that a feature or step stands on", () => {
  const evidence = [
    { source_type: "signal", signal_id: SIGNAL, quote: "Count them for us.", speaker: "Marta Lem" },
    { source_type: "research", quote: "Others count too." },
  ];
  const step = {
    label: "Counts",
    narrative_user: null,
    value_created: null,
    actor_persona_id: null,
    evidence: [{ source_type: "signal", signal_id: "gone", quote: "# At night" }],
    confirmation_status: "ai_generated",
  };

  const blocks = toHandoverDocument(
    createFacts({ features: [{ ...FEATURE, evidence }], steps: [step] }),
  );

  assertEquals(blocks.filter(({ kind }) => kind === "quote").slice(1), [
    {
      kind: "quote",
      text: "Count them for us.",
      source: "Marta Lem, First call, 12 November 2026",
    },
    { kind: "quote", text: "# At night", source: "" },
  ]);
});

Deno.test("toDocument() sets both statements of a conflict side by side, with who said them and when", () => {
  const said = { signal_id: SIGNAL, speaker: "Marta Lem", said_at: "2026-11-12T09:00:00Z" };
  const conflicts = [{
    subject: "deadline_date",
    earlier: { ...said, quote: "We need it by Easter." },
    later: {
      signal_id: "gone",
      speaker: null,
      said_at: "2026-11-19T09:00:00Z",
      quote: "=June# will do.",
    },
  }];

  const text = renderMarkdown(toHandoverDocument(createFacts({ conflicts })));

  assertStringIncludes(
    text,
    "### Deadline date\n\n> We need it by Easter.\n>\n> — Marta Lem, First call, 12 November 2026\n\n" +
      "> \\=June# will do.\n>\n> — 19 November 2026",
  );
  assertEquals(
    renderMarkdown(toHandoverDocument(createFacts())).includes("Conflicts"),
    false,
  );
});

Deno.test("renderSpec() requires what is confirmed and nothing else", () => {
  const text = renderSpec(createFacts({
    features: [
      FEATURE,
      { ...FEATURE, name: "Guess", confirmation_status: "ai_generated" },
      { ...FEATURE, name: "Forecast", is_mvp: false },
    ],
  }));

  assertStringIncludes(text, "## Purpose\n\nGarments are counted by hand");
  assertStringIncludes(
    text,
    "### Requirement: Count\n\nThe system SHALL provide: counts it\n\n#### Scenario: Count\n\n" +
      "- **WHEN** scans a garment\n- **THEN** counts it",
  );
  assertStringIncludes(text, "## Out of scope for the first version\n\n- Forecast");
  assertEquals(text.includes("Guess"), false);
});

Deno.test("renderSpec() says why a part of the purpose may not be relied on, and takes the client's yes to it alone", () => {
  const { elements } = createFacts();
  const purposeOf = (change: object) => {
    const core_pain = { ...elements.core_pain!, stakes: "Two hours a day", ...change };
    const text = renderSpec(createFacts({ elements: { ...elements, core_pain } }));
    return /## Purpose\n\n(.*)\n/.exec(text)?.[1];
  };

  assertEquals(
    purposeOf({ disputed: ["statement"] }),
    "Garments are counted by hand *(Disputed: the client has said something else since. Ask which holds)*",
  );
  const support = { statement: { verdict: "unsupported", reason: "unrelated" } };
  assertEquals(
    purposeOf({ confirmed_by: "consultant", standing: [], support }),
    "Garments are counted by hand *(Its quotes speak of something else)*",
  );
  const by_field = { confirmed_by: null, standing: [], support };
  assertEquals(
    purposeOf({ ...by_field, confirmed_fields: ["statement"] }),
    "Garments are counted by hand",
  );
  assertEquals(purposeOf({ ...by_field, confirmed_fields: ["stakes"] }), "Not confirmed yet.");
  assertEquals(purposeOf({ statement: "unknown" }), "Not confirmed yet.");
});

Deno.test("listHandedFields() names the features of a scope, and those that are gone", () => {
  const value = {
    v1_features: ["f", crypto.randomUUID()],
    v2_features: [],
    v1_agreed: true,
    confirmed_by: "client",
    evidence: [],
  } as const;

  const [first] = listHandedFields("confirmed_scope", value, { features: [FEATURE] });

  assertEquals(first?.texts, ["Count", "A feature that is no longer there"]);
});

Deno.test("listHandedFields() begins a risk with what it is", () => {
  const value = {
    opportunity: {},
    investment_case: {},
    constraints: {},
    risks: [{
      category: "operations",
      severity: "medium",
      description: "Clothes arrive unlabelled",
    }],
    confirmed_by: "client",
    evidence: [],
  } as const;

  assertEquals(listHandedFields("strategic_context", value, { features: [] })[0]?.texts, [
    "Clothes arrive unlabelled; category: operations; severity: medium",
  ]);
});

Deno.test("listHandedFields() doubts each part of the strategic context that no counting quote was found for", () => {
  const value = {
    opportunity: { problem_statement: "Garments are counted by hand", market_gap: "None counts" },
    investment_case: {},
    constraints: { budget: "1 euro" },
    risks: [],
    confirmed_by: null,
    evidence: [
      { ...QUOTE, fields: ["opportunity.problem_statement"] },
      { ...QUOTE, fields: ["opportunity.market_gap"], side: "unknown" },
    ],
  } as const;
  const doubtsOf = (change: object) =>
    listHandedFields("strategic_context", { ...value, ...change }, { features: [] })
      .map(({ path, doubt }) => [path, doubt]);

  assertEquals(doubtsOf({}), [
    ["opportunity.problem_statement", undefined],
    ["opportunity.market_gap", "Nobody has said whose side Marta Lem is on"],
    ["constraints.budget", "No quote was found for it"],
  ]);
  assertEquals(doubtsOf({ confirmed_by: "client" }).map(([, doubt]) => doubt), [
    undefined,
    undefined,
    undefined,
  ]);
});

Deno.test("escapeMarkdown() lets nothing act that was said", () => {
  const cases = {
    "# not a heading": "\\# not a heading",
    "1. not a list": "1\\. not a list",
    "- not an item": "\\- not an item",
    "=SUM(A1)": "\\=SUM(A1)",
    "[x](javascript:alert(1))": "\\[x\\](javascript:alert(1))",
    "![x](http://a.b/c)": "!\\[x\\](http\\://a.b/c)",
    "<img src=x onerror=alert(1)>": "\\<img src=x onerror=alert(1)\\>",
    "see www.evil.example": "see www\\.evil.example",
    "&lt;b&gt; R&D": "\\&lt;b\\&gt; R\\&D",
    "a\n\n# b": "a # b",
    "snake_case and _this_": "snake_case and \\_this\\_",
    "ask @dana": "ask \\@dana",
    "C #": "C \\#",
    "Foo ##": "Foo \\##",
    "a # b#": "a # b#",
    "5 % of 3,000 (about)": "5 % of 3,000 (about)",
  };
  for (const [text, escaped] of Object.entries(cases)) {
    assertEquals(escapeMarkdown(text), escaped);
  }
});

Deno.test("escapeMarkdown() gives back every word once the backslashes are read", () => {
  property(given(string({ unit: "grapheme", maxLength: 80 }), (text) => {
    const escaped = escapeMarkdown(text);
    const read = escaped.replaceAll(/\\([!-/:-@[-`{-~])/g, "$1");
    assertEquals(read, toVisible(text).replaceAll(/\s+/g, " ").trim());
    assert(!/(?<!\\)(?:\\\\)*[<>[\]`*]/.test(escaped), escaped);
  }));
});

Deno.test("toVisible() takes out what is not seen", () => {
  assertEquals(toVisible("a\u202Eb\u0000c\ud800"), "abc\ufffd");
  assertEquals(toVisible("x\u200f\u200ey\u200b\u{E0049}\u{E007F}\u2060z"), "xyz");
});

Deno.test("toDocument() says of each field why it may not be relied on, and lists that as open", () => {
  const { elements } = createFacts();
  const core_pain = {
    ...elements.core_pain!,
    statement: "Garments are counted by hand",
    trigger: "A new law",
    stakes: "unknown",
    who_feels_it: "",
    disputed: ["statement"],
    confirmed_by: null,
    confirmed_fields: ["statement"],
    standing: ["statement"],
    support: { trigger: { verdict: "unsupported" as const, reason: "unrelated" as const } },
    source_gone: true,
  };
  const facts = createFacts({ elements: { ...elements, core_pain } });

  const text = renderMarkdown(toHandoverDocument(facts));

  for (
    const line of [
      "**Statement**: Garments are counted by hand *(Disputed: the client has said something else since. Ask which holds)*",
      "**Trigger**: A new law *(Its quotes speak of something else)*",
      "*Confirmed in words whose source is gone*",
      "**Disputed: which statement holds?**: Core pain: Statement",
      "**Still missing**:\n\n- Core pain: Stakes, Who feels it\n- Primary persona\n",
      "**Not carried by the client’s words**: Core pain, Trigger: Its quotes speak of something else",
    ]
  ) assertStringIncludes(text, line);
});

Deno.test("toDocument() asks of what does not hold for no decision, but for a yes", () => {
  const { elements } = createFacts();
  const core_pain = {
    ...elements.core_pain!,
    statement: "Garments are counted by hand",
    trigger: "A new law",
    overruled: ["statement", "trigger"],
    confirmed_by: null,
    confirmed_fields: ["statement"],
    standing: [],
  };
  const text = renderMarkdown(
    toHandoverDocument(createFacts({ elements: { ...elements, core_pain } })),
  );

  for (
    const line of [
      "**Statement**: Garments are counted by hand *(Another statement holds: ask for a yes to it, or for this yes to be taken back)*",
      "**Trigger**: A new law *(Another statement holds: it stands here once it is extracted again)*",
      "**Another statement holds**: Core pain: Statement, Trigger",
    ]
  ) assertStringIncludes(text, line);
  assertEquals(text.includes("which statement holds?"), false);
});

Deno.test("listOpen() asks for no words for what follows from other elements, nor for what is welcome and not needed", () => {
  const { elements } = createFacts();
  const common = { ...UNSUPPORTED, confirmed_by: null };
  const facts = createFacts({
    elements: {
      ...elements,
      wow_moment: {
        ...common,
        description: "The count is there before the coffee",
        core_pain_inversion: "Nobody counts",
        emotional_impact: "Relief",
        visual_concept: "One number",
        level_1: "The count",
        level_2: null,
        level_3: null,
        standing: ["description"],
        support: { level_1: { verdict: "derived" } },
      },
      design_preferences: {
        ...common,
        visual_style: "Sober",
        references: [],
        anti_references: [],
        specific_requirements: [],
        standing: ["visual_style"],
      },
    },
  });

  const { missing, doubted } = listOpen(facts);

  assertEquals(missing.filter((line) => /Wow|Design/.test(line)), []);
  assertEquals(doubted, []);
});

Deno.test("listOpen() takes an element whose fields are all empty for one that is not known", () => {
  const { elements } = createFacts();
  const core_pain = { ...elements.core_pain!, statement: "TBD" };

  assertEquals(
    listOpen(createFacts({ elements: { ...elements, core_pain } })).missing[0],
    "Core pain",
  );
});

Deno.test("toDocument() has what people added to the strategic context themselves", () => {
  const { elements } = createFacts();
  const strategic_context = {
    opportunity: { hunch: "Schools next" },
    investment_case: {},
    constraints: {},
    risks: [],
    evidence: [],
    confirmed_by: null,
  };

  const text = renderMarkdown(toHandoverDocument(createFacts({
    elements: { ...elements, strategic_context },
  })));

  assertStringIncludes(text, "**Hunch**: Schools next");
});
