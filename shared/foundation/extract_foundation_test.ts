import { assert, assertEquals, assertMatch, assertObjectMatch } from "@std/assert";
import type { ExtractableName } from "../contracts/element.ts";
import type { ElementOutcome } from "../contracts/foundation.ts";
import type { Reasoner } from "../contracts/reasoner.ts";
import { AppError } from "../errors.ts";
import { OperationTracker } from "../observability/operation_tracker.ts";
import {
  extractFoundation,
  type Extraction,
  type ExtractionDeps,
  type ExtractionInput,
} from "./extract_foundation.ts";
import { CALL, CORE_PAIN, PEOPLE, PRIMARY_PERSONA, QUOTE, toId } from "./testing/fixtures.ts";
import { NO_FOUNDATION, UNSUPPORTED } from "../elements/testing/sample_foundation.ts";
import { scriptedReasoner, soundOutput, USAGE } from "./testing/scripted_reasoner.ts";

type Change = Partial<ExtractionInput> & Partial<ExtractionDeps>;

/** An extraction from CALL into an empty foundation, but for `change`. */
function extract(reasoner: Reasoner, change: Change = {}): Promise<Extraction> {
  const input = {
    signals: [CALL],
    people: PEOPLE,
    foundation: NO_FOUNDATION,
    depth: "standard",
    force: false,
  } as const;
  const deps = {
    reasoner,
    tracker: new OperationTracker("test"),
    signal: new AbortController().signal,
    token_budget: 60_000,
  };
  return extractFoundation({ ...input, ...change }, { ...deps, ...change });
}

function statuses({ outcomes }: Extraction): Record<string, string> {
  return Object.fromEntries(
    Object.entries(outcomes).map(([name, { status }]) => [name, status]),
  );
}

function outOfReach(): never {
  throw new AppError("unavailable", "The model cannot be reached");
}

function unusable(): never {
  throw new AppError("model_failed", "The model gave no usable answer");
}

const quoted = {
  ...CORE_PAIN,
  evidence: [{
    signal_id: CALL.id,
    quote: QUOTE,
    start: CALL.content.indexOf(QUOTE),
    end: CALL.content.indexOf(QUOTE) + QUOTE.length,
    cited: QUOTE,
    match: "verbatim" as const,
    speaker: "Ines",
    side: "client" as const,
    force: "asserted" as const,
    fields: ["statement"],
  }],
};

Deno.test("extractFoundation() extracts every element but the scope, and hands out what to store", async () => {
  const extraction = await extract(scriptedReasoner());

  assertEquals(statuses(extraction), {
    core_pain: "extracted",
    design_preferences: "extracted",
    budget_constraints: "extracted",
    primary_persona: "extracted",
    wow_moment: "extracted",
    business_case: "extracted",
    strategic_context: "extracted",
  });
  assertEquals(Object.keys(extraction.writes), Object.keys(extraction.outcomes));
  assertObjectMatch({ ...extraction.writes.core_pain }, {
    value: { confidence: 0.85, confirmed_by: null, evidence: [{ cited: QUOTE }] },
  });
  assertEquals([extraction.model, extraction.degraded], ["script", false]);
});

Deno.test("extractFoundation() gives all calls the same prefix, byte for byte", async () => {
  const reasoner = scriptedReasoner();

  await extract(reasoner);

  assertEquals(new Set(reasoner.contexts.map((context) => JSON.stringify(context))).size, 1);
  assertEquals(reasoner.contexts.length, 7);
});

