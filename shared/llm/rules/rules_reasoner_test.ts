import { assert, assertEquals, assertRejects } from "@std/assert";
import { AppError } from "../../errors.ts";
import { rulesReasoner } from "./rules_reasoner.ts";
import { buildContext, buildProposalTask } from "../testing/build_tasks.ts";
import { recordingTracker } from "../testing/recording_tracker.ts";

async function propose(changes: Parameters<typeof buildProposalTask>[0] = {}) {
  const task = buildProposalTask(changes);
  const { output, ...standing } = await rulesReasoner().propose(task, buildContext(), options());
  return { output: task.schema.parse(output) as Record<string, unknown>, standing, task };
}

function options() {
  return { tracker: recordingTracker(), signal: new AbortController().signal };
}

Deno.test("propose() answers each field with a tidied sentence of the client's", async () => {
  const { output } = await propose();

  assertEquals(
    output["statement"],
    "We lose about two days on every order because nobody knows where the part is.",
  );
  assertEquals(
    output["trigger"],
    "Since our largest customer complained in May it has become urgent.",
  );
  assertEquals(output["who_feels_it"], "Dispatcher");
});

Deno.test("propose() cites sentences that stand letter for letter in the named signal", async () => {
  const { output, task } = await propose();
  const citations = output["citations"] as { signal_id: string; quote: string }[];

  assertEquals(citations.length, 3);
  for (const { signal_id, quote } of citations) {
    assert(task.passages.some((p) => p.signal_id === signal_id && p.text.includes(quote)), quote);
  }
});

Deno.test("propose() leaves a field null rather than use a sentence that was broken off", async () => {
  const { output } = await propose();

  assertEquals(output["stakes"], null);
});

Deno.test("propose() does not take a consultant's summary for the client's words", async () => {
  const { output } = await propose();

  assert(!JSON.stringify(output).includes("So the problem is"));
});

Deno.test("propose() stays at or below confidence 0.5 and says that no model was asked", async () => {
  const { output, standing } = await propose();

  assert(Number(output["confidence"]) >= 0.2 && Number(output["confidence"]) <= 0.5);
  assertEquals(standing.model, "rules");
  assertEquals(standing.degraded, false);
});

Deno.test("propose() names what is missing where the signals do not tell the essence", async () => {
  const small_talk = buildProposalTask().passages.filter(({ speaker }) =>
    speaker?.startsWith("Ines")
  );

  const error = await assertRejects(() => propose({ passages: small_talk }), AppError);

  assertEquals(error.code, "insufficient_signal");
  assertEquals(error.details, { element: "core_pain", missing: ["statement"] });
});

Deno.test("propose() gives the same answer to the same task", async () => {
  assertEquals((await propose()).output, (await propose()).output);
});

Deno.test("propose() signals its first event, so that waiting calls start", async () => {
  let begun = 0;
  await rulesReasoner().propose(buildProposalTask(), buildContext(), {
    ...options(),
    onFirstEvent: () => begun++,
  });

  assertEquals(begun, 1);
});

Deno.test("propose() ends with the caller's reason when it was called off", async () => {
  const signal = AbortSignal.abort(new AppError("deadline_exceeded", "Too late"));
  const call = () =>
    rulesReasoner().propose(buildProposalTask(), buildContext(), { ...options(), signal });

  await assertRejects(call, AppError, "Too late");
});
