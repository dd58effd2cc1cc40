import { assertEquals, assertRejects } from "@std/assert";
import type { CallOptions, ProposalTask, Reasoner } from "../contracts/reasoner.ts";
import { speculate } from "./speculate.ts";
import { EXTRACTIONS } from "../elements/extractions.ts";
import { scriptedReasoner, soundOutput } from "./testing/scripted_reasoner.ts";

const CONTEXT = { system: "Distil.", signals_text: "<signals>\n</signals>" };
const tracker: CallOptions["tracker"] = {
  time: async (_kind, _name, run) => await run(),
  recordUsage: () => {},
  recordFirstToken: () => {},
  recordCache: () => {},
};
const options = (onFirstEvent = () => {}): CallOptions => ({
  tracker,
  signal: new AbortController().signal,
  onFirstEvent,
});

function toTask(element: "core_pain" | "wow_moment", instructions = "Find it."): ProposalTask {
  const { proposal_schema: schema, fields } = EXTRACTIONS[element];
  return { element, depth: "standard", instructions, schema, fields, passages: [] };
}

/** A reasoner whose answers come when they are let go, and that ends with its caller's signal. */
function gated() {
  const gate = Promise.withResolvers<void>();
  const ended: string[] = [];
  const scripted = scriptedReasoner({
    core_pain: async (task, _context, { signal }) => {
      const aborted = Promise.withResolvers<never>();
      signal.addEventListener("abort", () => {
        ended.push(task.instructions);
        aborted.reject(signal.reason);
      });
      await Promise.race([gate.promise, aborted.promise]);
      return soundOutput(task.element);
    },
  });
  return { ...scripted, open: gate.resolve, ended };
}

/** Asks as an extraction does that nobody may want: its failure is no unhandled rejection. */
function askSpeculatively(speculative: Reasoner, task: ProposalTask) {
  const asking = speculative.propose(task, CONTEXT, options());
  asking.catch(() => {});
  return asking;
}

Deno.test("speculate() asks once where what was asked speculatively is wanted", async () => {
  const model = gated();
  const { speculative, reasoner } = speculate(model);

  askSpeculatively(speculative, toTask("core_pain"));
  const asked = reasoner.propose(toTask("core_pain"), CONTEXT, options());
  model.open();

  assertEquals((await asked).output, soundOutput("core_pain"));
  assertEquals(model.asked, ["core_pain"]);
});

Deno.test("speculate() lets a call be taken over once: who asks again gets a new answer", async () => {
  const model = gated();
  const { speculative, reasoner } = speculate(model);
  model.open();

  await askSpeculatively(speculative, toTask("core_pain"));
  await reasoner.propose(toTask("core_pain"), CONTEXT, options());
  await reasoner.propose(toTask("core_pain"), CONTEXT, options());

  assertEquals(model.asked, ["core_pain", "core_pain"]);
});

Deno.test("speculate() reports the first event, also where it came before the call was taken over", async () => {
  const model = gated();
  const { speculative, reasoner } = speculate(model);
  let told = 0;
  model.open();

  await askSpeculatively(speculative, toTask("core_pain"));
  await reasoner.propose(toTask("core_pain"), CONTEXT, options(() => told += 1));

  assertEquals(told, 1);
});

Deno.test("speculate() asks again in other words, and ends the call that nobody wants then", async () => {
  const model = gated();
  const { speculative, reasoner, end } = speculate(model);

  askSpeculatively(speculative, toTask("core_pain"));
  const asked = reasoner.propose(toTask("core_pain", "Look deeper."), CONTEXT, options());
  model.open();
  await asked;
  await end();

  assertEquals(model.tasks.map(({ instructions }) => instructions), ["Find it.", "Look deeper."]);
  assertEquals(model.ended, ["Find it."]);
});

Deno.test("speculate() asks again over other signals", async () => {
  const model = gated();
  const { speculative, reasoner } = speculate(model);
  model.open();

  await askSpeculatively(speculative, toTask("core_pain"));
  const other = { ...CONTEXT, signals_text: "<signals>\nOthers\n</signals>" };
  await reasoner.propose(toTask("core_pain"), other, options());

  assertEquals(model.contexts, [CONTEXT, other]);
});

Deno.test("speculate() repeats a call that had failed before anybody wanted it", async () => {
  let calls = 0;
  const model = scriptedReasoner({
    core_pain: (task) => {
      if (calls++ === 0) throw new TypeError("Cannot reach the model");
      return soundOutput(task.element);
    },
  });
  const { speculative, reasoner } = speculate(model);

  await assertRejects(() => askSpeculatively(speculative, toTask("core_pain")), TypeError);
  const { output } = await reasoner.propose(toTask("core_pain"), CONTEXT, options());

  assertEquals([output, calls], [soundOutput("core_pain"), 2]);
});

Deno.test("speculate() keeps what is wanted, ends the rest, and makes no more calls", async () => {
  const model = gated();
  const { speculative, keep, end } = speculate(model);
  askSpeculatively(speculative, toTask("core_pain"));

  keep(["wow_moment"]);
  await assertRejects(() => askSpeculatively(speculative, toTask("wow_moment")), DOMException);
  await end();

  assertEquals([model.asked, model.ended], [["core_pain"], ["Find it."]]);
});

Deno.test("speculate() does not end a call that was taken over", async () => {
  const model = gated();
  const { speculative, reasoner, keep, end } = speculate(model);
  askSpeculatively(speculative, toTask("core_pain"));

  keep(["core_pain"]);
  const asked = reasoner.propose(toTask("core_pain"), CONTEXT, options());
  const ending = end();
  model.open();
  await ending;

  assertEquals([(await asked).output, model.ended], [soundOutput("core_pain"), []]);
});

Deno.test("speculate() ends a call with the run that made it", async () => {
  const model = gated();
  const { speculative, end } = speculate(model);
  const run = new AbortController();
  const asking = speculative.propose(toTask("core_pain"), CONTEXT, { tracker, signal: run.signal });
  asking.catch(() => {});

  run.abort();
  await end();

  assertEquals(model.ended, ["Find it."]);
});

Deno.test("speculate() shows what has arrived to whoever takes the call over", async () => {
  const gate = Promise.withResolvers<void>();
  const model = scriptedReasoner({
    core_pain: async (_task, _context, { onDraft }) => {
      onDraft?.({ statement: "Pallets vanish" });
      await gate.promise;
      onDraft?.({ statement: "Pallets vanish", trigger: null });
      return soundOutput("core_pain");
    },
  });
  const { speculative, reasoner } = speculate(model);
  askSpeculatively(speculative, toTask("core_pain"));
  await Promise.resolve();

  const drafts: string[] = [];
  const asked = reasoner.propose(toTask("core_pain"), CONTEXT, {
    ...options(),
    onDraft: (members) => drafts.push(Object.keys(members).join()),
  });
  gate.resolve();
  await asked;

  assertEquals(drafts, ["statement", "statement,trigger"]);
});

Deno.test("speculate() ends a call that was taken over with whoever took it", async () => {
  const model = gated();
  const { speculative, reasoner } = speculate(model);
  const taker = new AbortController();
  askSpeculatively(speculative, toTask("core_pain"));

  const asked = reasoner.propose(toTask("core_pain"), CONTEXT, { tracker, signal: taker.signal });
  asked.catch(() => {});
  taker.abort();
  await assertRejects(() => asked);

  assertEquals(model.ended, ["Find it."]);
});