Deno.test("extractFoundation() sends the longest answer ahead and the rest after its first event", async () => {
  const first_event = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const reasoner = scriptedReasoner({
    strategic_context: async (_task, _context, { onFirstEvent }) => {
      await first_event.promise;
      onFirstEvent?.();
      return soundOutput("strategic_context");
    },
    core_pain: async () => {
      await end.promise;
      return soundOutput("core_pain");
    },
  });

  const long_signals = [{ ...CALL, content: `${CALL.content}\n`.repeat(20) }];
  const running = extract(reasoner, { signals: long_signals });
  await new Promise((resolve) => setTimeout(resolve, 0));
  assertEquals(reasoner.asked, ["strategic_context"]);

  first_event.resolve();
  await new Promise((resolve) => setTimeout(resolve, 0));
  assertEquals(reasoner.asked, [
    "strategic_context",
    "core_pain",
    "design_preferences",
    "budget_constraints",
  ]);

  end.resolve();
  await running;
  assertEquals(reasoner.asked.slice(4).toSorted(), [
    "business_case",
    "primary_persona",
    "wow_moment",
  ]);
});

Deno.test("extractFoundation() tells each element the values it builds on", async () => {
  const reasoner = scriptedReasoner();

  await extract(reasoner);

  const instructions = (name: ExtractableName) =>
    reasoner.tasks.find(({ element }) => element === name)?.instructions ?? "";
  assertMatch(instructions("primary_persona"), /Pallets vanish/);
  assertMatch(instructions("wow_moment"), /Pallets vanish[^]*"role":"Yard planner"/);
  assertMatch(instructions("business_case"), /Pallets vanish/);
});

Deno.test("extractFoundation() builds on stored elements when only a later one is due", async () => {
  const foundation = {
    ...NO_FOUNDATION,
    core_pain: CORE_PAIN,
    primary_persona: PRIMARY_PERSONA,
  };
  const reasoner = scriptedReasoner();

  const extraction = await extract(reasoner, { foundation, elements: ["wow_moment"] });

  assertEquals(reasoner.asked, ["wow_moment"]);
  assertEquals(statuses(extraction), { wow_moment: "extracted" });
});

Deno.test("extractFoundation() names the prerequisite that is missing and asks nobody", async () => {
  const reasoner = scriptedReasoner();

  const { outcomes } = await extract(reasoner, { elements: ["wow_moment"] });

  assertEquals(reasoner.asked, []);
  assertEquals(outcomes.wow_moment?.status, "insufficient_signal");
  assertEquals(outcomes.wow_moment?.error, {
    code: "insufficient_signal",
    message:
      'Cannot extract "wow_moment": it builds on core_pain and primary_persona, not yet known',
  });
});

Deno.test("extractFoundation() loses one element to its failure, and only what cannot be without it", async () => {
  const extraction = await extract(scriptedReasoner({ primary_persona: unusable }));

  assertEquals(statuses(extraction), {
    core_pain: "extracted",
    design_preferences: "extracted",
    budget_constraints: "extracted",
    primary_persona: "failed",
    wow_moment: "insufficient_signal",
    business_case: "extracted",
    strategic_context: "extracted",
  });
  assertEquals(extraction.outcomes.primary_persona?.error, {
    code: "model_failed",
    message: "The model gave no usable answer",
  });
  assertEquals(Object.keys(extraction.writes).includes("primary_persona"), false);
});

Deno.test("extractFoundation() goes on without an element that is merely of use", async () => {
  const extraction = await extract(scriptedReasoner({ core_pain: unusable }));

  assertEquals(statuses(extraction)["business_case"], "extracted");
  assertEquals(statuses(extraction)["primary_persona"], "insufficient_signal");
});

Deno.test("extractFoundation() builds on the stored value of an element that failed", async () => {
  const foundation = { ...NO_FOUNDATION, core_pain: CORE_PAIN };

  const extraction = await extract(scriptedReasoner({ core_pain: unusable }), { foundation });

  assertEquals(statuses(extraction)["core_pain"], "failed");
  assertEquals(statuses(extraction)["primary_persona"], "extracted");
});

