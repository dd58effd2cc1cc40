/**
 * How much of the text that answers a question is among the 20 % of words that ranking puts first.
 *
 *     deno task bench:retrieval --from DIR [--share 0.2] [--json]
 */
import { parseArgs } from "node:util";
import { loadTranscripts, type Transcript } from "./transcripts.ts";
import type { Passage } from "../shared/contracts/reasoner.ts";
import { rankPassages, toPassages } from "../shared/text/passages.ts";
import type { MeetingQuery } from "../shared/signal_files/parse_meeting_json.ts";
import { selectPassages } from "./select_passages.ts";

const HELP =
  `How much of the text that answers a question is among the words that ranking puts first.

  deno task bench:retrieval --from DIR [--share N] [--json]

  --from DIR  folder of meetings in JSON, with specific_query_list and its relevant_text_span
  --share N   share of a meeting's words that may be selected; default 0.2
  --json      the last line is one JSON object`;

const { values: args } = parseArgs({
  options: {
    from: { type: "string" },
    share: { type: "string", default: "0.2" },
    json: { type: "boolean", default: false },
    help: { type: "boolean", default: false },
  },
});

if (args.help) say(HELP);
else Deno.exit(await run());

async function run(): Promise<number> {
  const share = Number(args.share);
  const transcripts = await readFolder(args.from);
  if (typeof transcripts === "string") {
    warn(transcripts);
    return 1;
  }
  const files = transcripts.map((transcript) => {
    warn(`ranking ${transcript.title} …`);
    return { title: transcript.title, recalls: measure(transcript, share) };
  });
  const all = files.flatMap((file) => file.recalls);
  for (const { title, recalls } of files) {
    say(`${title.padEnd(24)} ${mean(recalls).toFixed(3)}  (${recalls.length} questions)`);
  }
  say(
    `\nWord recall at ${(100 * share).toFixed(0)} % of the words: ${
      mean(all).toFixed(3)
    } (${all.length} questions)`,
  );
  if (args.json) {
    const per_file = Object.fromEntries(files.map(({ title, recalls }) => [title, mean(recalls)]));
    say(JSON.stringify({ recall: mean(all), share, query_count: all.length, per_file }));
  }
  return 0;
}

/** The meetings with questions, or what is wrong with the folder. */
async function readFolder(folder: string | undefined): Promise<Transcript[] | string> {
  if (folder === undefined) return "Name the folder of meetings: --from DIR (see --help)";
  try {
    const transcripts = (await loadTranscripts(folder)).filter((transcript) =>
      transcript.queries.length > 0
    );
    return transcripts.length > 0
      ? transcripts
      : `Cannot measure "${folder}": no meeting with questions in it`;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) {
      return `Cannot measure "${folder}": there is no such folder`;
    }
    if (error instanceof SyntaxError) return error.message;
    throw error;
  }
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
  const lines = lineNumbers(content, passages);
  const budget = share * passages.reduce((sum, passage) => sum + wordCount(passage), 0);
  return queries.flatMap(({ query, relevant_lines }) => {
    const relevant = passages.filter((passage) =>
      isRelevant(lines.get(passage) ?? -1, relevant_lines)
    );
    const ranking = rankPassages(passages, { text: query });
    const selected = new Set(selectPassages(passages, ranking, { budget, costOf: wordCount }));
    const found = relevant.filter((passage) => selected.has(passage));
    const total = countWords(relevant);
    return total === 0 ? [] : [countWords(found) / total];
  });
}

function lineNumbers(content: string, passages: readonly Passage[]): Map<Passage, number> {
  return new Map(
    passages.map((passage) => [passage, content.slice(0, passage.start).split("\n").length - 1]),
  );
}

function isRelevant(line: number, relevant: MeetingQuery["relevant_lines"]): boolean {
  return relevant.some(([first, last]) => first <= line && line <= last);
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

function say(text: string): void {
  // deno-lint-ignore no-console -- the report is the program's output
  console.log(text);
}

function warn(text: string): void {
  // deno-lint-ignore no-console -- progress and complaints go to standard error
  console.error(text);
}
