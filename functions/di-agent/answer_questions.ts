import { askQuestions } from "../../shared/agent/ask_questions.ts";
import { questionsRequestSchema, type QuestionsResponse } from "../../shared/contracts/di_agent.ts";
import type { RequestContext } from "../../shared/endpoint/request_context.ts";
import { rankByCues } from "../../shared/foundation/passages/rank_by_cues.ts";
import { toPassages } from "../../shared/foundation/passages/to_passages.ts";
import { selectFoundation } from "../../shared/queries/select_foundation.ts";
import { selectSignals } from "../../shared/queries/select_signals.ts";
import { readProject } from "./read_project.ts";

/** The questions for the next talk, each with the quote that comes nearest to answering it. */
export async function answerQuestions(context: RequestContext): Promise<Response> {
  const { project_id, focus_gates } = await context.body(questionsRequestSchema);
  const { readiness, foundation, signals } = await readProject(context, project_id, {
    foundation: (db) => selectFoundation(db, project_id),
    signals: (db) => selectSignals(db, project_id),
  });
  const questions = askQuestions({
    readiness,
    foundation,
    focus_gates,
    passages: signals.flatMap(toPassages),
    rank: rankByCues,
  });
  return Response.json(
    { project_id, phase: readiness.phase, questions } satisfies QuestionsResponse,
  );
}