Deno.test("extractFoundation() hides what an unexpected fault said, and passes it on for the log", async () => {
  const fault = new Error("password in here");
  const failures: unknown[] = [];

  const { outcomes } = await extract(
    scriptedReasoner({
      core_pain: () => {
        throw fault;
      },
    }),
    { elements: ["core_pain"], onFailure: (name, failure) => failures.push([name, failure]) },
  );

  assertEquals(outcomes.core_pain?.error, {
    code: "internal",
    message: 'Cannot extract "core_pain": a fault of ours',
  });
  assertEquals(failures, [["core_pain", fault]]);
});

Deno.test("extractFoundation() says insufficient_signal where the reasoner finds too little", async () => {
  const failures: unknown[] = [];
  const extraction = await extract(
    scriptedReasoner({
      core_pain: () => ({ ...soundOutput("core_pain"), statement: null }),
      design_preferences: () => {
        throw new AppError("insufficient_signal", "The signals do not tell visual_style");
      },
    }),
    { onFailure: (name) => failures.push(name) },
  );

  assertEquals(statuses(extraction)["core_pain"], "insufficient_signal");
  assertEquals(statuses(extraction)["design_preferences"], "insufficient_signal");
  assertEquals(
    extraction.outcomes.design_preferences?.error?.message,
    "The signals do not tell visual_style",
  );
  assertEquals(failures, []);
});

Deno.test("extractFoundation() asks nobody when there are no signals", async () => {
  const reasoner = scriptedReasoner();

  const extraction = await extract(reasoner, { signals: [{ ...CALL, content: " \n" }] });

  assertEquals(reasoner.asked, []);
  assertEquals(new Set(Object.values(statuses(extraction))), new Set(["insufficient_signal"]));
  assertEquals([extraction.model, extraction.degraded, extraction.writes], [null, false, {}]);
});

Deno.test("extractFoundation() carries the wow moment on pain and persona alone, below its gate", async () => {
  const foundation = {
    ...NO_FOUNDATION,
    core_pain: CORE_PAIN,
    primary_persona: PRIMARY_PERSONA,
  };

  const guess = { description: "Hypothesis: one board shows every lorry", citations: [] };
  const wow_moment = () => ({ ...soundOutput("wow_moment"), ...guess });

  const { outcomes } = await extract(scriptedReasoner({ wow_moment }), {
    signals: [],
    foundation,
    elements: ["core_pain", "wow_moment"],
  });

  assertEquals(outcomes.core_pain?.status, "insufficient_signal");
  assertEquals(outcomes.wow_moment?.status, "extracted");
  assertEquals(outcomes.wow_moment?.confidence, 0.49);
});

Deno.test("extractFoundation() leaves alone what a person confirmed, and asks nobody about it", async () => {
  for (const confirmed_by of ["client", "consultant"] as const) {
    const stored = { ...CORE_PAIN, confirmed_by };
    const reasoner = scriptedReasoner();

    const { outcomes, writes } = await extract(reasoner, {
      foundation: { ...NO_FOUNDATION, core_pain: stored },
      elements: ["core_pain"],
    });

    assertEquals(reasoner.asked, []);
    assertEquals(writes, {});
    assertObjectMatch(outcomes.core_pain ?? {}, { status: "protected", value: stored });
  }
});

Deno.test("extractFoundation() with force keeps what a person confirmed in force and the new value as a proposal", async () => {
  for (const confirmed_by of ["client", "consultant"] as const) {
    const stored = { ...CORE_PAIN, statement: "What a person signed", confirmed_by };
    const reasoner = scriptedReasoner();

    const { outcomes, writes } = await extract(reasoner, {
      foundation: { ...NO_FOUNDATION, core_pain: stored },
      elements: ["core_pain", "primary_persona"],
      force: true,
    });

    assertEquals(outcomes.core_pain?.status, "protected");
    assertMatch(String(outcomes.core_pain?.value?.["statement"]), /^Pallets vanish/);
    assertObjectMatch({ ...writes.core_pain }, { value: { confirmed_by: null } });
    assertMatch(reasoner.tasks[1]?.instructions ?? "", /What a person signed/);
  }
});

