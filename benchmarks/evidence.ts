/** `deno task bench:evidence`: tries the quote verifier on edits of real quotes. */
// deno-lint-ignore-file no-console -- a command that prints
import { parseArgs } from "node:util";
import { readArgs } from "../local/read_args.ts";
import { type PreparedSignal, prepareSignal } from "../shared/evidence/prepare_signal.ts";
import { verifyQuote } from "../shared/evidence/verify_quote.ts";
import {
  type Edit,
  type Edited,
  FORGED_EDITS,
  HARMLESS_EDITS,
  type QuoteSample,
  type SampledMeeting,
} from "./evidence_edits.ts";
import { createRandom } from "./statistics.ts";
import { loadTranscripts } from "./transcripts.ts";

const USAGE = `Usage: deno task bench:evidence --from DIR [options]

Measures how many harmless edits of real quotes the verifier accepts, how many forged ones, and how long it
takes.

  --from DIR    a folder of transcripts in any format that can be read, or one of them
  --samples N   at most N quotes per class of edits (default 2000)
  --seed N      selects the quotes (default 1)
  --only CLASS  tries only this class
  --show        prints the quotes with a wrong verdict on stderr
  --json        the last line is one JSON object
  --help        print this`;

/** What `deno task bench:evidence` was asked for. */
interface EvidenceArgs {
  from: string;
  samples: number;
  seed: string;
  only: string | undefined;
  show: boolean;
  json: boolean;
}

function parseEvidenceArgs(args: string[]): EvidenceArgs | null {
  const { help, from, samples, ...values } = parseArgs({ args, options: OPTIONS }).values;
  if (help) return null;
  if (from === undefined) throw new TypeError("Cannot measure: --from is missing");
  if (!/^\d+$/.test(samples)) throw new TypeError(`Cannot try "${samples}" samples: not a number`);
  return { only: undefined, ...values, from, samples: Number(samples) };
}

