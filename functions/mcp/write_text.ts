import type * as z from "zod";
import type { Turn } from "../../shared/contracts/signal.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { memberRole, requireProject } from "../../shared/http/require_project.ts";
import { parallel } from "../../shared/queries/parallel.ts";
import { type Project, selectProject } from "../../shared/queries/projects.ts";
import { insertSignal, type NewSignal, selectSignalByHash } from "../../shared/queries/signals.ts";
import { readTextFile } from "../../shared/signals/formats/text.ts";
import { hashText } from "../../shared/text/hash_text.ts";
import type { textInputSchema, textOutputSchema } from "./tools/import_text.ts";

type Input = z.output<typeof textInputSchema>;
type Output = Omit<z.input<typeof textOutputSchema>, "url">;

/**
 * Adds a text as a signal, in the caller's own name, unless the project has it already. It never claims to be the client's: whose words
 * count follows from who is named in it. Only a client's own text is the client's, who may add nothing else.
 *
 * @throws {AppError} `not_found`, `forbidden`.
 */
export async function writeText(input: Input, context: RequestContext): Promise<Output> {
  const { project_id } = input;
  const { reader, caller, tracker } = context;
  const read = await readText(input);
  const { project, present } = await parallel(reader, {
    project: (db) => selectProject(db, project_id),
    present: (db) => selectSignalByHash(db, project_id, hashText(read.content)),
  });
  const role = memberRole(caller, requireProject<Project>(project, project_id));
  tracker.project_id = project_id;
  const speakers = listSpeakers(read.turns);
  if (present !== null) {
    const { id: signal_id, ...rest } = present;
    return { project_id, status: "already_there", signal_id, ...rest, speakers };
  }

  const signal: NewSignal = role === "client" ? { ...read, ...asClient(read) } : read;
  const signal_id = await insertSignal(reader, project_id, signal);
  const { source_type, authority } = signal;
  return { project_id, status: "imported", signal_id, source_type, authority, speakers };
}

async function readText({ text, title, author, occurred_at }: Input): Promise<NewSignal> {
  const file = { name: title ?? "", bytes: new Uint8Array(), text: () => Promise.resolve(text) };
  const { signals: [read] } = await readTextFile(file);
  if (read === undefined) throw new TypeError("Cannot read a text that is not blank");
  return {
    source_type: read.source_type,
    authority: "consultant",
    title: title ?? read.title,
    content: read.content,
    turns: author === undefined ? read.turns : read.turns.map((turn) => nameSpeaker(turn, author)),
    occurred_at: read.occurred_at ?? occurred_at ?? null,
    metadata: { ...read.metadata, imported_by: "mcp" },
  };
}

function nameSpeaker(turn: Turn, author: string): Turn {
  return turn.speaker === null && turn.kind !== "boilerplate" ? { ...turn, speaker: author } : turn;
}

/** What a client may add: their own words, and no transcripts. */
function asClient({ source_type }: NewSignal): Pick<NewSignal, "source_type" | "authority"> {
  return { authority: "client", source_type: source_type === "email" ? "email" : "note" };
}

function listSpeakers(turns: readonly Turn[]): string[] {
  return [...new Set(turns.flatMap(({ speaker }) => speaker ?? []))];
}