Deno.test("extractFoundation() leaves an agreed scope alone", async () => {
  const confirmed_scope = {
    v1_features: [toId(5)],
    v2_features: [],
    v1_agreed: true,
    specs_signed_off: false,
    ...UNSUPPORTED,
  };

  const extraction = await extract(scriptedReasoner(), {
    foundation: { ...NO_FOUNDATION, confirmed_scope },
    elements: ["confirmed_scope"],
    features: [{ id: toId(5), name: "Board", is_mvp: true }],
  });

  assertEquals(statuses(extraction), { confirmed_scope: "protected" });
});

Deno.test("extractFoundation() proposes a scope on request, from features alone if there are any", async () => {
  const features = [{ id: toId(5), name: "Board", is_mvp: true }];
  const elements = ["confirmed_scope"] as const;

  const without = await extract(scriptedReasoner(), { elements });
  const with_features = await extract(scriptedReasoner(), { elements, features });

  assertEquals(statuses(without), { confirmed_scope: "insufficient_signal" });
  assertObjectMatch(with_features.outcomes.confirmed_scope ?? {}, {
    status: "extracted",
    confidence: null,
    value: { v1_features: [toId(5)], v1_agreed: false, confirmed_by: null },
  });
});

Deno.test("extractFoundation() writes nothing when an element comes out as it is stored", async () => {
  const { outcomes } = await extract(scriptedReasoner(), { elements: ["core_pain"] });
  const stored = quotedPain(outcomes.core_pain);

  const again = await extract(scriptedReasoner(), {
    foundation: { ...NO_FOUNDATION, core_pain: stored },
    elements: ["core_pain"],
  });

  assertEquals(statuses(again), { core_pain: "unchanged" });
  assertEquals(again.writes, {});
});

function quotedPain(outcome: ElementOutcome | undefined) {
  return { ...quoted, ...(outcome?.value as Partial<typeof quoted> | undefined) };
}

Deno.test("extractFoundation() does not trade words that count for words that do not", async () => {
  const change: Change = {
    people: [],
    foundation: { ...NO_FOUNDATION, core_pain: quoted },
    elements: ["core_pain"],
  };

  const kept = await extract(scriptedReasoner(), change);
  const forced = await extract(scriptedReasoner(), { ...change, force: true });

  assertEquals([statuses(kept), kept.writes], [{ core_pain: "protected" }, {}]);
  assertEquals(statuses(forced), { core_pain: "extracted" });
});

Deno.test("extractFoundation() lets the fallback answer when no call reaches the model", async () => {
  const down = scriptedReasoner({
    core_pain: outOfReach,
    design_preferences: outOfReach,
    budget_constraints: () => {
      throw new AppError("deadline_exceeded", "The model did not answer in time");
    },
    business_case: outOfReach,
    strategic_context: outOfReach,
  });
  const fallback = scriptedReasoner({}, { model: "rules" });
  const failures: ExtractableName[] = [];

  const extraction = await extract(down, {
    fallback,
    onFailure: (name) => failures.push(name),
  });

  assertEquals(new Set(Object.values(statuses(extraction))), new Set(["extracted"]));
  assertEquals([extraction.model, extraction.degraded], ["rules", true]);
  assertEquals(extraction.degraded_reason, "The model cannot be reached");
  assertEquals(failures.toSorted(), [
    "budget_constraints",
    "business_case",
    "core_pain",
    "design_preferences",
    "strategic_context",
  ]);
});

Deno.test("extractFoundation() does not fall back while any call reaches the model", async () => {
  const fallback = scriptedReasoner();
  const reasoner = scriptedReasoner({ core_pain: outOfReach, design_preferences: unusable });

  const extraction = await extract(reasoner, { fallback });

  assertEquals(fallback.asked, []);
  assertEquals(statuses(extraction)["core_pain"], "failed");
  assertEquals(extraction.degraded, false);
});

