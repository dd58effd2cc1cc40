/** What begins on a draft or an assumption ends as if it had waited: only what was told something else is asked again. */
import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { delay } from "@std/async";
import type { ExtractableName } from "../contracts/element.ts";
import type { CallOptions, ProposalContext, ProposalTask } from "../contracts/reasoner.ts";
import { AppError } from "../errors.ts";
import { NO_FOUNDATION } from "../elements/testing/sample_foundation.ts";
import { OperationTracker } from "../observability/operation_tracker.ts";
import { extractFoundation, type Extraction } from "./extract_foundation.ts";
import { CALL, CORE_PAIN, PEOPLE } from "./testing/fixtures.ts";
import { scriptedReasoner, soundOutput } from "./testing/scripted_reasoner.ts";

type Output = Record<string, unknown>;
type Answer = (
  task: ProposalTask,
  context: ProposalContext,
  options: CallOptions,
) => Promise<Output>;

/** Shows what it will answer, or `draft`, and answers once `gate` opens; ends with its caller's signal. */
function shows(
  output: Output | (() => Output),
  { draft, gate = Promise.resolve() }: { draft?: Output; gate?: Promise<unknown> } = {},
): Answer {
  return async (_task, _context, { onFirstEvent, onDraft, signal }) => {
    onFirstEvent?.();
    const { citations: _, ...members } = draft ?? (typeof output === "function" ? {} : output);
    onDraft?.(members);
    const aborted = Promise.withResolvers<never>();
    signal.addEventListener("abort", () => aborted.reject(signal.reason));
    await Promise.race([gate, aborted.promise]);
    return typeof output === "function" ? output() : output;
  };
}

const LINKED = ["core_pain", "primary_persona", "wow_moment", "business_case"] as const;

function extract(
  reasoner: ReturnType<typeof scriptedReasoner>,
  { signal = new AbortController().signal, foundation = {} }: {
    signal?: AbortSignal;
    foundation?: Partial<typeof NO_FOUNDATION>;
  } = {},
): Promise<Extraction> {
  return extractFoundation({
    signals: [CALL],
    people: PEOPLE,
    foundation: { ...NO_FOUNDATION, ...foundation },
    depth: "standard",
    force: false,
    elements: [...LINKED],
  }, { reasoner, tracker: new OperationTracker("test"), signal, token_budget: 60_000 });
}

function statuses({ outcomes }: Extraction): (string | undefined)[] {
  return LINKED.map((name) => outcomes[name]?.status);
}

/** What was told to each call for the element, in order. */
function toldTo(
  { tasks }: ReturnType<typeof scriptedReasoner>,
  name: ExtractableName,
): string[] {
  return tasks.filter(({ element }) => element === name)
    .map(({ instructions }) => instructions.split("<established>")[1] ?? "nothing");
}

const PAIN = soundOutput("core_pain");
const PERSONA = soundOutput("primary_persona");
const DONE = ["extracted", "extracted", "extracted", "extracted"];

Deno.test("an element begins on the draft of what it builds on, and is asked once", async () => {
  const gate = Promise.withResolvers<void>();
  const reasoner = scriptedReasoner({ core_pain: shows(PAIN, { gate: gate.promise }) });

  const running = extract(reasoner);
  await delay(0);
  assertEquals(reasoner.asked.toSorted(), [...LINKED].toSorted());

  gate.resolve();
  assertEquals(statuses(await running), DONE);
  assertEquals(reasoner.asked.length, LINKED.length);
  assertStringIncludes(
    toldTo(reasoner, "wow_moment")[0]!,
    '"primary_persona":{"role":"Yard planner"}',
  ); // it was asked
});

Deno.test("what comes of an extraction does not depend on which answer ends first", async () => {
  const [first, ...others] = await Promise.all(
    permutations(["core_pain", "primary_persona", "wow_moment"] as const).map(async (order) => {
      const gates = new Map(order.map((name) => [name, Promise.withResolvers<void>()]));
      const answers = order.map((name) =>
        [name, shows(soundOutput(name), { gate: gates.get(name)!.promise })] as const // each has one
      );
      const reasoner = scriptedReasoner(Object.fromEntries(answers));
      const running = extract(reasoner);
      for (const name of order) {
        await delay(0);
        gates.get(name)?.resolve();
      }
      const { outcomes } = await running;
      return { outcomes, asked: reasoner.asked.toSorted() };
    }),
  );

  for (const other of others) assertEquals(other, first);
});

function permutations<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item) =>
    permutations(items.filter((other) => other !== item)).map((rest) => [item, ...rest])
  );
}

