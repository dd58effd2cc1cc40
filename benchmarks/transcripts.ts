/** Reads transcripts from files: meetings in the JSON form of QMSum, WebVTT, and plain text. */

import { parseCaptions } from "../shared/signal_files/parse_captions.ts";
import { type Meeting, parseMeetingJson } from "../shared/signal_files/parse_meeting_json.ts";

/** A conversation as the text of one signal: a line "Name: words" for each turn. */
export interface Transcript extends Meeting {
  /** The file's name without its extension. */
  title: string;
  source_type: "transcript";
}

const PARSERS: Record<string, (text: string) => Meeting | Promise<Meeting>> = {
  json: parseMeetingJson,
  vtt: async (text) => ({ content: await parseCaptions(text, "vtt"), queries: [] }),
  txt: (text) => ({ content: text, queries: [] }),
};

/**
 * The transcripts in a folder, or in one file, by name.
 *
 * @throws {Deno.errors.NotFound} If there is no such folder or file.
 * @throws {SyntaxError} If a JSON file is not a meeting, or a WebVTT file has no words.
 */
export async function loadTranscripts(path: string): Promise<Transcript[]> {
  const is_folder = Deno.statSync(path).isDirectory;
  const names = is_folder ? [...Deno.readDirSync(path)].map((entry) => entry.name).sort() : [""];
  const files = names.map((name) => name === "" ? path : `${path}/${name}`);
  return (await Promise.all(files.map(readTranscript))).flat();
}

/** None of a file of another kind. */
async function readTranscript(file: string): Promise<Transcript[]> {
  const parse = PARSERS[file.split(".").at(-1)?.toLowerCase() ?? ""];
  if (parse === undefined) return [];
  const meeting = await parse(await Deno.readTextFile(file));
  return [{ title: titleOf(file), source_type: "transcript", ...meeting }];
}

function titleOf(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
}