Deno.test("extractFoundation() lets the fallback replace nothing that is better founded", async () => {
  const fallback = scriptedReasoner({
    core_pain: () => ({ ...soundOutput("core_pain"), confidence: 0.45 }),
  });

  const extraction = await extract(scriptedReasoner({ core_pain: outOfReach }), {
    fallback,
    foundation: { ...NO_FOUNDATION, core_pain: quoted },
    elements: ["core_pain"],
  });

  assertEquals(statuses(extraction), { core_pain: "protected" });
  assertEquals([extraction.writes, extraction.degraded], [{}, true]);
});

Deno.test("extractFoundation() keeps what has finished when the time is up", async () => {
  const controller = new AbortController();
  const reasoner = scriptedReasoner({
    primary_persona: (_task, _context, { signal }) => {
      controller.abort();
      signal.throwIfAborted();
    },
  });

  const extraction = await extract(reasoner, {
    signal: controller.signal,
    fallback: scriptedReasoner(),
  });

  assertEquals(statuses(extraction)["core_pain"], "extracted");
  assertEquals(extraction.outcomes.primary_persona?.error?.code, "deadline_exceeded");
  assertEquals(extraction.degraded, false);
});

Deno.test("extractFoundation() tells of values as they come and of every element once", async () => {
  const told: [ExtractableName, string][] = [];
  const reasoner = scriptedReasoner({
    primary_persona: unusable,
    business_case: () => {
      assert(told.some(([name]) => name === "core_pain"), "core_pain was told before");
      return soundOutput("business_case");
    },
  });

  const { outcomes } = await extract(reasoner, {
    onOutcome: (name, { status }) => {
      told.push([name, status]);
    },
  });

  assertEquals(told.map(([name]) => name).toSorted(), Object.keys(outcomes).toSorted());
  assertEquals(told.slice(-2), [
    ["primary_persona", "failed"],
    ["wow_moment", "insufficient_signal"],
  ]);
});

Deno.test("extractFoundation() counts an element as failed that the caller could not store", async () => {
  const extraction = await extract(scriptedReasoner(), {
    fallback: scriptedReasoner(),
    onOutcome: (name) => {
      if (name === "core_pain") throw new AppError("unavailable", "The database is away");
    },
  });

  assertEquals(extraction.outcomes.core_pain?.error, {
    code: "unavailable",
    message: "The database is away",
  });
  assertEquals(Object.keys(extraction.writes).includes("core_pain"), false);
  assertEquals(statuses(extraction)["primary_persona"], "extracted");
  assertEquals(extraction.degraded, false);
});

Deno.test("extractFoundation() adds up the tokens of failed calls too", async () => {
  const tracker = new OperationTracker("test");
  const reasoner = scriptedReasoner({
    core_pain: (_task, _context, options) => {
      options.tracker.recordUsage(USAGE);
      return unusable();
    },
  });

  const { usage } = await extract(reasoner, { tracker, elements: ["core_pain"] });

  assertEquals(usage, USAGE);
  assertEquals(tracker.usage, USAGE);
});

Deno.test("extractFoundation() returns the quotes that are not in the signals, with the reason", async () => {
  const forged = { signal_id: CALL.id, quote: "we never lose any pallets at all" };
  const sound = [{ signal_id: CALL.id, quote: QUOTE, field: "statement" }];
  const reasoner = scriptedReasoner({
    core_pain: () => ({
      ...soundOutput("core_pain"),
      citations: [...sound, { ...forged, field: "stakes" }],
    }),
  });

  const { outcomes } = await extract(reasoner, { elements: ["core_pain"] });

  assertEquals(outcomes.core_pain?.refused_quotes.map(({ quote }) => quote), [forged.quote]);
  assertEquals(outcomes.core_pain?.confidence, 0.49);
});
