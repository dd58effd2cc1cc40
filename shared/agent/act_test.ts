import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import type { ExtractableName } from "../contracts/element.ts";
import { AppError } from "../errors.ts";
import { act } from "./act.ts";
import { testDecision, testDeps, testOutcome } from "./testing/test_deps.ts";
import { testObservation, testPain } from "./testing/test_observation.ts";

Deno.test("act() extracts the element that was decided on, once, with its options", async () => {
  const calls: unknown[] = [];
  const deps = testDeps({
    extract: (elements, options) => {
      calls.push({ elements, options });
      return Promise.resolve({ outcomes: { core_pain: testOutcome() } });
    },
  });

  const action = await act(
    testDecision({ tool_args: { depth: "deep" } }),
    testObservation(),
    deps,
  );

  assertEquals(calls, [{ elements: ["core_pain"], options: { depth: "deep" } }]);
  assertEquals(action.action_type, "tool_call");
  assertEquals(action.tools_called[0]?.success, true);
  assertEquals(action.tools_called[0]?.result, {
    status: "extracted",
    value: { statement: "Delivery notes are typed twice" },
    confidence: 0.7,
    standing: [],
    verified_quotes: 0,
    refused_quotes: 0,
  });
});

Deno.test("act() lets the result speak before what the decision recommended", async () => {
  const deps = testDeps({
    extract: () => Promise.resolve({ outcomes: { core_pain: testOutcome() } }),
  });

  const action = await act(testDecision(), testObservation(), deps);

  assertStringIncludes(action.recommended_next, "without a single verified quote");
  assertStringIncludes(action.recommended_next, "Then turn to the persona.");
});

Deno.test("act() drops the recommendation of a decision whose tool had nothing to give", async () => {
  const outcome = testOutcome({
    status: "insufficient_signal",
    value: null,
    confidence: null,
    error: { code: "insufficient_signal", message: "no statement of a problem" },
  });
  const deps = testDeps({ extract: () => Promise.resolve({ outcomes: { core_pain: outcome } }) });

  const action = await act(testDecision(), testObservation(), deps);

  assertEquals(action.tools_called[0]?.success, false);
  assertEquals(action.tools_called[0]?.error, "no statement of a problem");
  assertEquals(
    action.recommended_next,
    "The signals do not support a core pain (no statement of a problem): ask the client for it.",
  );
});

Deno.test("act() says of a protected element whether a person or the better evidence protects it", async () => {
  const recommend = async (confirmed_by: string | null) => {
    const value = { statement: "Delivery notes are typed twice", confirmed_by };
    const outcome = testOutcome({ status: "protected", value });
    const deps = testDeps({ extract: () => Promise.resolve({ outcomes: { core_pain: outcome } }) });
    return (await act(testDecision(), testObservation(), deps)).recommended_next;
  };

  const confirmed = await recommend("client");
  assertStringIncludes(confirmed, "is confirmed by the client and stays as it is.");
  assert(!confirmed.includes("kept"), confirmed);
  const better = await recommend(null);
  assertStringIncludes(better, "is weaker and is not kept.");
  assert(!better.includes("confirmed"), better);
});

Deno.test("act() turns an error made to be shown into a failed call", async () => {
  const reported: unknown[] = [];
  const error = new AppError("unavailable", "Cannot reach the model");
  const deps = testDeps({
    extract: () => Promise.reject(error),
    report: (thrown) => reported.push(thrown),
  });

  const action = await act(testDecision(), testObservation(), deps);

  assertEquals(action.tools_called[0]?.error, "Cannot reach the model");
  assertEquals(reported, [error]);
});

Deno.test("act() shows nothing of an error that was not made to be shown", async () => {
  const deps = testDeps({ extract: () => Promise.reject(new Error("password=secret")) });

  const action = await act(testDecision(), testObservation(), deps);

  assertEquals(action.tools_called[0]?.error, "An internal error");
});

Deno.test("act() runs nothing with arguments that do not fit", async () => {
  const deps = testDeps({ extract: () => Promise.reject(new Error("must not run")) });

  const action = await act(
    testDecision({ tool_args: { signal_ids: ["not an id"] } }),
    testObservation(),
    deps,
  );

  assertStringIncludes(action.tools_called[0]?.error ?? "", "signal_ids.0");
});

