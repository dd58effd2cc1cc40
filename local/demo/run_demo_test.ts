import { stripVTControlCharacters } from "node:util";
import { assert, assertEquals, assertGreater, assertStringIncludes } from "@std/assert";
import { fromFileUrl } from "@std/path";
import type { ExtractableName } from "../../shared/contracts/element.ts";
import type { ElementOutcome } from "../../shared/contracts/foundation.ts";
import type { HandedElement } from "../../shared/handover/hand_over_facts.ts";
import { listHandedFields } from "../../shared/handover/list_handed_fields.ts";
import { withStack } from "../../tests/harness/stack.ts";
import { caseFromFiles, loadDemoCase } from "./demo_case.ts";
import { renderReport, WIDTH } from "./render_report.ts";
import { checkQuotes, type DemoReport, runDemo } from "./run_demo.ts";

const stack = withStack();
const silent = () => {};

function assertQuotesAreReal({ quotes, foundation }: DemoReport) {
  assertGreater(quotes.total, 0);
  assertEquals(quotes.wrong, []);
  assertEquals(foundation.elements.core_pain?.status, "extracted");
}

function assertCacheFollows({ changes }: DemoReport) {
  assertGreater(changes.length, 0);
  for (const { cached_before, cached_after, readiness_after } of changes) {
    assertEquals([cached_before, cached_after, readiness_after.cache], [true, false, "miss"]);
  }
}

Deno.test("runDemo() takes the bundled case from an empty score to a confirmed core pain", async () => {
  const steps: string[] = [];
  const report = await runDemo(stack(), await loadDemoCase(), (step) => steps.push(step));

  assertQuotesAreReal(report);
  assertCacheFollows(report);
  const [feature, pain] = report.changes;
  assert(feature && pain);
  assertGreater(
    feature.readiness_after.dimensional_score,
    feature.readiness_before.dimensional_score,
  );
  assertGreater(pain.readiness_after.score, pain.readiness_before.score);
  assertEquals(pain.readiness_after.gates.prototype_gates["core_pain"]?.satisfied, true);
  assertEquals(report.steps.map(({ name }) => name), steps);
});

Deno.test("runDemo() reports the cost of every call, and one database call for a score", async () => {
  const { steps } = await runDemo(stack(), await loadDemoCase(), silent);

  const scores = steps.filter(({ name }) => name.startsWith("Score"));
  assertEquals(scores.map(({ cost }) => cost?.db_calls), scores.map(() => 1));
  assertEquals(
    steps.filter(({ cost }) => cost === null).map(({ name }) => name),
    [
      "Fill the project",
      "The consultant confirms a feature",
      "The client confirms the core pain",
    ],
  );
});

Deno.test("checkQuotes() names quotes that are not at the stated place", async () => {
  const { signals } = await loadDemoCase();
  const { foundation } = await runDemo(stack(), await loadDemoCase(), silent);
  const outcome = foundation.elements.core_pain!; // the test above shows that it is extracted
  const [evidence] = outcome.evidence;
  const cite = (change: object) =>
    checkQuotes([{ ...outcome, evidence: [{ ...evidence!, ...change }] }], signals).wrong.length;
  const { id, content } = signals[0]!; // the case has four
  const right = { signal_id: id, start: 0, end: 10, quote: content.slice(0, 10) };

  assertEquals(cite(right), 0);
  assertEquals(cite({ ...right, start: 1 }), 1);
  assertEquals(cite({ ...right, quote: "never said" }), 1);
  assertEquals(cite({ ...right, signal_id: crypto.randomUUID() }), 1);
});

Deno.test("runDemo() works on files alone", async () => {
  const folder = fromFileUrl(new URL("case", import.meta.url));
  const { demo_case } = await caseFromFiles([folder]);

  const report = await runDemo(stack(), demo_case, silent);

  assertQuotesAreReal(report);
  assertCacheFollows(report);
});

Deno.test("renderReport() shows every part of the report within the width", async () => {
  const report = await runDemo(stack(), await loadDemoCase(), silent);

  const text = stripVTControlCharacters(renderReport(report));

  assertEquals(text.match(/(?<=^── )\S+/gm), [
    "Signals",
    "Foundation",
    "Readiness",
    "Agent",
    "Changes",
    "What",
  ]);
  assertEquals(text.split("\n").filter((line) => line.length > WIDTH), []);
  const { quotes, questions } = report;
  assertStringIncludes(text, `${quotes.total} of ${quotes.total} accepted quotes`);
  assertStringIncludes(text, "— Ruth Adeyemi, 2026-11-12_first-call.txt, verbatim");
  assertStringIncludes(
    text,
    "\n  · Primary persona              10 points, would add 10.0 to the score\n",
  );
  assertStringIncludes(
    text,
    "The way to the prototype\n  1. Ask what is missing of the core pain",
  );
  assertStringIncludes(text, `  1. ${questions[0]?.question.slice(0, 40)}`);
  assertStringIncludes(
    text,
    "\n  cached score                   stored → cleared, then computed again\n",
  );
});

