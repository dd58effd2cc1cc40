import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import fc from "fast-check";
import type { RecentRun, ToolName } from "../../contracts/di_agent.ts";
import { CONFLICT } from "../testing/test_conflict.ts";
import { testElement } from "../testing/test_element.ts";
import {
  NOW,
  PROTOTYPE_READY,
  testObservation,
  type TestProject,
  testRecentSignal,
  testRun,
  testSignal,
} from "../testing/test_observation.ts";
import { ALL_TOOLS } from "../tools/all_tools.ts";
import { decide } from "./decide.ts";
import { findObjection } from "./enforce.ts";
import { readSituation, type Situation } from "./situation.ts";
import {
  arbitraryProjectPlan,
  type ProjectPlan,
  toPlannedObservation,
} from "./testing/project_plan.ts";

/** Seeded, so that a failure is the same for everyone. */
const RUNS = { seed: 12, numRuns: 2_000 };

function readPlan(plan: ProjectPlan): Situation {
  return readSituation(toPlannedObservation(plan), { research_enabled: plan.research });
}

const UNREAD: TestProject = { unanalyzed_signals: [testSignal()] };
const OLD: TestProject = {
  recent_signals: [testRecentSignal({ created_at: "2026-11-10T10:00:00Z" })],
};
const WEAK_PAIN: TestProject = { foundation: { core_pain: testElement("core_pain", 0.3) } };

function decideFor(project: TestProject) {
  return decide(readSituation(testObservation(project), { research_enabled: true }));
}

function assertTool(project: TestProject, tool: ToolName, args?: Record<string, unknown>) {
  const { tool_name, tool_args } = decideFor(project);

  assertEquals(tool_name, tool);
  if (args !== undefined) assertEquals(tool_args, args);
}

function ask(specific_request: string): TestProject {
  return { request: { trigger: "user_request", specific_request } };
}

function runsOf(...tools: ToolName[]): { recent_runs: RecentRun[] } {
  return { recent_runs: tools.map((tool) => testRun({ tools: [tool] })) };
}

Deno.test("decide() takes an action to which findObjection() has no objection", () => {
  fc.assert(
    fc.property(arbitraryProjectPlan, (plan) => {
      const situation = readPlan(plan);

      assertEquals(findObjection(decide(situation), situation), null);
    }),
    RUNS,
  );
});

Deno.test("decide() gives arguments that fit the tool's schema", () => {
  fc.assert(
    fc.property(arbitraryProjectPlan, (plan) => {
      const { tool_name, tool_args } = decide(readPlan(plan));

      assertEquals(ALL_TOOLS[tool_name].args_schema.parse(tool_args), tool_args);
    }),
    RUNS,
  );
});

Deno.test("decide() never works on the build phase while a required prototype gate is open", () => {
  fc.assert(
    fc.property(arbitraryProjectPlan, (plan) => {
      const situation = readPlan(plan);

      const { tool_name, tool_args } = decide(situation);

      const subjects = [tool_name, tool_args["element"], tool_args["focus_area"]].join();
      const is_build = /business_case|budget|scope|requirements/.test(subjects);
      assert(!is_build || situation.open_prototype_gates.length === 0, subjects);
    }),
    RUNS,
  );
});

Deno.test("decide() decides the same for the same project", () => {
  fc.assert(
    fc.property(arbitraryProjectPlan, (plan) => {
      assertEquals(decide(readPlan(plan)), decide(readPlan(plan)));
    }),
    { ...RUNS, numRuns: 200 },
  );
});

Deno.test("decide() reads the signals for the core pain first", () => {
  assertTool(UNREAD, "extract_core_pain", {});
});

Deno.test("decide() goes on to the persona, then to the wow moment", () => {
  const core_pain = testElement("core_pain", 0.7);
  const primary_persona = testElement("primary_persona", 0.7);

  assertTool({ satisfied: ["core_pain"], foundation: { core_pain } }, "extract_primary_persona");
  assertTool(
    { satisfied: ["core_pain", "primary_persona"], foundation: { core_pain, primary_persona } },
    "identify_wow_moment",
  );
});

Deno.test("decide() asks about the open prototype gate once nothing else is left in its phase", () => {
  const foundation = { core_pain: testElement("core_pain", 0.5) };

  assertTool(
    { foundation, ...runsOf("extract_primary_persona", "request_confirmation") },
    "suggest_discovery_questions",
    { focus_area: "core_pain" },
  );
});

Deno.test("decide() turns to the build gates once the prototype gates are satisfied", () => {
  assertTool({ ...PROTOTYPE_READY, ...UNREAD }, "extract_business_case");
});

Deno.test("decide() does not repeat a tool that changed nothing while nothing new has come", () => {
  assertTool(runsOf("extract_core_pain"), "suggest_discovery_questions");
});

Deno.test("decide() repeats such a tool when there is something new to read", () => {
  assertTool({ ...runsOf("extract_core_pain"), ...UNREAD }, "extract_core_pain");
});

