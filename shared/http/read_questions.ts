import { askQuestions } from "../agent/ask_questions.ts";
import { gateOfConflict } from "../agent/ask_about_conflict.ts";
import type { QuestionsResponse } from "../contracts/di_agent.ts";
import type { GateName } from "../contracts/element.ts";
import type { Readiness } from "../contracts/readiness.ts";
import { callQuestionFacts, type QuestionFacts } from "../queries/projects.ts";
import { indexPeople } from "../signals/people.ts";
import { toPassages } from "../signals/to_passages.ts";
import { readReadiness } from "./read_readiness.ts";
import type { RequestContext } from "./request_context.ts";
import { requireConsultant, requireProject } from "./require_project.ts";

/** The questions for the next talk, and what they were chosen from. */
export interface ReadQuestions extends QuestionsResponse {
  facts: QuestionFacts;
  /** Too low while quotes wait to be verified again, never too high. */
  readiness: Readiness;
}

/**
 * The questions for the next talk, each with the quote that comes nearest to answering it, for a consultant of the project; in one
 * round trip.
 *
 * @param focus_gates Asks about these alone; by default about all that are open.
 * @throws {AppError} `not_found`, `forbidden`.
 */
export async function readQuestions(
  { reader, deps, caller, tracker }: RequestContext,
  project_id: string,
  focus_gates?: GateName[],
): Promise<ReadQuestions> {
  const facts = requireProject(
    await callQuestionFacts(reader, project_id, deps.env.READINESS_CACHE_TTL_SECONDS),
    project_id,
  );
  tracker.project_id = project_id;
  requireConsultant(caller, facts.project, "read the analysis");
  const { readiness } = readReadiness(requireProject(facts.snapshot, project_id), true);
  const { foundation, people, signals, conflicts } = facts;
  const index = indexPeople(people);
  const questions = askQuestions({
    readiness,
    foundation,
    // Asked for gates in particular, nothing else is wanted.
    conflicts: focus_gates === undefined
      ? conflicts
      : conflicts.filter((conflict) => focus_gates.includes(gateOfConflict(conflict))),
    focus_gates,
    passages: signals.flatMap((signal) => toPassages(signal, index)),
  });
  return { project_id, phase: readiness.phase, questions, facts, readiness };
}
