/** `deno task bench:retrieval`: how much of the text that answers a question is in the words that ranking puts first. */
// deno-lint-ignore-file no-console -- a command that prints
import { parseArgs } from "node:util";
import { readArgs } from "../local/read_args.ts";
import type { Passage } from "../shared/contracts/reasoner.ts";
import { rankPassages, toPassages } from "../shared/text/passages.ts";
import { loadTranscripts, type Transcript, type TranscriptQuery } from "./transcripts.ts";

const USAGE = `Usage: deno task bench:retrieval --from DIR [--share N] [--json]

Measures how much of the text that answers a question is in the words that ranking puts first.

  --from DIR  a folder of meetings in JSON, with specific_query_list and its relevant_text_span
  --share N   the share of a meeting's words that may be selected, 0 to 1 (default 0.2)
  --json      the last line is one JSON object
  --help      print this`;

/** What `deno task bench:retrieval` was asked for. */
interface RetrievalArgs {
  from: string;
  share: number;
  json: boolean;
}

function parseRetrievalArgs(args: string[]): RetrievalArgs | null {
  const { values } = parseArgs({ args, options: OPTIONS });
  if (values.help) return null;
  const { from, json } = values;
  if (from === undefined) throw new TypeError("Cannot measure: --from is missing");
  const share = Number(values.share);
  if (share > 0 && share <= 1) return { from, share, json };
  throw new TypeError(
    `Cannot select a share of "${values.share}": it must be above 0 and at most 1`,
  );
}

const OPTIONS = {
  from: { type: "string" },
  share: { type: "string", default: "0.2" },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

async function retrieval(args: string[]): Promise<number> {
  const parsed = readArgs(args, { parse: parseRetrievalArgs, usage: USAGE });
  if (typeof parsed === "number") return parsed;
  try {
    report(parsed, await loadMeetings(parsed.from));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

async function loadMeetings(folder: string): Promise<Transcript[]> {
  const meetings = (await loadTranscripts(folder)).filter(({ queries }) => queries.length > 0);
  if (meetings.length > 0) return meetings;
  throw new TypeError(`Cannot measure "${folder}": it has no meeting with questions`);
}

function report({ share, json }: RetrievalArgs, meetings: Transcript[]): void {
  const files = meetings.map((meeting) => {
    console.error(`ranking ${meeting.title} …`);
    return { title: meeting.title, recalls: measure(meeting, share) };
  });
  const all = files.flatMap((file) => file.recalls);
  for (const { title, recalls } of files) {
    console.log(`${title.padEnd(24)} ${mean(recalls).toFixed(3)}  (${recalls.length} questions)`);
  }
  const percent = (100 * share).toFixed(0);
  console.log(
    `\nWord recall at ${percent} % of the words: ${mean(all).toFixed(3)} (${all.length} questions)`,
  );
  if (!json) return;
  const per_file = Object.fromEntries(files.map(({ title, recalls }) => [title, mean(recalls)]));
  console.log(JSON.stringify({ recall: mean(all), share, query_count: all.length, per_file }));
}

/** The recall of each question that has an answer in the meeting. */
function measure({ content, queries }: Transcript, share: number): number[] {
  const passages = toPassages({
    id: "00000000-0000-4000-8000-000000000000",
    source_type: "transcript",
    authority: "client",
    title: null,
    content,
    occurred_at: null,
    created_at: "2026-01-01T00:00:00Z",
  });
  const budget = share * passages.reduce((sum, passage) => sum + wordCount(passage), 0);
  return queries.flatMap(({ query, relevant: places }) => {
    const relevant = passages.filter((passage) => isRelevant(passage, places));
    const ranking = rankPassages(passages, { text: query });
    const selected = new Set(selectPassages(passages, ranking, budget));
    const found = relevant.filter((passage) => selected.has(passage));
    const total = countWords(relevant);
    return total === 0 ? [] : [countWords(found) / total];
  });
}

/** Takes passages in the order of `ranking` while they fit into the budget of words, skipping those that do not fit. */
function selectPassages(
  passages: readonly Passage[],
  ranking: readonly Passage[],
  budget: number,
): Passage[] {
  const selected = new Set<Passage>();
  let left = budget;
  for (const passage of ranking) {
    const cost = wordCount(passage);
    if (cost > left) continue;
    left -= cost;
    selected.add(passage);
  }
  return passages.filter((passage) => selected.has(passage));
}

function isRelevant({ start, end }: Passage, places: TranscriptQuery["relevant"]): boolean {
  return places.some((place) => place.start < end && start < place.end);
}

function wordCount(passage: Passage): number {
  return passage.text.split(/\s+/u).length;
}

function countWords(passages: readonly Passage[]): number {
  return passages.reduce((sum, passage) => sum + wordCount(passage), 0);
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

if (import.meta.main) Deno.exit(await retrieval(Deno.args));
