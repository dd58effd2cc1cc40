import { assertEquals, assertStringIncludes } from "@std/assert";
import { type ToolName, toolNameSchema } from "../../contracts/di_agent.ts";
import type { Decision } from "../../contracts/reasoner.ts";
import fc from "fast-check";
import { testElement } from "../testing/test_element.ts";
import { UNSUPPORTED } from "../../elements/testing/sample_foundation.ts";
import { testDecision } from "../testing/test_deps.ts";
import {
  PROTOTYPE_READY,
  SIGNAL_ID,
  testObservation,
  testPain,
  testPersona,
  type TestProject,
  testRun,
  testSignal,
} from "../testing/test_observation.ts";
import { decide } from "./decide.ts";
import { enforce, findObjection, findObstacle } from "./enforce.ts";
import { readSituation } from "./situation.ts";
import { ACTIONS } from "./testing/actions.ts";
import { arbitraryProjectPlan, toPlannedObservation } from "./testing/project_plan.ts";

const STOP = {
  reason: "Nothing to do",
  what_would_help: ["A call"],
  recommended_next: "Wait",
};

function read(situation: TestProject, research_enabled = false) {
  return readSituation(testObservation(situation), { research_enabled });
}

function enforced(decision: Partial<Decision>, situation: TestProject = {}): Decision {
  return enforce(testDecision(decision), read(situation));
}

Deno.test("enforce() leaves an allowed decision as it is", () => {
  assertEquals(enforced({}), testDecision());
});

Deno.test("enforce() keeps the build phase shut while a prototype gate is open", () => {
  const decision = enforced({ tool_name: "extract_budget_constraints" });

  assertEquals(decision.tool_name, "extract_core_pain");
  assertEquals(decision.dropped, ["extract_budget_constraints"]);
  assertStringIncludes(decision.thinking, "the prototype still waits for core pain");
});

Deno.test("enforce() lets the build phase open afterwards", () => {
  const decision = enforced({ tool_name: "extract_budget_constraints" }, PROTOTYPE_READY);

  assertEquals(decision.tool_name, "extract_budget_constraints");
});

Deno.test("enforce() refuses a stop while a signal is unread", () => {
  const decision = enforced({ tool_name: "stop_with_guidance", tool_args: STOP }, {
    unanalyzed_signals: [testSignal()],
  });

  assertEquals(decision.tool_name, "extract_core_pain");
});

Deno.test("enforce() lets a stop stand that the data justify", () => {
  const decision = enforced({ tool_name: "stop_with_guidance", tool_args: STOP }, {
    recent_signals: [],
    client_signals_count: 0,
  });

  assertEquals(decision.tool_args, STOP);
});

Deno.test("enforce() turns an extraction from exhausted ground into a stop", () => {
  const decision = enforced({}, {
    foundation: { core_pain: testPain({ confidence: 0.2 }) },
    client_signals_count: 1,
  });

  assertEquals(decision.tool_name, "stop_with_guidance");
  assertStringIncludes(decision.thinking, "weak_pain");
});

Deno.test("enforce() lets a user have it extracted nevertheless", () => {
  const decision = enforced({}, {
    foundation: { core_pain: testPain({ confidence: 0.2 }) },
    client_signals_count: 1,
    request: { trigger: "user_request", specific_request: "Read it again" },
  });

  assertEquals(decision.tool_name, "extract_core_pain");
});

Deno.test("enforce() lets questions stand where there is reason to stop", () => {
  const decision = enforced({
    tool_name: "suggest_discovery_questions",
    tool_args: { focus_area: "core_pain" },
  }, { recent_signals: [], client_signals_count: 0 });

  assertEquals(decision.tool_name, "suggest_discovery_questions");
});

Deno.test("enforce() drops signal ids that were not shown", () => {
  const made_up = "99999999-9999-4999-8999-999999999999";

  const decision = enforced({ tool_args: { depth: "deep", signal_ids: [SIGNAL_ID, made_up] } });

  assertEquals(decision.tool_args, { depth: "deep", signal_ids: [SIGNAL_ID] });
  assertStringIncludes(decision.thinking, "1 of the signal ids");
});

Deno.test("enforce() reads all signals where every id was made up", () => {
  const made_up = "99999999-9999-4999-8999-999999999999";

  assertEquals(enforced({ tool_args: { signal_ids: [made_up] } }).tool_args, {});
});

Deno.test("enforce() widens questions about money that come too early", () => {
  const decision = enforced({
    tool_name: "suggest_discovery_questions",
    tool_args: { focus_area: "budget_constraints" },
  });

  assertEquals(decision.tool_args, { focus_area: "general" });
});

Deno.test("enforce() leaves the scope to the client", () => {
  const decision = enforced({
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
        ...UNSUPPORTED,
      },
    },
  });

  assertEquals(decision.tool_args, { element: "confirmed_scope", ask_role: "client" });
});

Deno.test("enforce() asks for no confirmation of what has no value", () => {
  const decision = enforced({
    tool_name: "request_confirmation",
    tool_args: { element: "wow_moment", ask_role: "client" },
  }, { foundation: { core_pain: testPain() }, satisfied: ["core_pain"] });

  assertEquals(decision.tool_name, "extract_primary_persona");
  assertStringIncludes(decision.thinking, "the wow moment has no value yet");
});

const ALWAYS: ToolName[] = ["analyze_gaps", "stop_with_guidance"];

/** The tools without an obstacle, beside the gap analysis and the stop, which never have one. */
function assertPossible(situation: TestProject, expected: ToolName[], research_enabled = false) {
  const names = toolNameSchema.options
    .filter((name) => findObstacle(name, read(situation, research_enabled)) === null);
  assertEquals(names.filter((name) => !ALWAYS.includes(name)), expected);
  assertEquals(names.filter((name) => ALWAYS.includes(name)), ALWAYS);
}