Deno.test("act() extracts in a broad pass what is due in this phase", async () => {
  let asked: ExtractableName[] = [];
  const deps = testDeps({
    extract: (elements) => {
      asked = elements;
      return Promise.resolve({
        outcomes: {
          primary_persona: testOutcome(),
          wow_moment: testOutcome({ status: "failed", error: { code: "x", message: "cut off" } }),
        },
      });
    },
  });

  const action = await act(
    testDecision({ tool_name: "run_foundation" }),
    testObservation({ satisfied: ["core_pain"], foundation: { core_pain: testPain() } }),
    deps,
  );

  assertEquals(asked, [
    "primary_persona",
    "wow_moment",
    "design_preferences",
    "strategic_context",
  ]);
  assertEquals(action.tools_called[0]?.success, true);
  assertStringIncludes(action.recommended_next, "The wow moment could not be extracted (cut off)");
});

Deno.test("act() leaves a confirmed strategic context out of a broad pass", async () => {
  let asked: ExtractableName[] = [];
  const deps = testDeps({
    extract: (elements) => {
      asked = elements;
      return Promise.resolve({ outcomes: { core_pain: testOutcome() } });
    },
  });
  const strategic_context = {
    opportunity: {},
    investment_case: {},
    constraints: {},
    risks: [],
    confirmation_status: "confirmed_consultant",
  };
  const none = { total: 0, confirmed: 0, shown: [] };
  const product = {
    features: { ...none, mvp: 0 },
    personas: none,
    vp_steps: none,
    strategic_context,
  };

  await act(testDecision({ tool_name: "run_foundation" }), { ...testObservation(), product }, deps);

  assertEquals(asked.includes("strategic_context"), false);
});

Deno.test("act() answers questions with guidance", async () => {
  const action = await act(
    testDecision({
      tool_name: "suggest_discovery_questions",
      tool_args: { focus_area: "core_pain" },
    }),
    testObservation(),
    testDeps(),
  );

  assertEquals(action.action_type, "guidance");
  assertEquals(action.guidance?.questions_to_ask.length, 4);
  assertStringIncludes(
    action.guidance?.what_this_unlocks ?? "",
    "1 of 3 steps to the next milestone, prototype",
  );
});

Deno.test("act() answers a stop with its reason and what would help", async () => {
  const tool_args = {
    reason: "All is read",
    what_would_help: ["A call with the clerks"],
    recommended_next: "Hold the call.",
  };

  const action = await act(
    testDecision({
      tool_name: "stop_with_guidance",
      tool_args,
      recommended_next: "Hold the call.",
    }),
    testObservation(),
    testDeps(),
  );

  assertEquals(action.action_type, "stop");
  assertEquals(action.stop_reason, "All is read");
  assertEquals(action.what_would_help, ["A call with the clerks"]);
  assertEquals(action.recommended_next, "Hold the call.");
});

Deno.test("act() answers a confirmation with the words to be confirmed", async () => {
  const action = await act(
    testDecision({
      tool_name: "request_confirmation",
      tool_args: { element: "core_pain", ask_role: "client" },
    }),
    testObservation({ foundation: { core_pain: testPain() } }),
    testDeps(),
  );

  assertEquals(action.action_type, "confirmation");
  assertStringIncludes(action.guidance?.summary ?? "", testPain().statement);
});

Deno.test("act() lists gaps from the project's rows", async () => {
  const action = await act(
    testDecision({ tool_name: "analyze_gaps" }),
    testObservation(),
    testDeps(),
  );

  assertEquals(action.tools_called[0]?.success, true);
  assertStringIncludes(action.recommended_next, "The gate core pain is open");
});

Deno.test("act() searches the web where it may", async () => {
  const decision = testDecision({
    tool_name: "run_research",
    tool_args: { research_question: "Which rules bind delivery notes?", depth: "quick" },
  });
  const findings = [{
    title: "Guide",
    url: "https://example.org/",
    text: "Each item is labelled.",
  }];
  const found = { queries: ["q"], findings, synthesis: "They do.", web_search_requests: 1 };

  const without = await act(decision, testObservation(), testDeps());
  const having = await act(
    decision,
    testObservation(),
    testDeps({ research: () => Promise.resolve(found) }),
  );

  assertEquals(without.tools_called[0]?.success, false);
  assertEquals(having.tools_called[0]?.success, true);
  assertEquals(having.tools_called[0]?.result, found);
  assertStringIncludes(having.recommended_next, "1 finding from outside");
});

Deno.test("act() says so where the web has no answer", async () => {
  const decision = testDecision({
    tool_name: "run_research",
    tool_args: { research_question: "Which rules bind delivery notes?", depth: "quick" },
  });
  const nothing = { queries: ["q"], findings: [], synthesis: "", web_search_requests: 1 };

  const action = await act(
    decision,
    testObservation(),
    testDeps({ research: () => Promise.resolve(nothing) }),
  );

  assertEquals(action.tools_called[0]?.success, false);
  assertEquals(action.tools_called[0]?.error, "no page found answers the question");
});