Deno.test("decide() has an element confirmed that quotes support but whose gate is open", () => {
  const foundation = { core_pain: testElement("core_pain", 0.5) };

  assertTool(
    { foundation, ...runsOf("extract_primary_persona") },
    "request_confirmation",
    { element: "core_pain", ask_role: "client" },
  );
});

Deno.test("decide() stops on a weak core pain with few client signals and nothing to read", () => {
  const { tool_name, tool_args } = decideFor({
    ...WEAK_PAIN,
    client_signals_count: 2,
    ...runsOf("extract_primary_persona"),
  });

  assertEquals(tool_name, "stop_with_guidance");
  assert((tool_args["what_would_help"] as string[]).length > 0);
});

Deno.test("decide() stops where nothing has come for a week and nothing moves", () => {
  assertTool({ ...OLD, ...runsOf("extract_core_pain") }, "stop_with_guidance");
});

/** All is satisfied and confirmed but two gates, and nothing has come for ten days. */
const NEARLY_DONE: TestProject = {
  ...OLD,
  satisfied: [
    "core_pain",
    "primary_persona",
    "wow_moment",
    "design_preferences",
    "budget_constraints",
    "full_requirements",
  ],
  foundation: {
    core_pain: testElement("core_pain", 0.8, { confirmed_by: "client" }),
    primary_persona: testElement("primary_persona", 0.8, { confirmed_by: "client" }),
    wow_moment: testElement("wow_moment", 0.8, { confirmed_by: "client" }),
    design_preferences: testElement("design_preferences", 0.8, { confirmed_by: "client" }),
    budget_constraints: testElement("budget_constraints", 0.8, { confirmed_by: "client" }),
  },
};
const RISEN: TestProject = { trend: { "2026-11-11T10:00:00Z": 60, "2026-11-17T10:00:00Z": 75 } };

Deno.test("decide() asks instead of stopping where readiness rose within the week", () => {
  const tried = runsOf("extract_business_case");
  const business_case = testElement("business_case", 0.49, { evidence: [] });
  const hypothesis = { foundation: { ...NEARLY_DONE.foundation, business_case } };

  assertTool({ ...NEARLY_DONE, ...tried, ...RISEN }, "suggest_discovery_questions", {
    focus_area: "business_case",
  });
  assertTool({ ...NEARLY_DONE, ...hypothesis, ...RISEN }, "suggest_discovery_questions");
  assertTool({ ...NEARLY_DONE, ...tried }, "stop_with_guidance");
  assertTool({ ...NEARLY_DONE, ...hypothesis }, "stop_with_guidance");
});

Deno.test("decide() reads again for an element that was tried before the newest signal came", () => {
  const earlier = testRun({ created_at: "2026-11-20T06:00:00Z" });
  const read = testRecentSignal({ created_at: "2026-11-20T07:00:00Z" });

  assertTool({ recent_runs: [earlier], recent_signals: [read] }, "extract_core_pain");
});

Deno.test("decide() prefers questions to stopping while runs still move gates", () => {
  const moved = testRun({ tools: ["run_foundation"], gates_affected: ["core_pain"] });
  const recent_runs = [...runsOf("extract_core_pain").recent_runs, moved];

  assertTool({ ...OLD, recent_runs }, "suggest_discovery_questions");
});

Deno.test("decide() stops a project without any signal, and says so", () => {
  const { tool_name, observation } = decideFor({ recent_signals: [], client_signals_count: 0 });

  assertEquals(tool_name, "stop_with_guidance");
  assertStringIncludes(observation, "There is no signal yet");
});

Deno.test("decide() stops once every gate is satisfied", () => {
  assertTool({
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
  }, "stop_with_guidance");
});

Deno.test("decide() prepares questions before a call", () => {
  assertTool({ ...UNREAD, request: { trigger: "pre_call" } }, "suggest_discovery_questions");
});

Deno.test("decide() takes up what the request names", () => {
  assertTool(ask("Where are the gaps?"), "analyze_gaps", {});
  assertTool(
    { ...PROTOTYPE_READY, ...ask("What should I ask about the budget?") },
    "suggest_discovery_questions",
    {
      focus_area: "budget_constraints",
    },
  );
  assertTool(ask("Please research rules for spare parts"), "run_research", {
    research_question: "Please research rules for spare parts",
    depth: "standard",
  });
});

Deno.test("decide() takes up what the request names in German and French too", () => {
  assertTool(ask("Wo sind die Lücken?"), "analyze_gaps", {});
  assertTool(ask("Où en sommes-nous, que manque-t-il ?"), "analyze_gaps", {});
  const focus = { focus_area: "budget_constraints" };
  assertTool(
    { ...PROTOTYPE_READY, ...ask("Was soll ich zum Budget fragen?") },
    "suggest_discovery_questions",
    focus,
  );
  assertTool(
    { ...PROTOTYPE_READY, ...ask("Que faut-il demander sur le budget ?") },
    "suggest_discovery_questions",
    focus,
  );
});