const OPTIONS = {
  from: { type: "string" },
  samples: { type: "string", default: "2000" },
  seed: { type: "string", default: "1" },
  only: { type: "string" },
  show: { type: "boolean", default: false },
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

interface Tally {
  tried: number;
  accepted: number;
  reasons: Record<string, number>;
}

async function evidence(args: string[]): Promise<number> {
  const parsed = readArgs(args, { parse: parseEvidenceArgs, usage: USAGE });
  if (typeof parsed === "number") return parsed;
  try {
    measure(parsed, await readProject(parsed.from));
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

function measure(args: EvidenceArgs, { meetings, signals }: Project): void {
  const harmless = tallyAll(HARMLESS_EDITS, { ...args, meetings, signals, wanted: true });
  const forged = tallyAll(FORGED_EDITS, { ...args, meetings, signals, wanted: false });
  const timing_ms = time(meetings, signals, args.seed);
  report("Harmless edits accepted", harmless);
  report("Forged edits accepted", forged);
  console.log(
    `\nMilliseconds per quote in the largest meeting (${timing_ms.words} words): ` +
      `p50 ${timing_ms.p50}, p95 ${timing_ms.p95}, p99 ${timing_ms.p99}`,
  );
  if (!args.json) return;
  console.log(JSON.stringify({
    harmless: rates(harmless),
    forged: rates(forged),
    timing_ms,
    counts: { meetings: meetings.length, harmless: counts(harmless), forged: counts(forged) },
    refusals: Object.fromEntries([...forged].map(([name, tally]) => [name, tally.reasons])),
  }));
}

interface Project {
  meetings: SampledMeeting[];
  signals: Map<string, PreparedSignal>;
}

async function readProject(folder: string): Promise<Project> {
  const transcripts = await loadTranscripts(folder);
  const signals = new Map(transcripts.map(({ content, source_type }, index) => {
    const id = `00000000-0000-4000-8000-${String(index).padStart(12, "0")}`;
    return [id, prepareSignal({ id, content, source_type })];
  }));
  const meetings = [...signals].map(([id, signal]) => ({ id, turns: signal.turns }));
  return { meetings, signals };
}

interface TallyOptions extends Project, EvidenceArgs {
  /** Whether the quotes should be accepted. */
  wanted: boolean;
}

function tallyAll(edits: Record<string, Edit>, options: TallyOptions): Map<string, Tally> {
  const chosen = Object.entries(edits).filter(([name]) => name === (options.only ?? name));
  return new Map(
    chosen.map(([name, edit]) => {
      console.error(`trying ${name} …`);
      return [name, tally(name, edit, options)];
    }),
  );
}

function tally(name: string, edit: Edit, options: TallyOptions): Tally {
  const { meetings, signals, wanted, samples, seed, show } = options;
  const random = createRandom(toSeed(`${seed} ${name}`));
  const result: Tally = { tried: 0, accepted: 0, reasons: {} };
  const countOf = createCounter(meetings);
  for (let tries = 0; tries < 20 * samples && result.tried < samples; tries++) {
    const sample = draw(meetings, random);
    const edited = sample && edit(sample, random);
    if (!sample || !edited) continue;
    const { quote, id = sample.meeting.id, is_cut }: Edited = typeof edited === "string"
      ? { quote: edited }
      : edited;
    if (!wanted && countOf(id, quote) > (is_cut ? 1 : 0)) continue;
    const verdict = verifyQuote({ signal_id: id, quote }, signals);
    result.tried++;
    if (verdict.ok) result.accepted++;
    else result.reasons[verdict.refused.reason] = (result.reasons[verdict.refused.reason] ?? 0) + 1;
    if (show && verdict.ok !== wanted) {
      console.error(JSON.stringify({ quote, original: sample.quote, ...verdict }));
    }
  }
  return result;
}

/** Draws a whole turn, a sentence, or 6 to 30 consecutive words; null if the drawn turn is too short. */
function draw(meetings: readonly SampledMeeting[], random: () => number): QuoteSample | null {
  const meeting = meetings[Math.floor(random() * meetings.length)];
  const turn = Math.floor(random() * (meeting?.turns.length ?? 0));
  const text = meeting?.turns[turn]?.text ?? "";
  const kind = random();
  const quote = kind < 0.3 ? text : kind < 0.6 ? sentenceOf(text, random) : stretchOf(text, random);
  const spoken = plain(quote).match(/[\p{L}\p{N}]{2,}/gu)?.length ?? 0;
  return meeting && spoken >= 5 ? { meeting, meetings, turn, quote } : null;
}

function sentenceOf(text: string, random: () => number): string {
  const sentences = text.split(/(?<=[.?!]) /);
  return sentences[Math.floor(random() * sentences.length)] ?? "";
}

/** Consecutive words whose meaning does not depend on the words before and after: no negation is cut off, no number divided. */
function stretchOf(text: string, random: () => number): string {
  const words = text.split(" ");
  const length = 6 + Math.floor(random() * 25);
  const start = Math.floor(random() * Math.max(1, words.length - length));
  const [before, first] = [words[start - 1] ?? "", words[start] ?? ""];
  const [last, after] = [words[start + length - 1] ?? "", words[start + length] ?? ""];
  const number =
    /^(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|point)$/i;
  const is_cut = /n't$|^(?:not|never|think|believe|say|said|sure|mean|that)$/i.test(before) ||
    /^not$/i.test(after) || [before, first, last, after].some((word) => number.test(word));
  return is_cut ? "" : words.slice(start, start + length).join(" ");
}

/** Counts how often a forged quote was really said: then it is not forged. */
function createCounter(meetings: readonly SampledMeeting[]): (id: string, quote: string) => number {
  const said = new Map(
    meetings.map(({ id, turns }) => [id, turns.map((turn) => plain(turn.text)).join("\n")]),
  );
  return (id, quote) => (said.get(id) ?? "").split(plain(quote)).length - 1;
}

/** The words without hesitations, fillers, false starts and immediate repetitions. */
function plain(text: string): string {
  const words =
    text.toLowerCase().replace(/\{\w+\}|\[[a-z ]+\]/g, " ").replaceAll("can't", "cannot")
      .match(/[\p{L}\p{N}]+(?:['’_-][\p{L}\p{N}]+)*/gu) ?? [];
  const spoken = words.filter((word) =>
    !/^(?:u[hm]+|erm?|m+|hm+|mm-hmm|uh-huh|ah|oh|like|well)$/.test(word)
  );
  const whole = spoken.filter((word, index) => !spoken[index + 1]?.startsWith(word));
  const joined = ` ${whole.join(" ")} `.replace(/ (?:you know|i mean)(?= )/g, "");
  return joined.replace(/((?: [^ ]+){1,6})(?:\1)+(?= )/g, "$1");
}

interface Timing {
  p50: number;
  p95: number;
  p99: number;
  words: number;
}

/** Measures the verifier in the largest meeting, with all classes in turn; the first thousand quotes are the warm-up. */
function time(
  meetings: readonly SampledMeeting[],
  signals: ReadonlyMap<string, PreparedSignal>,
  seed: string,
): Timing {
  const wordsOf = (meeting: SampledMeeting) =>
    meeting.turns.reduce((sum, turn) => sum + turn.text.split(" ").length, 0);
  const largest = [...meetings].sort((a, b) => wordsOf(b) - wordsOf(a)).slice(0, 1);
  const random = createRandom(toSeed(`${seed} timing`));
  const edits = Object.values({ ...HARMLESS_EDITS, ...FORGED_EDITS });
  const durations: number[] = [];
  for (let tries = 0; tries < 20_000 && durations.length < 8000; tries++) {
    const sample = draw(largest, random);
    const edited = sample && edits[tries % edits.length]?.(sample, random);
    if (!sample || !edited) continue;
    const quote = typeof edited === "string" ? edited : edited.quote;
    durations.push(
      medianOfThree(() => verifyQuote({ signal_id: sample.meeting.id, quote }, signals)),
    );
  }
  const measured = durations.slice(1000).sort((a, b) => a - b);
  const quantile = (share: number) =>
    Number((measured[Math.floor(share * measured.length)] ?? 0).toFixed(4));
  const words = largest.reduce((sum, meeting) => sum + wordsOf(meeting), 0);
  return { p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99), words };
}

/** The median duration of three runs, so that a single interruption does not count. */
function medianOfThree(act: () => unknown): number {
  const durations = [0, 0, 0].map(() => {
    const begun = performance.now();
    act();
    return performance.now() - begun;
  });
  return durations.sort((a, b) => a - b)[1] ?? 0;
}

/** The FNV-1a hash of the text. */
function toSeed(text: string): number {
  return [...text].reduce(
    (hash, letter) => Math.imul(hash ^ letter.charCodeAt(0), 16_777_619),
    2_166_136_261,
  );
}

function rates(tallies: ReadonlyMap<string, Tally>): Record<string, number> {
  return Object.fromEntries(
    [...tallies].filter(([, { tried }]) => tried > 0).map((
      [name, { tried, accepted }],
    ) => [name, accepted / tried]),
  );
}

function counts(tallies: ReadonlyMap<string, Tally>): Record<string, number> {
  return Object.fromEntries([...tallies].map(([name, { tried }]) => [name, tried]));
}

function report(title: string, tallies: ReadonlyMap<string, Tally>): void {
  console.log(`\n${title}`);
  for (const [name, { tried, accepted, reasons }] of tallies) {
    const rate = tried === 0 ? "  none" : `${(100 * accepted / tried).toFixed(2).padStart(6)} %`;
    const why = Object.entries(reasons).map(([reason, count]) => `${reason} ${count}`).join(", ");
    console.log(`  ${name.padEnd(36)} ${rate} of ${String(tried).padStart(5)}   ${why}`);
  }
}

if (import.meta.main) Deno.exit(await evidence(Deno.args));
