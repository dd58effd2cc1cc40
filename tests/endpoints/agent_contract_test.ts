/**
 * The rules-based reasoner and the agent's policy were written apart; here they meet. Every combination of the facts that a
 * decision depends on is decided once, as a run would decide it.
 */
import { assert, assertEquals } from "@std/assert";
import type { Observation } from "../../shared/contracts/di_agent.ts";
import type { CallOptions, Decision } from "../../shared/contracts/reasoner.ts";
import { act } from "../../shared/agent/act.ts";
import { findObjection } from "../../shared/agent/find_objection.ts";
import { offeredTools } from "../../shared/agent/offered_tools.ts";
import { openPrototypeGates } from "../../shared/agent/open_gates.ts";
import { reason } from "../../shared/agent/reason.ts";
import { testDeps, testOutcome } from "../../shared/agent/testdata/test_deps.ts";
import {
  PROTOTYPE_READY,
  type Situation,
  testObservation,
  testPain,
  testPersona,
  testRecentSignal,
  testRun,
  testSignal,
} from "../../shared/agent/testdata/test_observation.ts";
import { ALL_TOOLS } from "../../shared/agent/tools/all_tools.ts";
import { rulesReasoner } from "../../shared/llm/rules/rules_reasoner.ts";

const SETTINGS = { research_enabled: false };
const CALL: CallOptions = {
  tracker: {
    time: async (_kind, _name, run) => await run(),
    recordUsage: () => {},
    recordFirstToken: () => {},
    recordCache: () => {},
  },
  signal: new AbortController().signal,
};

const STATES: Situation[] = [
  {},
  { foundation: { core_pain: testPain({ confidence: 0.3 }) } },
  { foundation: { core_pain: testPain({ confidence: 0.5 }) } },
  { satisfied: ["core_pain"], foundation: { core_pain: testPain({ confirmed_by: "client" }) } },
  {
    satisfied: ["core_pain", "primary_persona"],
    foundation: { core_pain: testPain(), primary_persona: testPersona() },
  },
  PROTOTYPE_READY,
  {
    ...PROTOTYPE_READY,
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
  },
];
const SIGNALS: Situation[] = [
  {},
  { recent_signals: [] },
  { recent_signals: [testRecentSignal({ created_at: "2026-11-01T09:00:00Z" })] },
  { unanalyzed_signals: [testSignal()] },
];
const RUNS: Situation[] = [
  {},
  { recent_runs: [testRun()] },
  {
    recent_runs: [
      testRun({ tools: ["run_foundation"] }),
      testRun({ tools: ["extract_primary_persona", "identify_wow_moment"] }),
      testRun({ tools: ["extract_business_case", "extract_budget_constraints"] }),
      testRun({ tools: ["extract_core_pain"], gates_affected: ["core_pain"] }),
    ],
  },
];
const REQUESTS: Situation[] = [
  {},
  { request: { trigger: "pre_call" } },
  { request: { trigger: "user_request", specific_request: "Extract the budget now" } },
  { request: { trigger: "user_request", specific_request: "Where are the gaps?" } },
];
const CLIENT_SIGNALS: Situation[] = [{ client_signals_count: 1 }, { client_signals_count: 4 }];

function allObservations(): Observation[] {
  return [STATES, SIGNALS, RUNS, REQUESTS, CLIENT_SIGNALS]
    .reduce(
      (situations, choices) =>
        situations.flatMap((situation) => choices.map((choice) => ({ ...situation, ...choice }))),
      [{}] as Situation[],
    )
    .map(testObservation);
}

async function decideAll(): Promise<{ observation: Observation; decision: Decision }[]> {
  const reasoner = rulesReasoner();
  return await Promise.all(
    allObservations().map(async (observation) => ({
      observation,
      decision: await reason(observation, { reasoner, settings: SETTINGS, call: CALL }),
    })),
  );
}

Deno.test("reason() by the rules takes an action that is offered, with valid arguments", async () => {
  for (const { observation, decision } of await decideAll()) {
    const offered = offeredTools(observation, SETTINGS).map(({ name }) => name);
    assert(offered.includes(decision.tool_name), decision.tool_name);
    ALL_TOOLS[decision.tool_name].args_schema.parse(decision.tool_args);
  }
});

Deno.test("findObjection() has none to what the rules decide", async () => {
  const objections = (await decideAll()).flatMap(({ observation, decision }) =>
    findObjection(decision, observation, SETTINGS) ?? []
  );

  assertEquals(objections, []);
});

Deno.test("reason() by the rules never works on the build phase too early", async () => {
  for (const { observation, decision } of await decideAll()) {
    if (openPrototypeGates(observation.readiness.gates).length === 0) continue;
    const subject = `${decision.tool_name} ${JSON.stringify(decision.tool_args)}`;
    assert(!/business_case|budget|scope|requirements/.test(subject), subject);
  }
});

Deno.test("act() gives every action type for what the rules decide", async () => {
  const deps = testDeps({
    extract: (elements) =>
      Promise.resolve({
        outcomes: Object.fromEntries(elements.map((element) => [element, testOutcome()])),
      }),
  });

  const actions = await Promise.all(
    (await decideAll()).map(async ({ observation, decision }) =>
      await act(decision, observation, deps)
    ),
  );

  assert(actions.every(({ tools_called }) => tools_called[0]?.success === true));
  assertEquals(
    new Set(actions.map(({ action_type }) => action_type)),
    new Set(["tool_call", "guidance", "stop", "confirmation"]),
  );
});
