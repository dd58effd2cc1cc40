/**
 * Files of the kinds that people have, each with what a careful reader finds in it. A folder in cases/ holds the files of one group
 * and a manifest.json: `{cases: [{file, shows, expect}]}`, whose fields `Expectation` explains.
 */
import { join } from "@std/path";
import { type Turn, turnKindSchema } from "../contracts/signal.ts";
import { readFile } from "./read_file.ts";
import { type FileReading, type SignalDraft, UnreadableFileError } from "./signal_draft.ts";

/** A name, or null for nobody. */
type Speaker = string | null;

/** What holds of a file. White space counts as one blank, marks of quoting at the beginning of lines not at all. */
interface Expectation {
  /** No signal comes of it. */
  refused?: boolean;
  /** The reason has one of these words, whatever the letters' case. */
  reason?: string[];
  /** A turn holds the words whole, and each that does is by one of these speakers and of one of these kinds. */
  says?: { words: string; by?: Speaker[]; kind?: Turn["kind"][] }[];
  /** No turn by one of these holds the words; "*" is any turn that is not boilerplate. */
  never_by?: { words: string; by: Speaker[] }[];
  in_content?: string[];
  not_in_content?: string[];
  /** Each stands in a note or in a signal. */
  told?: string[];
  source_type?: string;
  /** That instant; or a time on that day (UTC); or null. Of the first signal. */
  occurred_at?: string | null;
  /** Turns that are not boilerplate. */
  turns_at_least?: number;
}

interface Case {
  file: string;
  shows: string;
  expect: Expectation;
}

const CASES = new URL("cases/", import.meta.url);

for (const group of namesIn(CASES)) {
  const folder = new URL(`${group}/`, CASES);
  const { cases } = JSON.parse(Deno.readTextFileSync(new URL("manifest.json", folder))) as {
    cases: Case[];
  };
  for (const { file, shows, expect } of cases) {
    Deno.test(`readFile() on ${group}/${file}: ${shows}`, async () => {
      const bytes = await Deno.readFile(join(folder.pathname, file));
      const reading = await readFile(file, bytes).catch((error) => {
        if (error instanceof UnreadableFileError) return error;
        throw error;
      });

      const failures = findFailures(expect, reading);

      if (failures.length > 0) throw new Error(`${failures.join("\n")}\n${render(reading)}`);
    });
  }
  Deno.test(`readFile() is tried on every file in ${group}/`, () => {
    const listed = new Set(cases.map(({ file }) => file));
    const stray = namesIn(folder).filter((name) => name !== "manifest.json" && !listed.has(name));

    if (stray.length > 0) throw new Error(`Not in the manifest: ${stray.join(", ")}`);
  });
}

