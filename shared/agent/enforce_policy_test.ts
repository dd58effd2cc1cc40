import { assertEquals, assertStringIncludes } from "@std/assert";
import type { Decision } from "../contracts/reasoner.ts";
import { enforcePolicy } from "./enforce_policy.ts";
import { offeredTools } from "./offered_tools.ts";
import {
  PROTOTYPE_READY,
  SIGNAL_ID,
  type Situation,
  testObservation,
  testPain,
  testSignal,
} from "./testdata/test_observation.ts";
import { testDecision } from "./testdata/test_deps.ts";

const STOP = {
  reason: "Nothing to do",
  what_would_help: ["A call"],
  recommended_next: "Wait",
};

function enforce(decision: Partial<Decision>, situation: Situation = {}): Decision {
  const observation = testObservation(situation);
  const settings = { research_enabled: false };
  const tools = offeredTools(observation, settings);
  const task = { system: "", observation, observation_text: "", tools };
  return enforcePolicy(testDecision(decision), { task, settings });
}

Deno.test("enforcePolicy() leaves an allowed decision as it is", () => {
  assertEquals(enforce({}), testDecision());
});

Deno.test("enforcePolicy() keeps the build phase shut while a prototype gate is open", () => {
  const decision = enforce({ tool_name: "extract_budget_constraints" });

  assertEquals(decision.tool_name, "extract_core_pain");
  assertEquals(decision.dropped, ["extract_budget_constraints"]);
  assertStringIncludes(decision.thinking, "the prototype still waits for core pain");
});

Deno.test("enforcePolicy() lets the build phase open afterwards", () => {
  const decision = enforce({ tool_name: "extract_budget_constraints" }, PROTOTYPE_READY);

  assertEquals(decision.tool_name, "extract_budget_constraints");
});

Deno.test("enforcePolicy() refuses a stop while a signal is unread", () => {
  const decision = enforce({ tool_name: "stop_with_guidance", tool_args: STOP }, {
    unanalyzed_signals: [testSignal()],
  });

  assertEquals(decision.tool_name, "extract_core_pain");
});

Deno.test("enforcePolicy() lets a stop stand that the data justify", () => {
  const decision = enforce({ tool_name: "stop_with_guidance", tool_args: STOP }, {
    recent_signals: [],
    client_signals_count: 0,
  });

  assertEquals(decision.tool_args, STOP);
});

Deno.test("enforcePolicy() turns an extraction from exhausted ground into a stop", () => {
  const decision = enforce({}, {
    foundation: { core_pain: testPain({ confidence: 0.2 }) },
    client_signals_count: 1,
  });

  assertEquals(decision.tool_name, "stop_with_guidance");
  assertStringIncludes(decision.thinking, "weak_core_pain");
});

Deno.test("enforcePolicy() lets a user have it extracted nevertheless", () => {
  const decision = enforce({}, {
    foundation: { core_pain: testPain({ confidence: 0.2 }) },
    client_signals_count: 1,
    request: { trigger: "user_request", specific_request: "Read it again" },
  });

  assertEquals(decision.tool_name, "extract_core_pain");
});

Deno.test("enforcePolicy() lets questions stand where there is reason to stop", () => {
  const decision = enforce({
    tool_name: "suggest_discovery_questions",
    tool_args: { focus_area: "core_pain" },
  }, { recent_signals: [], client_signals_count: 0 });

  assertEquals(decision.tool_name, "suggest_discovery_questions");
});

Deno.test("enforcePolicy() drops signal ids that were not shown", () => {
  const made_up = "99999999-9999-4999-8999-999999999999";

  const decision = enforce({ tool_args: { depth: "deep", signal_ids: [SIGNAL_ID, made_up] } });

  assertEquals(decision.tool_args, { depth: "deep", signal_ids: [SIGNAL_ID] });
  assertStringIncludes(decision.thinking, "1 of the signal ids");
});

Deno.test("enforcePolicy() reads all signals where every id was made up", () => {
  const made_up = "99999999-9999-4999-8999-999999999999";

  assertEquals(enforce({ tool_args: { signal_ids: [made_up] } }).tool_args, {});
});

Deno.test("enforcePolicy() widens questions about money that come too early", () => {
  const decision = enforce({
    tool_name: "suggest_discovery_questions",
    tool_args: { focus_area: "budget_constraints" },
  });

  assertEquals(decision.tool_args, { focus_area: "general" });
});

Deno.test("enforcePolicy() leaves the scope to the client", () => {
  const decision = enforce({
    tool_name: "request_confirmation",
    tool_args: { element: "confirmed_scope", ask_role: "consultant" },
  }, {
    ...PROTOTYPE_READY,
    foundation: {
      ...PROTOTYPE_READY.foundation,
      confirmed_scope: {
        v1_features: [],
        v2_features: [],
        v1_agreed: false,
        specs_signed_off: false,
        evidence: [],
        confirmed_by: null,
      },
    },
  });

  assertEquals(decision.tool_args, { element: "confirmed_scope", ask_role: "client" });
});

Deno.test("enforcePolicy() asks for no confirmation of what has no value", () => {
  const decision = enforce({
    tool_name: "request_confirmation",
    tool_args: { element: "wow_moment", ask_role: "client" },
  }, { foundation: { core_pain: testPain() }, satisfied: ["core_pain"] });

  assertEquals(decision.tool_name, "extract_primary_persona");
  assertStringIncludes(decision.thinking, "the wow moment has no value yet");
});