Deno.test("decide() reads for the element that the request names, and asks about it where no verb says what to do", () => {
  const ready = { ...PROTOTYPE_READY, ...UNREAD };

  assertTool({ ...ready, ...ask("Read the budget again") }, "extract_budget_constraints");
  assertTool({ ...ready, ...ask("Lies bitte das Budget neu") }, "extract_budget_constraints");
  assertTool({ ...ready, ...ask("Relis le budget") }, "extract_budget_constraints");
  assertTool({ ...ready, ...ask("What about the deadline?") }, "suggest_discovery_questions", {
    focus_area: "budget_constraints",
  });
});

Deno.test("decide() lets the context of a trigger say what is read for, and what a call is prepared about", () => {
  const read = (trigger_context: string) => ({
    ...PROTOTYPE_READY,
    ...UNREAD,
    request: { trigger: "new_signal" as const, trigger_context },
  });

  assertTool(read("A mail about the budget came in"), "extract_budget_constraints");
  assertTool(read("Eine Mail zum Nutzen ist da"), "extract_business_case");
  assertTool(
    {
      ...PROTOTYPE_READY,
      request: { trigger: "pre_call", trigger_context: "Call with the CFO about the budget" },
    },
    "suggest_discovery_questions",
    { focus_area: "budget_constraints" },
  );
});

Deno.test("decide() asks about what is open now where a request is about what comes later", () => {
  const { tool_name, tool_args, thinking } = decideFor(ask("What should I ask about the budget?"));

  assertEquals([tool_name, tool_args], ["suggest_discovery_questions", { focus_area: "general" }]);
  assertStringIncludes(thinking, "Questions about the budget constraints wait");
});

Deno.test("decide() searches the web only where that is switched on", () => {
  const observation = testObservation(ask("Please research rules for spare parts"));

  const { tool_name } = decide(readSituation(observation, { research_enabled: false }));

  assertEquals(tool_name, "extract_core_pain");
});

Deno.test("decide() reports what the unread signals and the gates show", () => {
  const signal = testSignal({
    content: "Jonas: We lose two days on every order.\nMarta: Every single one.\nJonas: Yes.",
  });
  const { analysis } = decideFor({ unanalyzed_signals: [signal] });

  assertEquals(analysis.identified_stakeholders, [
    "Jonas: 2 turns in the signals just read",
    "Marta: 1 turn in the signals just read",
  ]);
  assertEquals(analysis.detected_signals, [
    'transcript "First call" of 14 words, authority client',
  ]);
  assertEquals(analysis.org_profile, undefined);
});

Deno.test("decide() asks which of two contradictory statements holds before it confirms or stops, and not twice a day", () => {
  const settled = testObservation();
  const situationOf = (recent_runs: RecentRun[]) =>
    readSituation({ ...settled, recent_runs, conflicts: [CONFLICT] }, { research_enabled: false });
  const read = testRun({ tools: ["extract_core_pain"] });
  const asked = testRun({ tools: ["suggest_discovery_questions"] });

  const { tool_name, thinking } = decide(situationOf([read]));

  assertEquals(tool_name, "suggest_discovery_questions");
  assertStringIncludes(thinking, "Both cannot hold");
  assert(!decide(situationOf([read, asked])).thinking.includes("Both cannot hold"));
});

Deno.test("decide() says that a request is not served, why, and what is done instead", () => {
  const { tool_name, decision } = decideFor({
    ...UNREAD,
    ...ask("Extract the budget constraints."),
  });

  assertEquals(tool_name, "extract_core_pain");
  assertStringIncludes(decision, "The request cannot be served now: the prototype still waits for");
  assertStringIncludes(decision, "Instead: Read the signals for the core pain.");
});

Deno.test("decide() says which questions, confirmations and searches it sets aside", () => {
  const decisionFor = (project: TestProject) => decideFor(project).decision;

  assertStringIncludes(
    decisionFor(ask("What should I ask about the budget?")),
    "questions about the budget constraints wait",
  );
  assertStringIncludes(decisionFor(ask("Confirm the persona")), "has no value yet");
  assertStringIncludes(decisionFor(ask("Read the scope")), "does not read for the confirmed scope");
  assertStringIncludes(decisionFor(ask("Sing me a song")), "it names nothing");
});

Deno.test("decide() says nothing of a request that it serves", () => {
  const requests = ["Where are the gaps?", "Read the signals", "Read the core pain", "Go on"];
  for (const request of requests) {
    assert(!decideFor({ ...UNREAD, ...ask(request) }).decision.includes("request"), request);
  }
});

Deno.test("decide() dates the newest signal by when it was said, not by when it came", () => {
  const { observation } = decideFor({
    recent_signals: [testRecentSignal({ occurred_at: "2026-11-10T09:00:00Z", created_at: NOW })],
  });

  assertStringIncludes(observation, "the newest signal is from 2026-11-10");
});
