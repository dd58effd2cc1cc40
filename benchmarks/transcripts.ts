/** Reads transcripts from files: meetings in the JSON format of QMSum, WebVTT, and plain text. */
import { parseCaptions } from "../shared/signal_files/parse_captions.ts";
import { type Meeting, parseMeetingJson } from "../shared/signal_files/parse_meeting_json.ts";

/** A conversation as the text of a signal, with a line "Name: words" for each turn. */
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
 * The transcripts in a folder, or in one file, in order of their names.
 *
 * @throws {TypeError} If there is no such folder or file, or no transcript in it.
 * @throws {SyntaxError} If a JSON file is not a meeting, or a WebVTT file has no words.
 */
export async function loadTranscripts(path: string): Promise<Transcript[]> {
  const transcripts = (await Promise.all((await listFiles(path)).map(readTranscript))).flat();
  if (transcripts.length > 0) return transcripts;
  throw new TypeError(`Cannot read "${path}": it has no .json, .vtt or .txt file`);
}

async function listFiles(path: string): Promise<string[]> {
  try {
    if (!(await Deno.stat(path)).isDirectory) return [path];
    const entries = await Array.fromAsync(Deno.readDir(path));
    return entries.map(({ name }) => `${path}/${name}`).sort();
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
    throw new TypeError(`Cannot read "${path}": it does not exist`, { cause: error });
  }
}

/** Empty for other kinds of files. */
async function readTranscript(file: string): Promise<Transcript[]> {
  const parse = PARSERS[file.split(".").at(-1)?.toLowerCase() ?? ""];
  if (parse === undefined) return [];
  const meeting = await parse(await Deno.readTextFile(file));
  return [{ title: titleOf(file), source_type: "transcript", ...meeting }];
}

function titleOf(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
}
