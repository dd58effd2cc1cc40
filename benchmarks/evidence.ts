/** `deno task bench:evidence`: tries the quote verifier on edits of real quotes, and on what such quotes leave out. */
// deno-lint-ignore-file no-console -- a command that prints
import { parseArgs } from "node:util";
import { readArgs } from "../local/read_args.ts";
import { type PreparedSignal, prepareSignal } from "../shared/evidence/prepare_signal.ts";
import { type Verdict, verifyQuote } from "../shared/evidence/verify_quote.ts";
import type { Force } from "../shared/contracts/evidence.ts";
import { createTurnReader } from "../shared/evidence/force/turn_reader.ts";
import {
  type Edit,
  type Edited,
  FORGED_EDITS,
  HARMLESS_EDITS,
  type QuoteSample,
  type SampledMeeting,
} from "./evidence_edits.ts";
import { drawStatement, HIDING_FRAMES, isLoaded, PLAIN_FRAMES, plant } from "./evidence_frames.ts";
import { createRandom } from "./statistics.ts";
import { readFacts } from "../shared/facts/read_facts.ts";
import { countWords } from "../shared/text/count_words.ts";
import { scoreLanguages, scoreSample } from "../shared/text/detect_language.ts";
import { loadTranscripts } from "./transcripts.ts";