function namesIn(folder: URL): string[] {
  return [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
}

function findFailures(expect: Expectation, reading: FileReading | UnreadableFileError): string[] {
  if (reading instanceof UnreadableFileError) return findWrongRefusal(expect, reading);
  if (expect.refused) return ["it is not refused"];
  const signals = flatten(reading.signals);
  return [
    ...signals.flatMap(findDisorder),
    ...findWrongTurns(expect, signals),
    ...findWrongContent(expect, signals, reading.notes),
    ...findWrongDate(expect, signals[0]!.occurred_at),
  ];
}

function flatten(signals: readonly SignalDraft[]): SignalDraft[] {
  return signals.flatMap((signal) => [signal, ...flatten(signal.linked ?? [])]);
}

function findWrongRefusal(
  { refused, reason = [] }: Expectation,
  { reason: said }: UnreadableFileError,
): string[] {
  if (!refused) return [`it is refused: ${said}`];
  if (
    reason.length === 0 || reason.some((word) => said.toLowerCase().includes(word.toLowerCase()))
  ) {
    return [];
  }
  return [`the reason has none of ${reason.join(", ")}: ${said}`];
}

/** Turns come in order, apart, inside the content, and are not blank. */
function findDisorder({ content, turns }: SignalDraft): string[] {
  const failures: string[] = [];
  let end = 0;
  for (const turn of turns) {
    const words = content.slice(turn.start, turn.end);
    if (turn.start < end || turn.end > content.length) failures.push("turns are out of order");
    if (words.trim() === "" || words.trim() !== words) failures.push(`${quote(words)} is a turn`);
    if (!turnKindSchema.safeParse(turn.kind).success) failures.push(`${turn.kind} is a kind`);
    if (turn.speaker !== null && turn.speaker !== flat(turn.speaker)) {
      failures.push(`${quote(turn.speaker)} is a speaker`);
    }
    end = turn.end;
  }
  return failures;
}

function findWrongTurns(
  { says = [], never_by = [], turns_at_least = 0 }: Expectation,
  signals: readonly SignalDraft[],
): string[] {
  const turns = signals.flatMap(({ content, turns }) =>
    turns.map((turn) => ({ ...turn, text: content.slice(turn.start, turn.end) }))
  );
  const failures: string[] = [];
  for (const { words, by, kind } of says) {
    const holding = turns.filter(({ text }) => holds(text, words));
    if (holding.length === 0) failures.push(`no turn holds ${quote(words)}`);
    for (const turn of holding) {
      if (by && !by.includes(turn.speaker)) {
        failures.push(
          `${quote(words)} is by ${quote(turn.speaker)}, not ${by.map(quote).join(", ")}`,
        );
      }
      if (kind && !kind.includes(turn.kind)) failures.push(`${quote(words)} is ${turn.kind}`);
    }
  }
  for (const { words, by } of never_by) {
    for (const turn of turns.filter(({ text }) => holds(text, words))) {
      if (by.includes("*") ? turn.kind !== "boilerplate" : by.includes(turn.speaker)) {
        failures.push(`${quote(words)} is in a turn by ${quote(turn.speaker)} (${turn.kind})`);
      }
    }
  }
  const said = turns.filter(({ kind }) => kind !== "boilerplate").length;
  if (said < turns_at_least) failures.push(`there are ${said} turns`);
  return failures;
}

function findWrongContent(
  { in_content = [], not_in_content = [], told = [], source_type }: Expectation,
  signals: readonly SignalDraft[],
  notes: readonly string[],
): string[] {
  const content = flat(signals.map(({ content }) => content).join("\n\n"));
  const all = [content, ...notes, ...signals.map(({ metadata }) => JSON.stringify(metadata))];
  const types = signals.map((signal) => signal.source_type as string);
  return [
    ...in_content.filter((words) => !content.includes(flat(words)))
      .map((words) => `the content lacks ${quote(words)}`),
    ...not_in_content.filter((words) => content.includes(flat(words)))
      .map((words) => `the content has ${quote(words)}`),
    ...told.filter((words) => !all.some((text) => text.includes(words)))
      .map((words) => `${quote(words)} is not told`),
    ...(source_type === undefined || types.includes(source_type) ? [] : [`it is ${types}`]),
  ];
}

function findWrongDate({ occurred_at }: Expectation, found: string | null): string[] {
  if (occurred_at === undefined) return [];
  const is_right = occurred_at === null || found === null
    ? occurred_at === found
    : occurred_at.length === 10
    ? new Date(found).toISOString().startsWith(occurred_at)
    : Date.parse(found) === Date.parse(occurred_at);
  return is_right ? [] : [`it occurred at ${found}`];
}

function holds(text: string, words: string): boolean {
  return flat(text).includes(flat(words)) ||
    flat(text.replace(/^[ \t]*(?:>[ \t]?)+/gm, "")).includes(flat(words));
}

function flat(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function quote(value: unknown): string {
  return JSON.stringify(value);
}

function render(reading: FileReading | UnreadableFileError): string {
  if (reading instanceof UnreadableFileError) return "";
  return flatten(reading.signals).flatMap(({ source_type, content, turns }) => [
    source_type,
    ...turns.map(({ start, end, speaker, kind }) =>
      `  ${kind} ${quote(speaker)} ${quote(content.slice(start, end))}`
    ),
  ]).join("\n");
}