Deno.test("renderReport() shows a quote once, and the parts of an element each on a line of its own", async () => {
  const report = await runDemo(stack(), await loadDemoCase(), silent);
  const pain = report.foundation.elements.core_pain!; // the first test shows that it is extracted
  const [quote] = pain.evidence;
  const strategic_context = {
    ...pain,
    value: {
      opportunity: { problem_statement: "Garments vanish.", market_gap: "Nobody counts." },
      risks: [{ description: "Scanners break", severity: "high" }],
      evidence: [],
      confirmed_by: null,
    },
    evidence: [quote!, { ...quote!, cited: "another part", fields: ["risks"] }],
  };

  const text = stripVTControlCharacters(renderReport({
    ...report,
    foundation: { ...report.foundation, elements: { strategic_context } },
  }));

  assertStringIncludes(text, "\n  Problem statement              Garments vanish.\n");
  assertStringIncludes(text, "\n  Market gap                     Nobody counts.\n");
  assertStringIncludes(text, "\n  Risks                          Scanners break; severity: high\n");
  assertEquals(text.match(/❝/g)?.length, 1);
});

Deno.test("renderReport() leaves room between a label and its text, and shows no stored name", async () => {
  const report = await runDemo(stack(), await loadDemoCase(), silent);
  const { agent, foundation } = report;

  const text = stripVTControlCharacters(renderReport(report));

  const labels = Object.entries(foundation.elements).flatMap(([name, { value }]) =>
    value === null
      ? []
      : listHandedFields(name as ExtractableName, value as HandedElement, { features: [] })
        .map(({ label }) => label)
  );
  assert(labels.length > 10, labels.join());
  for (const label of labels) {
    assert(text.includes(`\n  ${label}  `) || text.includes(`\n  ${label}\n`), label);
  }
  // What the agent called, and files, have names of their own.
  const named: string[] = [
    agent.action_type,
    ...agent.tools_called.map(({ tool_name }) => tool_name),
  ];
  const stored = (text.match(/\b[a-z]+_[a-z_]+\b/g) ?? []).filter((name) => !named.includes(name));
  assertEquals(stored, []);
});

Deno.test("renderReport() shows what went wrong", async () => {
  const report = await runDemo(stack(), await loadDemoCase(), silent);
  const refused = {
    signal_id: crypto.randomUUID(),
    quote: "Three times",
    reason: "number_changed" as const,
  };
  const failed: ElementOutcome = {
    status: "insufficient_signal",
    value: null,
    confidence: null,
    evidence: [],
    support: {},
    refused_quotes: [refused],
    error: { code: "insufficient_signal", message: "No moment is described" },
  };
  const warning = { code: "malformed", subject: "core_pain", message: "core_pain is a list" };

  const rendered = renderReport({
    ...report,
    foundation: { ...report.foundation, elements: { wow_moment: failed } },
    quotes: { total: 2, wrong: [{ signal_id: "s", quote: "never said" }] },
    readiness: { ...report.readiness, warnings: [warning] },
  });
  const text = stripVTControlCharacters(rendered);

  assertStringIncludes(
    text,
    "\nWow moment                       too little said\n  No moment is described\n",
  );
  assertStringIncludes(text, "✗ refused (number changed): “Three times”");
  assertStringIncludes(
    text,
    "1 of 2 accepted quotes are word for word in the files.\n  ✗ “never said”",
  );
  assertStringIncludes(text, "! core_pain is a list");
});

const MEETINGS = new URL("../../../shared/data/meetings/", import.meta.url);
const meetings = ["ES2002a.json", "ES2002b.json"].map((name) =>
  fromFileUrl(new URL(name, MEETINGS))
);

Deno.test("runDemo() quotes real meetings word for word", async () => {
  const present = await Promise.all(meetings.map((path) => Deno.stat(path).catch(() => null)));
  if (present.includes(null)) {
    // deno-lint-ignore no-console -- a test that did not run must say so
    return console.log(`Skipped: ${fromFileUrl(MEETINGS)} is not there`);
  }
  const { demo_case } = await caseFromFiles(meetings);

  const report = await runDemo(stack(), demo_case, silent);

  assertQuotesAreReal(report);
  const texts = await Promise.all(meetings.map((path) => Deno.readTextFile(path)));
  const said = texts.flatMap((text) =>
    JSON.parse(text).meeting_transcripts.map((turn: { content: string }) => turn.content)
  );
  const quotes = Object.values(report.foundation.elements)
    .flatMap(({ evidence }) => evidence)
    .map(({ quote }) => quote);
  assertEquals(quotes.filter((quote) => !said.some((turn) => turn.includes(quote))), []);
});

Deno.test("runDemo() and its report work on files that tell nothing", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${folder}/note.txt`, "Hello, thanks for the nice lunch.");
    const { demo_case } = await caseFromFiles([folder]);

    const report = await runDemo(stack(), demo_case, silent);

    assertEquals(report.foundation.model, null);
    assertStringIncludes(renderReport(report), "Foundation (too little was said)");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
