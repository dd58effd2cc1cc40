import * as z from "zod";
import { runsQuerySchema } from "../../shared/contracts/di_agent.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { requireConsultant, requireProject } from "../../shared/http/require_project.ts";
import { AppError } from "../../shared/errors.ts";
import { countRuns, type LoggedRun, selectRuns } from "../../shared/queries/agent_logs.ts";
import { parallel } from "../../shared/queries/parallel.ts";
import { selectProject } from "../../shared/queries/projects.ts";

/** Answers with one page of the agent's runs, newest first; `next` is null on the last page. */
export async function listRuns(context: RequestContext): Promise<Response> {
  const { project_id, limit, before, trigger, action_type } = context.query(runsQuerySchema);
  context.tracker.project_id = project_id;
  const filter = { ...(trigger && { trigger }), ...(action_type && { action_type }) };
  const page = { ...filter, ...(before && { before: parseCursor(before) }), limit: limit + 1 };

  const { project, runs, total } = await parallel(context.reader, {
    project: (db) => selectProject(db, project_id),
    runs: (db) => selectRuns(db, project_id, page),
    total: (db) => countRuns(db, project_id, filter),
  });
  requireConsultant(context.caller, requireProject(project, project_id), "read the agent's runs");

  const shown = runs.slice(0, limit);
  const last = shown.at(-1);
  const next = runs.length > limit && last !== undefined ? toCursor(last) : null;
  return Response.json({ runs: shown, next, total });
}

const cursorSchema = z.tuple([z.iso.datetime({ offset: true }), z.uuid()]);

/** A page ends at a moment and an id, so that runs of the same moment are neither skipped nor shown twice. */
function toCursor({ created_at, id }: LoggedRun): string {
  return btoa(JSON.stringify([created_at, id]));
}

function parseCursor(cursor: string): { created_at: string; id: string } {
  try {
    const [created_at, id] = cursorSchema.parse(JSON.parse(atob(cursor)));
    return { created_at, id };
  } catch (cause) {
    throw new AppError("invalid_request", "Cannot use the query: `before` is not a valid cursor", {
      cause,
      hint: "Send the `next` of the page before",
    });
  }
}
