/** `deno task bench:retrieval`: how much of the text that answers a question is in the words that ranking puts first. */
// deno-lint-ignore-file no-console -- a command that prints
import { parseArgs } from "node:util";
import { readArgs } from "../local/read_args.ts";
import type { Passage } from "../shared/contracts/reasoner.ts";
import type { SignalText } from "../shared/contracts/signal.ts";
import { EXTRACTIONS } from "../shared/elements/extractions.ts";
import { readSignals } from "../shared/foundation/read_signals.ts";
import { indexPeople } from "../shared/signals/people.ts";
import { toPassages } from "../shared/signals/to_passages.ts";
import { indexPassages } from "../shared/text/rank_passages.ts";
import { loadTranscripts, type Transcript, type TranscriptQuery } from "./transcripts.ts";

const USAGE = `Usage: deno task bench:retrieval --from DIR [--share N] [--json]

Measures how much of the text that answers a question is in the words that ranking puts first: for each question by its own words, and
for the elements by the questions that are about their matter.

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

/** Which questions about a product meeting are about an element's matter. */
const MATTERS = {
  core_pain:
    /requirement|market (?:survey|trend|inspiration)|disadvantage|disagree|discontent|problem|complain/i,
  primary_persona:
    /target (?:group|market|customers?)|age group|user requirement|elderly|who .*should|game players/i,
  design_preferences:
    /button|design\b|style|material|\bcase|shape|LCD|keypad|fashion|curve|prototype|keys|appearance/i,
  budget_constraints: /financ|\bcost|budget|\bprice|profit/i,
} as const;
const ELEMENTS_OF_MATTER = Object.keys(MATTERS) as (keyof typeof MATTERS)[]; // its own keys

/** What was found of one question's answer, 0 to 1. */
interface Recall {
  query: string;
  by_question: number;
  /** By the ranking for each element that the question is about. */
  by_element: Partial<Record<keyof typeof MATTERS, number>>;
}

function report({ share, json }: RetrievalArgs, meetings: Transcript[]): void {
  const files = meetings.map((meeting) => {
    console.error(`ranking ${meeting.title} …`);
    return { title: meeting.title, recalls: measure(meeting, share) };
  });
  const all = files.flatMap((file) => file.recalls);
  const ofQuestions = (recalls: readonly Recall[]) =>
    mean(recalls.map(({ by_question }) => by_question));
  for (const { title, recalls } of files) {
    const recall = ofQuestions(recalls).toFixed(3);
    console.log(`${title.padEnd(24)} ${recall}  (${recalls.length} questions)`);
  }
  const by_element = ELEMENTS_OF_MATTER.map((name) => {
    const recalls = all.flatMap((recall) => recall.by_element[name] ?? []);
    return { name, recall: mean(recalls), query_count: recalls.length };
  });
  const percent = (100 * share).toFixed(0);
  console.log(`\nWord recall at ${percent} % of the words`);
  console.log(
    `${"questions".padEnd(24)} ${ofQuestions(all).toFixed(3)}  (${all.length} questions)`,
  );
  for (const { name, recall, query_count } of by_element) {
    console.log(`${name.padEnd(24)} ${recall.toFixed(3)}  (${query_count} questions)`);
  }
  const of_elements = mean(by_element.map(({ recall }) => recall));
  console.log(`${"elements, mean".padEnd(24)} ${of_elements.toFixed(3)}`);
  if (!json) return;
  const per_file = Object.fromEntries(
    files.map(({ title, recalls }) => [title, ofQuestions(recalls)]),
  );
  const per_element = Object.fromEntries(by_element.map(({ name, recall }) => [name, recall]));
  const recall = ofQuestions(all);
  console.log(
    JSON.stringify({ recall, of_elements, share, query_count: all.length, per_file, per_element }),
  );
}

/** The recall of each question that has an answer in the meeting. */
function measure({ content, queries }: Transcript, share: number): Recall[] {
  const signal: SignalText = {
    id: "00000000-0000-4000-8000-000000000000",
    source_type: "transcript",
    authority: "client",
    title: null,
    content,
    occurred_at: null,
    created_at: "2026-01-01T00:00:00Z",
  };
  const passages = toPassages(signal);
  const budget = share * countWords(passages);
  const index = indexPassages(passages);
  const { passagesFor } = readSignals([signal], [], {
    token_budget: Infinity,
    people: indexPeople([]),
  });
  const selected_for = new Map(ELEMENTS_OF_MATTER.map((name) => {
    const selected = selectPassages(passagesFor(EXTRACTIONS[name]), budget);
    return [name, new Set(selected.map(({ start }) => start))];
  }));
  return queries.flatMap(({ query, relevant: places }) => {
    const relevant = passages.filter((passage) => isRelevant(passage, places));
    if (relevant.length === 0) return [];
    const recallOf = (selected: ReadonlySet<number> | undefined) =>
      countWords(relevant.filter(({ start }) => selected?.has(start))) / countWords(relevant);
    const selected = selectPassages(index.rank({ text: query }), budget);
    const about = ELEMENTS_OF_MATTER.filter((name) => MATTERS[name].test(query));
    return [{
      query,
      by_question: recallOf(new Set(selected.map(({ start }) => start))),
      by_element: Object.fromEntries(about.map((name) => [name, recallOf(selected_for.get(name))])),
    }];
  });
}

/** The first passages of a ranking that fit into the budget of words, skipping those that do not. */
function selectPassages(ranking: readonly Passage[], budget: number): Passage[] {
  let left = budget;
  return ranking.filter((passage) => {
    const cost = wordCount(passage);
    if (cost > left) return false;
    left -= cost;
    return true;
  });
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
