/** Reads transcripts from files: meetings in the JSON form of QMSum, WebVTT, and plain text. */

/** A conversation as the text of one signal: a line "Name: words" for each turn. */
export interface Transcript {
  /** The file's name without its extension. */
  title: string;
  content: string;
  source_type: "transcript";
  queries: TranscriptQuery[];
}

/** A question about the meeting and the turns that answer it: first and last line of `content`, from 0, both included. */
export interface TranscriptQuery {
  query: string;
  relevant_lines: [number, number][];
}

interface MeetingJson {
  meeting_transcripts: { speaker: string; content: string }[];
  specific_query_list?: { query: string; relevant_text_span: [string, string][] }[];
}

const PARSERS: Record<string, (text: string) => Pick<Transcript, "content" | "queries">> = {
  json: parseMeetingJson,
  vtt: (text) => ({ content: parseVtt(text), queries: [] }),
  txt: (text) => ({ content: text, queries: [] }),
};

/**
 * The transcripts in a folder, or in one file, by name.
 *
 * @throws {Deno.errors.NotFound} If there is no such folder or file.
 * @throws {SyntaxError} If a JSON file is not a meeting.
 */
export function loadTranscripts(path: string): Transcript[] {
  const is_folder = Deno.statSync(path).isDirectory;
  const names = is_folder ? [...Deno.readDirSync(path)].map((entry) => entry.name).sort() : [""];
  return names.flatMap((name) => {
    const file = name === "" ? path : `${path}/${name}`;
    const parse = PARSERS[file.split(".").at(-1)?.toLowerCase() ?? ""];
    return parse
      ? [{ title: titleOf(file), source_type: "transcript" as const, ...parse(readText(file)) }]
      : [];
  });
}

/**
 * A meeting of `meeting_transcripts: [{speaker, content}]` as the content of a signal, one line for each turn, with its
 * `specific_query_list` if it has one.
 *
 * @throws {SyntaxError} If the text is not such JSON.
 */
export function parseMeetingJson(text: string): Pick<Transcript, "content" | "queries"> {
  const meeting: unknown = JSON.parse(text);
  if (!isMeeting(meeting)) {
    throw new SyntaxError(
      'Cannot read the meeting: no list "meeting_transcripts" of {speaker, content}',
    );
  }
  const lines = meeting.meeting_transcripts.map((turn) =>
    `${turn.speaker.trim()}: ${turn.content.replace(/\s+/g, " ").trim()}`
  );
  const queries = (meeting.specific_query_list ?? []).map((entry) => ({
    query: entry.query,
    relevant_lines: entry.relevant_text_span.map(([first, last]): [number, number] => [
      Number(first),
      Number(last),
    ]),
  }));
  return { content: lines.join("\n"), queries };
}

function isMeeting(value: unknown): value is MeetingJson {
  if (typeof value !== "object" || value === null || !("meeting_transcripts" in value)) {
    return false;
  }
  const turns: unknown = value.meeting_transcripts;
  return Array.isArray(turns) &&
    turns.every((turn) => typeof turn?.speaker === "string" && typeof turn?.content === "string");
}

/** A cue of WebVTT may name its speaker in a voice tag; notes, identifiers and timings are left out. */
function parseVtt(text: string): string {
  const cues = text.replaceAll("\r\n", "\n").split(/\n{2,}/).filter((block) =>
    block.includes("-->")
  );
  return cues.map((cue) =>
    cue.replace(/^[\s\S]*?-->.*\n?/, "").replace(/<v(?:\.[^ >]*)? ([^>]+)>/g, "$1: ").replace(
      /<[^>]*>/g,
      "",
    )
      .replace(/\s+/g, " ").trim()
  ).join("\n");
}

function readText(file: string): string {
  return Deno.readTextFileSync(file);
}

function titleOf(file: string): string {
  return file.replace(/^.*\//, "").replace(/\.[^.]*$/, "");
}