const USAGE = `Usage: deno task bench:evidence --from DIR [options]

Measures how many harmless edits of real quotes the verifier accepts, how many forged ones, how often what a
quote leaves out stays unseen, and how long it takes.

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

/** `asserted` of those accepted whose sentences hold nothing that could govern them, in edits; of all, around frames. */
interface Tally {
  tried: number;
  accepted: number;
  plain: number;
  asserted: number;
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
  const hidden = tallyFrames(HIDING_FRAMES, { ...args, meetings, signals, wanted: false });
  const twins = tallyFrames(PLAIN_FRAMES, { ...args, meetings, signals, wanted: true });
  const timing_ms = time(meetings, signals, args.seed);
  const facts_ms = timeFacts(signals);
  report("Harmless edits accepted, and asserted where nothing governs them", harmless);
  report("Forged edits accepted; what a cut hides: unseen", forged);
  report("Planted around a quote and unseen", hidden);
  report("Planted around a quote without changing it: accepted, and asserted", twins);
  console.log(
    `\nMilliseconds per quote in the largest meeting (${timing_ms.words} words): ` +
      `p50 ${timing_ms.p50}, p95 ${timing_ms.p95}, p99 ${timing_ms.p99}`,
  );
  console.log(`Milliseconds for the facts of 6,000 words of a meeting: ${facts_ms}`);
  if (!args.json) return;
  console.log(JSON.stringify({
    harmless: rates(harmless),
    forged: rates(forged),
    unseen: rates(hidden),
    twins: rates(twins),
    asserted: Object.fromEntries(
      [...harmless, ...twins].filter(([, { plain }]) => plain > 0)
        .map(([name, { plain, asserted }]) => [name, asserted / plain]),
    ),
    timing_ms,
    facts_ms,
    counts: {
      meetings: meetings.length,
      harmless: counts(harmless),
      forged: counts(forged),
      unseen: counts(hidden),
      twins: counts(twins),
    },
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
    return [id, prepareSignal({ id, content, source_type, authority: "client" })];
  }));
  const meetings = [...signals].map(([id, { content, turns }]) => ({
    id,
    turns: turns.map(({ start, end, speaker }) => ({ speaker, text: content.slice(start, end) })),
  }));
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
  const result: Tally = { tried: 0, accepted: 0, plain: 0, asserted: 0, reasons: {} };
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
    // What a cut left out is seen in the evidence around it, unless that calls it asserted.
    const is_seen = is_cut === true && verdict.ok && verdict.evidence.force !== "asserted";
    count(result, is_seen ? null : verdict);
    const is_plain = verdict.ok && !isLoaded(verdict.evidence.quote);
    if (is_plain) countPlain(result, verdict.evidence.force);
    const is_wrong = wanted
      ? !verdict.ok || (is_plain && verdict.evidence.force !== "asserted")
      : verdict.ok && !is_seen;
    if (show && is_wrong) {
      console.error(JSON.stringify({ quote, original: sample.quote, ...verdict }));
    }
  }
  return result;
}

/** Null where what would be wrong with it is seen. */
function count(result: Tally, verdict: Verdict | null): void {
  result.tried++;
  if (verdict === null) {
    result.reasons["seen"] = (result.reasons["seen"] ?? 0) + 1;
  } else if (verdict.ok) {
    result.accepted++;
  } else {
    const { reason } = verdict.refused;
    result.reasons[reason] = (result.reasons[reason] ?? 0) + 1;
  }
}

function countPlain(result: Tally, force: Force): void {
  result.plain++;
  if (force === "asserted") result.asserted++;
  else result.reasons[force] = (result.reasons[force] ?? 0) + 1;
}

function tallyFrames(
  classes: Record<string, readonly string[]>,
  options: TallyOptions,
): Map<string, Tally> {
  const chosen = Object.entries(classes).filter(([name]) => name === (options.only ?? name));
  return new Map(chosen.map(([name, frames]) => [name, tallyFrame(name, frames, options)]));
}

const PLANTED_ID = "00000000-0000-4000-8000-0000000000ff";

function tallyFrame(name: string, frames: readonly string[], options: TallyOptions): Tally {
  const { meetings, wanted, samples, seed, show } = options;
  console.error(`trying ${name} …`);
  const random = createRandom(toSeed(`${seed} ${name}`));
  const result: Tally = { tried: 0, accepted: 0, plain: 0, asserted: 0, reasons: {} };
  for (let tries = 0; tries < 400 * samples && result.tried < samples; tries++) {
    const statement = drawStatement(meetings, random);
    const frame = frames[result.tried % frames.length];
    const planted = statement && frame && plant(frame, statement);
    if (!planted) continue;
    const { content, quote } = planted;
    const signal = prepareSignal({
      id: PLANTED_ID,
      content,
      source_type: "transcript",
      authority: "client",
    });
    const verdict = verifyQuote({ signal_id: PLANTED_ID, quote }, new Map([[PLANTED_ID, signal]]));
    const is_seen = !wanted && verdict.ok && verdict.evidence.force !== "asserted";
    count(result, is_seen ? null : verdict);
    if (wanted && verdict.ok) countPlain(result, verdict.evidence.force);
    const is_wrong = wanted
      ? !verdict.ok || verdict.evidence.force !== "asserted"
      : verdict.ok && !is_seen;
    if (show && is_wrong) console.error(JSON.stringify({ content, ...verdict }));
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
  const scores = scoreLanguages(largest[0]?.turns.map(({ text }) => text).join("\n") ?? "");
  const durations: number[] = [];
  for (let tries = 0; tries < 20_000 && durations.length < 8000; tries++) {
    const sample = draw(largest, random);
    const edited = sample && edits[tries % edits.length]?.(sample, random);
    if (!sample || !edited) continue;
    const quote = typeof edited === "string" ? edited : edited.quote;
    const { id } = sample.meeting;
    durations.push(medianOfThree(() => {
      // No sentence has been read before, as in an extraction, which cites few of them twice.
      const signal = signals.get(id);
      const unread = signal &&
        { ...signal, reader: createTurnReader(signal.content, signal.turns, scores) };
      const begun = performance.now();
      verifyQuote({ signal_id: id, quote }, new Map(unread && [[id, unread]]));
      return performance.now() - begun;
    }));
  }
  const measured = durations.slice(1000).sort((a, b) => a - b);
  const quantile = (share: number) =>
    Number((measured[Math.floor(share * measured.length)] ?? 0).toFixed(4));
  const words = largest.reduce((sum, meeting) => sum + wordsOf(meeting), 0);
  return { p50: quantile(0.5), p95: quantile(0.95), p99: quantile(0.99), words };
}

/** The median duration of three runs, so that a single interruption does not count. */
/** Of everybody's words, for 6,000 words of the meeting in the middle. */
function timeFacts(signals: ReadonlyMap<string, PreparedSignal>): number {
  const durations = [...signals.values()].map((signal) => {
    const scores = scoreSample(signal.content);
    const duration_ms = medianOfThree(() => {
      const reader = createTurnReader(signal.content, signal.turns, scores);
      const begun = performance.now();
      readFacts({ ...signal, reader, said_on: "2026-11-03" });
      return performance.now() - begun;
    });
    return 6000 * duration_ms / countWords(signal.content);
  }).sort((a, b) => a - b);
  return Number((durations[Math.floor(durations.length / 2)] ?? 0).toFixed(1));
}

function medianOfThree(measure: () => number): number {
  const durations = [measure(), measure(), measure()];
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
  for (const [name, { tried, accepted, plain, asserted, reasons }] of tallies) {
    const why = Object.entries(reasons).map(([reason, count]) => `${reason} ${count}`).join(", ");
    const meant = plain === 0 ? "" : `asserted ${share(asserted, plain)} of ${plain}  `;
    console.log(
      `  ${name.padEnd(36)} ${share(accepted, tried)} of ${
        String(tried).padStart(5)
      }   ${meant}${why}`,
    );
  }
}

function share(part: number, whole: number): string {
  return whole === 0 ? "  none" : `${(100 * part / whole).toFixed(2).padStart(6)} %`;
}

if (import.meta.main) Deno.exit(await evidence(Deno.args));
