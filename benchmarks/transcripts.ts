/** Reads conversations from files, in any format that can be read, and the questions about meetings in the JSON form of QMSum. */
import { basename, join } from "@std/path";
import { z } from "zod";
import { readFile } from "../shared/signals/read_file.ts";
import { type SignalDraft, UnreadableFileError } from "../shared/signals/signal_draft.ts";
import { toStorable } from "../shared/signals/text_builder.ts";

/** A conversation as a signal, and what was asked about it. */
export interface Transcript extends Pick<SignalDraft, "title" | "content" | "turns"> {
  source_type: "transcript";
  queries: TranscriptQuery[];
}

/** A question and the words that answer it: offsets into `content`, ends exclusive. */
export interface TranscriptQuery {
  query: string;
  relevant: { start: number; end: number }[];
}

/**
 * The transcripts in a folder, or in one file, in order of their names. Files that hold none are left out.
 *
 * @throws {TypeError} If there is no such folder or file, or no transcript in it.
 */
export async function loadTranscripts(path: string): Promise<Transcript[]> {
  const transcripts = (await Promise.all((await listFiles(path)).map(readTranscripts))).flat();
  if (transcripts.length > 0) return transcripts;
  throw new TypeError(`Cannot read "${path}": it has no transcript`);
}

async function listFiles(path: string): Promise<string[]> {
  try {
    if (!(await Deno.stat(path)).isDirectory) return [path];
    const entries = await Array.fromAsync(Deno.readDir(path));
    return entries.filter(({ isFile }) => isFile).map(({ name }) => join(path, name)).sort();
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new TypeError(`Cannot read "${path}": it does not exist`, { cause: error });
  }
}

async function readTranscripts(file: string): Promise<Transcript[]> {
  const bytes = await Deno.readFile(file);
  const signals = await readSignals(file, bytes);
  return signals.filter(({ source_type }) => source_type === "transcript").map((signal) => ({
    title: signal.title,
    content: signal.content,
    turns: signal.turns,
    source_type: "transcript",
    queries: file.endsWith(".json") ? readQueries(bytes, signal.content) : [],
  }));
}

async function readSignals(file: string, bytes: Uint8Array): Promise<SignalDraft[]> {
  try {
    return (await readFile(basename(file), bytes)).signals;
  } catch (error) {
    if (error instanceof UnreadableFileError) return [];
    throw error;
  }
}

const meetingSchema = z.object({
  meeting_transcripts: z.array(z.object({ content: z.string() })),
  specific_query_list: z.array(z.object({
    query: z.string(),
    /** First and last turn that answer, from 0, both included. */
    relevant_text_span: z.array(z.tuple([z.coerce.number(), z.coerce.number()])),
  })),
});

/** None where the file has no questions in that form. */
function readQueries(bytes: Uint8Array, content: string): TranscriptQuery[] {
  const { data } = meetingSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
  if (data === undefined) return [];
  const places = findInOrder(content, data.meeting_transcripts.map((turn) => turn.content));
  return data.specific_query_list.map(({ query, relevant_text_span }) => ({
    query,
    relevant: relevant_text_span.flatMap(([first, last]) => places.slice(first, last + 1)),
  }));
}

/** Where each of the texts stands behind the one before; empty ranges for those that do not. */
function findInOrder(content: string, texts: readonly string[]) {
  let from = 0;
  return texts.map((text) => {
    const words = toStorable(text).trim();
    const start = content.indexOf(words, from);
    if (start < 0) return { start: from, end: from };
    from = start + words.length;
    return { start, end: from };
  });
}
