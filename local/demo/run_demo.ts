/**
 * One project's way through the whole system: scored, extracted, scored, put before the agent, changed, scored again.
 * Every row and every call goes through supabase-js as a signed-in member.
 */
import { diAgentResponseSchema, questionsResponseSchema } from "../../shared/contracts/di_agent.ts";
import { readinessSchema } from "../../shared/contracts/readiness.ts";
import { countWords } from "../../shared/signal_files/count_words.ts";
import type { LocalStack } from "../stack.ts";
import { callFunction } from "./call_function.ts";
import { checkQuotes } from "./check_quotes.ts";
import type { CaseSignal, DemoCase } from "./demo_case.ts";
import { demoChanges, type PlannedChange } from "./demo_changes.ts";
import {
  type Change,
  type DemoReport,
  foundationAnswerSchema,
  type Source,
} from "./demo_report.ts";
import { becomesCached, isCached } from "./is_cached.ts";
import { type Members, openProject } from "./open_project.ts";
import { type Progress, StepRecorder } from "./step_recorder.ts";

/** What a scene needs: the project, its members and who writes down what happens. */
interface Stage {
  project_id: string;
  members: Members;
  recorder: StepRecorder;
}

/**
 * What happened to the case; other projects in the stack do not matter.
 *
 * @throws {Error} If a row or a call is refused.
 */
export async function runDemo(
  stack: LocalStack,
  demo_case: DemoCase,
  progress: Progress,
): Promise<DemoReport> {
  const { project, signals } = demo_case;
  const recorder = new StepRecorder(progress);
  const members = await recorder.work(
    "Fill the project",
    () => openProject(stack, demo_case),
  );
  const stage: Stage = { project_id: project.id, members, recorder };

  const readiness_before = await score(stage, "Score the project");
  const foundation = await extract(stage);
  const readiness_after = await score(stage, "Score what was found");
  const agent = await askAgent(stage);
  const { questions } = await askForQuestions(stage);
  const changes: Change[] = [];
  for (const planned of demoChanges(demo_case)) changes.push(await change(stage, planned));

  const contents = new Map(signals.map(({ id, content }) => [id, content]));
  return {
    project,
    sources: signals.map(toSource),
    readiness_before,
    foundation,
    quotes: checkQuotes(Object.values(foundation.elements), contents),
    readiness_after,
    agent,
    questions,
    changes,
    steps: recorder.steps,
  };
}

function toSource({ id, source_type, content, metadata }: CaseSignal): Source {
  const file = String(metadata["file_name"]);
  return { signal_id: id, file, source_type, word_count: countWords(content) };
}

function score({ project_id, members, recorder }: Stage, name: string) {
  const request = { body: { project_id }, schema: readinessSchema };
  return recorder.call(name, () => callFunction(members.consultant, "readiness", request));
}

function extract({ project_id, members, recorder }: Stage) {
  const request = { body: { project_id }, schema: foundationAnswerSchema };
  return recorder.call(
    "Extract the foundation",
    () => callFunction(members.consultant, "foundation", request),
  );
}

function askAgent({ project_id, members, recorder }: Stage) {
  const body = { project_id, trigger: "user_request" };
  const request = { body, schema: diAgentResponseSchema };
  return recorder.call(
    "Ask the agent",
    () => callFunction(members.consultant, "di-agent", request),
  );
}

function askForQuestions({ project_id, members, recorder }: Stage) {
  const request = { body: { project_id }, schema: questionsResponseSchema };
  return recorder.call(
    "Ask for questions",
    () => callFunction(members.consultant, "di-agent/questions", request),
  );
}

async function change(stage: Stage, { what, make }: PlannedChange): Promise<Change> {
  const { project_id, members, recorder } = stage;
  const readiness_before = await score(stage, "Score before the change");
  const cached_before = await becomesCached(members.consultant, project_id);
  await recorder.work(what, () => make(members));
  const cached_after = await isCached(members.consultant, project_id);
  const readiness_after = await score(stage, "Score after the change");
  return { what, cached_before, cached_after, readiness_before, readiness_after };
}
