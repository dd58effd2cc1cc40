import { assert, assertEquals, assertRejects } from "@std/assert";
import type { ToolName } from "../../contracts/di_agent.ts";
import { AppError } from "../../errors.ts";
import { rulesReasoner } from "./rules_reasoner.ts";
import {
  buildElement,
  buildObservation,
  buildUnread,
  type ObservationPlan,
} from "../testing/build_observation.ts";
import {
  buildContext,
  buildDecisionTask,
  buildProposalTask,
  TOOLS,
} from "../testing/build_tasks.ts";
import { recordingTracker } from "../testing/recording_tracker.ts";

const PROTOTYPE_READY = ["core_pain", "primary_persona", "wow_moment"] as const;

async function propose(changes: Parameters<typeof buildProposalTask>[0] = {}) {
  const task = buildProposalTask(changes);
  const { output, ...standing } = await rulesReasoner().propose(task, buildContext(), options());
  return { output: task.schema.parse(output) as Record<string, unknown>, standing, task };
}

function options() {
  return { tracker: recordingTracker(), signal: new AbortController().signal };
}

function decide(
  plan: ObservationPlan,
  offered: readonly ToolName[] = TOOLS.map(({ name }) => name),
) {
  const tools = TOOLS.filter(({ name }) => offered.includes(name));
  const task = buildDecisionTask({ observation: buildObservation(plan), tools });
  return rulesReasoner().decide(task, options());
}

async function assertTool(plan: ObservationPlan, tool: ToolName, args?: Record<string, unknown>) {
  const decision = await decide(plan);

  assertEquals(decision.tool_name, tool);
  if (args !== undefined) assertEquals(decision.tool_args, args);
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

Deno.test("decide() reads the signals for the core pain first", async () => {
  await assertTool({ unread: [buildUnread()] }, "extract_core_pain", {});
});

Deno.test("decide() goes on to the persona, then to the wow moment", async () => {
  const core_pain = buildElement("core_pain", 0.7);
  const primary_persona = buildElement("primary_persona", 0.7);

  await assertTool(
    { satisfied: ["core_pain"], foundation: { core_pain } },
    "extract_primary_persona",
  );
  await assertTool(
    { satisfied: ["core_pain", "primary_persona"], foundation: { core_pain, primary_persona } },
    "identify_wow_moment",
  );
});

Deno.test("decide() never works on build gates while a required prototype gate is open", async () => {
  const foundation = { core_pain: buildElement("core_pain", 0.5) };
  const fruitless = [run("extract_primary_persona"), run("request_confirmation")];

  const decision = await decide({ foundation, recent_runs: fruitless });

  assertEquals(decision.tool_name, "suggest_discovery_questions");
  assertEquals(decision.tool_args, { focus_area: "core_pain" });
});

Deno.test("decide() turns to the build gates once the prototype gates are satisfied", async () => {
  await assertTool(
    { satisfied: PROTOTYPE_READY, foundation: prototypeFoundation(), unread: [buildUnread()] },
    "extract_business_case",
  );
});

Deno.test("decide() does not repeat a tool that changed nothing while nothing new has come", async () => {
  const decision = await decide({ recent_runs: [run("extract_core_pain")] });

  assertEquals(decision.tool_name, "suggest_discovery_questions");
});

Deno.test("decide() repeats such a tool when there is something new to read", async () => {
  await assertTool(
    { recent_runs: [run("extract_core_pain")], unread: [buildUnread()] },
    "extract_core_pain",
  );
});

Deno.test("decide() has an element confirmed that quotes carry but whose gate is open", async () => {
  const foundation = { core_pain: buildElement("core_pain", 0.5) };

  await assertTool(
    { foundation, recent_runs: [run("extract_primary_persona")] },
    "request_confirmation",
    { element: "core_pain", ask_role: "client" },
  );
});

Deno.test("decide() stops on a weak core pain with few client signals and nothing to read", async () => {
  const foundation = { core_pain: buildElement("core_pain", 0.3), primary_persona: null };
  const plan = {
    foundation,
    client_signals_count: 2,
    recent_runs: [run("extract_primary_persona")],
  };

  const decision = await decide(plan);

  assertEquals(decision.tool_name, "stop_with_guidance");
  assertEquals(decision.tool_args["what_would_help"], ["Ask about core_pain"]);
});

Deno.test("decide() stops where nothing has come for a week and nothing moves", async () => {
  const plan = { last_signal_at: "2026-11-12T09:00:00Z", recent_runs: [run("extract_core_pain")] };

  await assertTool(plan, "stop_with_guidance");
});

Deno.test("decide() prefers questions to stopping while runs still move gates", async () => {
  const moved = { ...run("run_foundation"), gates_affected: ["core_pain"] };
  const recent_runs = [run("extract_core_pain"), moved];

  await assertTool(
    { last_signal_at: "2026-11-12T09:00:00Z", recent_runs },
    "suggest_discovery_questions",
  );
});

Deno.test("decide() stops a project without any signal, and asks for one", async () => {
  const decision = await decide({ last_signal_at: null, client_signals_count: 0 });

  assertEquals(decision.tool_name, "stop_with_guidance");
  assert(decision.observation.includes("There is no signal yet"));
});

Deno.test("decide() prepares questions before a call", async () => {
  await assertTool({ trigger: "pre_call", unread: [buildUnread()] }, "suggest_discovery_questions");
});

Deno.test("decide() takes up what the request names", async () => {
  await assertTool({ specific_request: "Where are the gaps?" }, "analyze_gaps", {});
  await assertTool(
    { specific_request: "What should I ask about the budget?" },
    "suggest_discovery_questions",
    {
      focus_area: "budget_constraints",
    },
  );
  await assertTool({ specific_request: "Please research rules for spare parts" }, "run_research", {
    research_question: "Please research rules for spare parts",
    depth: "standard",
  });
});

Deno.test("decide() chooses among the offered tools only", async () => {
  const decision = await decide({ unread: [buildUnread()] }, ["suggest_discovery_questions"]);

  assertEquals(decision.tool_name, "suggest_discovery_questions");
});

Deno.test("decide() refuses with a code where none of the tools fits", async () => {
  const error = await assertRejects(() => decide({}, ["identify_wow_moment"]), AppError);

  assertEquals(error.code, "internal");
});

Deno.test("decide() reports what the unread signals and the gates show", async () => {
  const { analysis } = await decide({ unread: [buildUnread()] });

  assertEquals(analysis.identified_stakeholders, [
    "Jonas: 2 turns in the signals just read",
    "Marta: 1 turn in the signals just read",
  ]);
  assertEquals(analysis.detected_signals, [
    'transcript "First call" of 14 words, authority client',
  ]);
  assertEquals(analysis.org_profile, undefined);
});

function run(tool: ToolName) {
  return {
    tools: [tool],
    action_type: "tool_call" as const,
    readiness_before: 15,
    readiness_after: 15,
    gates_affected: [],
    created_at: "2026-11-20T08:00:00Z",
  };
}

function prototypeFoundation() {
  return {
    core_pain: buildElement("core_pain", 0.7),
    primary_persona: buildElement("primary_persona", 0.7),
    wow_moment: buildElement("wow_moment", 0.7),
  };
}