Deno.test("all that was told a draft is asked again where the answer comes out otherwise", async () => {
  const draft = { ...PAIN, statement: "The harvest comes before anybody has a plan for it" };
  const gate = delay(0);
  const reasoner = scriptedReasoner({ core_pain: shows(PAIN, { draft, gate }) });

  const extraction = await extract(reasoner);

  assertEquals(statuses(extraction), DONE);
  for (const name of ["primary_persona", "wow_moment", "business_case"] as const) {
    const [early, late, ...more] = toldTo(reasoner, name);
    assertMatch(early ?? "", /The harvest comes/, name);
    assertMatch(late ?? "", /Pallets vanish/, name);
    assertEquals(more, [], name);
  }
});

Deno.test("where a field has lost its quote, only what may derive from it is asked again", async () => {
  const citations = (PAIN["citations"] as { field: string }[]).filter(({ field }) =>
    field !== "stakes"
  );
  const reasoner = scriptedReasoner({
    core_pain: shows({ ...PAIN, citations }, { draft: PAIN, gate: delay(0) }),
  });

  const extraction = await extract(reasoner);

  assertEquals(statuses(extraction), DONE);
  assertEquals(toldTo(reasoner, "primary_persona").length, 1);
  const [early, late] = toldTo(reasoner, "wow_moment");
  assertMatch(early ?? "", /Four thousand euros a month/);
  assertEquals(late?.includes("Four thousand euros"), false);
});

Deno.test("the wow moment is asked again where the persona is not who was assumed to feel the pain", async () => {
  const accountant = { ...PERSONA, name: "Accountant", role: "Accountant" };
  const reasoner = scriptedReasoner({
    core_pain: shows(PAIN, { gate: delay(0) }),
    primary_persona: shows(accountant, { gate: delay(0) }),
  });

  const extraction = await extract(reasoner);

  assertEquals(statuses(extraction), DONE);
  const told = toldTo(reasoner, "wow_moment");
  assertMatch(told[0] ?? "", /"primary_persona":\{"role":"Yard planner"\}/);
  assertMatch(told.at(-1) ?? "", /"role":"Accountant","goal"/);
});

Deno.test("nothing is kept that was told the draft of an element that failed", async () => {
  const reasoner = scriptedReasoner({
    core_pain: shows(() => {
      throw new AppError("model_failed", "The model gave no usable answer");
    }, { draft: PAIN, gate: delay(0) }),
  });

  const extraction = await extract(reasoner);

  assertEquals(statuses(extraction), [
    "failed",
    "insufficient_signal",
    "insufficient_signal",
    "extracted",
  ]);
  assertEquals(toldTo(reasoner, "business_case").at(-1), "nothing");
  assertEquals(Object.keys(extraction.writes), ["business_case"]);
});

Deno.test("an element whose draft comes to nothing leaves the stored one in force", async () => {
  const weaker = { ...PAIN, statement: null };
  const reasoner = scriptedReasoner({
    core_pain: shows(weaker, { draft: PAIN, gate: delay(0) }),
  });

  await extract(reasoner, {
    foundation: { core_pain: { ...CORE_PAIN, statement: "What is stored" } },
  });

  assertMatch(toldTo(reasoner, "primary_persona").at(-1) ?? "", /What is stored/);
});

Deno.test("a call that is asked again ends the one before, and its failure is not the element's", async () => {
  const ended: string[] = [];
  const failures: unknown[] = [];
  const draft = { ...PAIN, statement: "The harvest comes before anybody has a plan for it" };
  const reasoner = scriptedReasoner({
    core_pain: shows(PAIN, { draft, gate: delay(0) }),
    primary_persona: async ({ instructions }, _context, { signal }) => {
      if (instructions.includes("Pallets vanish")) return PERSONA;
      return await new Promise<never>((_, reject) => {
        signal.addEventListener("abort", () => {
          ended.push("persona");
          reject(signal.reason);
        });
      });
    },
  });

  const extraction = await extractFoundation({
    signals: [CALL],
    people: PEOPLE,
    foundation: NO_FOUNDATION,
    depth: "standard",
    force: false,
    elements: ["core_pain", "primary_persona"],
  }, {
    reasoner,
    tracker: new OperationTracker("test"),
    signal: new AbortController().signal,
    token_budget: 60_000,
    onFailure: (name) => failures.push(name),
  });

  assertEquals(extraction.outcomes.primary_persona?.status, "extracted");
  assertEquals([ended, failures], [["persona"], []]);
});

Deno.test("a stop ends what was begun early with everything else", async () => {
  const stop = new AbortController();
  const never = new Promise<never>(() => {});
  const answers = LINKED.map((name) => [name, shows(soundOutput(name), { gate: never })] as const);
  const reasoner = scriptedReasoner(Object.fromEntries(answers));

  const running = extract(reasoner, { signal: stop.signal });
  await delay(0);
  stop.abort();

  const extraction = await running;
  assertEquals(extraction.outcomes.core_pain?.status, "failed");
  assertEquals(extraction.writes, {});
  assertEquals(reasoner.asked.length, LINKED.length);
});
