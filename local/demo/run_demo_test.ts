import { assert, assertEquals, assertGreater } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { withStack } from "../../tests/harness/stack.ts";
import { caseFromFiles } from "./case_from_files.ts";
import { loadDemoCase } from "./demo_case.ts";
import type { DemoReport } from "./demo_report.ts";
import { runDemo } from "./run_demo.ts";
import type { Progress } from "./step_recorder.ts";

const stack = withStack();
const silent: Progress = { begin() {}, done() {} };

function assertQuotesStand({ quotes, foundation }: DemoReport) {
  assertGreater(quotes.total, 0);
  assertEquals(quotes.wrong, []);
  assertEquals(foundation.elements.core_pain?.status, "extracted");
}

function assertCacheFollows({ changes }: DemoReport) {
  for (const { cached_before, cached_after, readiness_after } of changes) {
    assertEquals([cached_before, cached_after, readiness_after.cache], [true, false, "miss"]);
  }
}

Deno.test("runDemo() takes the bundled case from an empty score to a confirmed core pain", async () => {
  const report = await runDemo(stack(), await loadDemoCase(), silent);

  assertQuotesStand(report);
  assertCacheFollows(report);
  const [feature, pain] = report.changes;
  assert(feature && pain);
  assertGreater(
    feature.readiness_after.dimensional_score,
    feature.readiness_before.dimensional_score,
  );
  assertGreater(pain.readiness_after.score, pain.readiness_before.score);
  assertEquals(pain.readiness_after.gates.prototype_gates["core_pain"]?.satisfied, true);
});

Deno.test("runDemo() reports a cost for every function it called, one round trip for a score", async () => {
  const { steps } = await runDemo(stack(), await loadDemoCase(), silent);

  const scores = steps.filter(({ name }) => name.startsWith("Score"));
  assertEquals(scores.map(({ cost }) => cost?.db_calls), scores.map(() => 1));
  assertEquals(steps.filter(({ cost }) => cost !== null).length, steps.length - 3);
});

Deno.test("runDemo() works on files alone", async () => {
  const folder = fromFileUrl(new URL("case", import.meta.url));
  const { demo_case } = await caseFromFiles([folder]);

  const report = await runDemo(stack(), demo_case, silent);

  assertQuotesStand(report);
  assertCacheFollows(report);
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

  assertQuotesStand(report);
  const texts = await Promise.all(meetings.map((path) => Deno.readTextFile(path)));
  const said = texts.flatMap((text) =>
    JSON.parse(text).meeting_transcripts.map((turn: { content: string }) => turn.content)
  );
  const quotes = Object.values(report.foundation.elements)
    .flatMap(({ evidence }) => evidence)
    .map(({ quote }) => quote);
  assertEquals(quotes.filter((quote) => !said.some((turn) => turn.includes(quote))), []);
});