Deno.test("findObstacle() allows only questions to a project without signals", () => {
  assertPossible({ recent_signals: [] }, ["suggest_discovery_questions"]);
});

Deno.test("findObstacle() allows the core pain first and nothing that rests on it", () => {
  assertPossible({}, ["extract_core_pain", "run_foundation", "suggest_discovery_questions"]);
});

Deno.test("findObstacle() allows the persona once there is a core pain", () => {
  assertPossible({ satisfied: ["core_pain"], foundation: { core_pain: testPain() } }, [
    "extract_primary_persona",
    "run_foundation",
    "suggest_discovery_questions",
    "request_confirmation",
  ]);
});

Deno.test("findObstacle() does not build on a core pain that is an assumption", () => {
  assertPossible({ foundation: { core_pain: testPain({ confidence: 0.3 }) } }, [
    "extract_core_pain",
    "run_foundation",
    "suggest_discovery_questions",
    "request_confirmation",
  ]);
});

Deno.test("findObstacle() allows the wow moment once there are pain and persona", () => {
  assertPossible({
    satisfied: ["core_pain", "primary_persona"],
    foundation: { core_pain: testPain(), primary_persona: testPersona() },
  }, [
    "identify_wow_moment",
    "run_foundation",
    "suggest_discovery_questions",
    "request_confirmation",
  ]);
});

Deno.test("findObstacle() allows the build phase once the prototype gates are satisfied", () => {
  assertPossible(PROTOTYPE_READY, [
    "extract_business_case",
    "extract_budget_constraints",
    "run_foundation",
    "suggest_discovery_questions",
    "request_confirmation",
  ]);
});

Deno.test("findObstacle() never allows the build phase before, whatever a user asks for", () => {
  assertPossible({ request: { trigger: "user_request", specific_request: "Get me the budget" } }, [
    "extract_core_pain",
    "run_foundation",
    "suggest_discovery_questions",
  ]);
});

Deno.test("findObstacle() allows research where it is switched on", () => {
  assertPossible({ recent_signals: [] }, ["run_research", "suggest_discovery_questions"], true);
});

Deno.test("findObstacle() does not allow what has just run in vain", () => {
  assertPossible({
    recent_runs: [
      testRun({ tools: ["extract_core_pain"] }),
      testRun({ tools: ["run_foundation"] }),
    ],
  }, ["suggest_discovery_questions"]);
});

Deno.test("findObstacle() allows it again once a signal is unread", () => {
  assertPossible({
    recent_runs: [testRun()],
    unanalyzed_signals: [testSignal({ created_at: "2026-11-20T07:00:00Z" })],
  }, ["extract_core_pain", "run_foundation", "suggest_discovery_questions"]);
});

Deno.test("findObstacle() allows it again once another run moved a gate", () => {
  assertPossible({
    satisfied: ["core_pain"],
    foundation: { core_pain: testPain() },
    recent_runs: [
      testRun({ tools: ["extract_primary_persona"], created_at: "2026-11-20T07:00:00Z" }),
      testRun({ gates_affected: ["core_pain"], created_at: "2026-11-20T08:00:00Z" }),
    ],
  }, [
    "extract_primary_persona",
    "run_foundation",
    "suggest_discovery_questions",
    "request_confirmation",
  ]);
});

Deno.test("findObstacle() does not let extract over a confirmed element", () => {
  assertPossible({
    foundation: { core_pain: testPain({ confirmed_by: "client", confidence: 0.3 }) },
    unanalyzed_signals: [testSignal()],
  }, ["extract_primary_persona", "run_foundation", "suggest_discovery_questions"]);
});

Deno.test("findObstacle() allows no questions when every gate is satisfied", () => {
  assertPossible({
    satisfied: [
      "core_pain",
      "primary_persona",
      "wow_moment",
      "design_preferences",
      "business_case",
      "budget_constraints",
      "full_requirements",
      "confirmed_scope",
    ],
  }, []);
});

Deno.test("enforce() never returns an action that findObjection() objects to", () => {
  fc.assert(
    fc.property(arbitraryProjectPlan, (plan) => {
      const situation = readSituation(toPlannedObservation(plan), {
        research_enabled: plan.research,
      });
      for (const action of ACTIONS) {
        const decision = enforce(testDecision(action), situation);
        assertEquals(findObjection(decision, situation), null, JSON.stringify(action));
        assertEquals(enforce(decision, situation), decision);
      }
    }),
    { seed: 12, numRuns: 500 },
  );
});

Deno.test("enforce() leaves what decide() chooses as it is", () => {
  fc.assert(
    fc.property(arbitraryProjectPlan, (plan) => {
      const situation = readSituation(toPlannedObservation(plan), {
        research_enabled: plan.research,
      });

      assertEquals(enforce(decide(situation), situation), decide(situation));
    }),
    { seed: 13, numRuns: 1_000 },
  );
});

Deno.test("enforce() puts another confirmation in the place of one that makes no sense", () => {
  const decision = enforced({
    tool_name: "request_confirmation",
    tool_args: { element: "wow_moment", ask_role: "client" },
  }, {
    foundation: { core_pain: testElement("core_pain", 0.5) },
    recent_runs: [testRun({ tools: ["extract_primary_persona"] })],
  });

  assertEquals(decision.tool_args, { element: "core_pain", ask_role: "client" });
  assertEquals(decision.dropped, []);
  assertStringIncludes(decision.thinking, "another request_confirmation replaces");
});
