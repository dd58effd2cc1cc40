/**
 * Captions as programs write them: WebVTT, SubRip, and the .sbv of YouTube. Times are what divides them; blank lines, numbers and
 * arrows may be missing or too many, and no cue is left out for its times. Names come from voice tags (`<v Ada>`), from identifiers
 * (Webex), or from the words ("Ada: …", ">> ADA: …", "(Ada)").
 */
import type { Turn } from "../../contracts/signal.ts";
import { buildTalk, type Utterance } from "../build_talk.ts";
import type { FormatReading, SourceFile } from "../signal_draft.ts";
import { isNameShaped, judgeLabels, type LabelUse, lookOf, readLabel } from "../speaker_labels.ts";
import { cleanSpeakerName } from "../speaker_name.ts";
import { splitLines, type TextLine } from "../text_lines.ts";
import { isNotice } from "./call_notices.ts";

/** One line of a cue, its tags read. */
interface CueLine {
  /** Offsets of its words in the file, end exclusive, tags in their midst included. */
  start: number;
  end: number;
  words: string;
  /** The name in a voice tag, null where the tag has none; undefined where the words stand in no voice tag. */
  voice: string | null | undefined;
}

interface Cue {
  id: string;
  times: string;
  lines: CueLine[];
}

/** What somebody says in a cue, with its place in the file. */
interface Caption extends Utterance {
  start: number;
  end: number;
  cue: Cue;
}

/**
 * The talk in a file of captions. Lines that rolling captions show again are read once.
 *
 * @throws {SyntaxError} If there is no cue with words in it.
 */
export async function readCaptions(file: SourceFile): Promise<FormatReading> {
  const { captions, notes } = readCues(await file.text());
  if (captions.length === 0) throw new SyntaxError("it has no captions with words in them");
  return {
    signals: [{
      source_type: "transcript",
      authority: "client",
      title: null,
      ...buildTalk(captions),
      occurred_at: null,
      metadata: {},
    }],
    notes,
  };
}

/** The turns of captions that were pasted as text, between their times; null where the text is none. */
export function readCaptionTurns(content: string): Turn[] | null {
  const { captions } = readCues(content);
  if (captions.length === 0) return null;
  const turns: Turn[] = [];
  let last: Caption | undefined;
  for (const caption of captions) {
    const { end, speaker, cue } = caption;
    const start = findWords(content, caption);
    const kind = caption.is_boilerplate ? "boilerplate" : "spoken";
    const turn = turns.at(-1);
    const goes_on = turn !== undefined && last?.cue === cue && turn.speaker === speaker &&
      turn.kind === kind && kind === "spoken" && !caption.is_fresh;
    if (goes_on) turn.end = end;
    else turns.push({ start, end, speaker, kind });
    last = caption;
  }
  return turns;
}

/** Where the words begin in the file: tags may stand before them. */
function findWords(content: string, { start, end, words }: Caption): number {
  const at = content.slice(start, end).indexOf(words.split(" ", 1)[0]!);
  return at < 0 ? start : start + at;
}

/** Whether a text begins as captions do: with "WEBVTT", or with the times of a cue among its first lines. */
export function areCaptions(text: string): boolean {
  const lines = text.slice(0, 2000).trimStart().split("\n", 6);
  return /^\uFEFF?WEBVTT(?:\s|$)/.test(lines[0]!) ||
    lines.some((line) => TIMES.test(line.slice(0, MAX_TIMES_LENGTH)));
}

function readCues(text: string): { captions: Caption[]; notes: string[] } {
  const { cues, notes } = parseCues(text);
  notes.push(...dropRepetitions(cues));
  return { captions: nameSpeakers(cues.filter(({ lines }) => lines.length > 0)), notes };
}

const TIME = String.raw`(?:\d{1,5}:)?\d{1,3}:\d{1,2}(?:[:;]\d{1,2})?(?:[.,]\d{1,6})?`;
/** "00:01.000 --> 00:02.000 align:start", "[00:01.000 --> 00:02.000] words", "0:00:01.000,0:00:02.000" */
const TIMES = new RegExp(
  String.raw`^\s*\[?${TIME}(?:\s*(?:-{1,2}|[–—])>\s*|\s*→\s*|,(?=\d+:\d+:\d+\.\d+\s*$))${TIME}\]?`,
);
/** Lines of times are shorter, up to the settings behind them. */
const MAX_TIMES_LENGTH = 80;

function parseCues(text: string): { cues: Cue[]; notes: string[] } {
  const lines = splitLines(text);
  const times = lines.map((line) => TIMES.exec(line.text.slice(0, MAX_TIMES_LENGTH))?.[0] ?? null);
  const first = times.findIndex((time) => time !== null);
  if (first < 0) return { cues: [], notes: [] };
  const comments = findComments(lines, times);
  const has_numbers = isAbove(lines, first - 1) && /^\d+$/.test(lines[first - 1]!.text);
  const cues: Cue[] = [];
  let outside = 0;
  let cue: Cue | undefined;
  const voice: Voice = { name: undefined };
  lines.forEach((line, at) => {
    const time = times[at]!;
    if (time !== null) {
      const has_id = isIdentifier(lines, at - 1, { has_numbers, is_first: cue === undefined });
      cue = { id: has_id ? lines[at - 1]!.text : "", times: time, lines: [] };
      cues.push(cue);
      voice.name = undefined;
      const behind = line.text.slice(time.length);
      // Settings such as "align:start position:0%" and "X1:10 X2:90" stand behind the times; anything else is words.
      if (!/^(?:\s+[\w-]+:\S*)*$/.test(behind)) {
        cue.lines.push(...readTags({ start: line.start + time.length, text: behind }, voice));
      }
    } else if (comments.has(at)) return;
    else if (
      times[at + 1] && isIdentifier(lines, at, { has_numbers, is_first: cue === undefined })
    ) return;
    else if (cue === undefined) outside++;
    else cue.lines.push(...readTags(line, voice));
  });
  // WebVTT's first line only says what the file is.
  const left_out = Math.max(0, comments.size - 1);
  return {
    cues,
    notes: [
      ...(outside > 0 ? [`${count(outside, "line")} above the first caption left out`] : []),
      ...(left_out > 0 ? [`${count(left_out, "line")} of comments and settings left out`] : []),
    ],
  };
}

/** WebVTT's head, and its NOTE, STYLE and REGION blocks: they reach to the next blank line. */
function findComments(lines: readonly TextLine[], times: readonly (string | null)[]): Set<number> {
  const comments = new Set<number>();
  if (!/^\uFEFF?WEBVTT/.test(lines[0]?.text ?? "")) return comments;
  let is_comment = true;
  lines.forEach(({ text, is_apart }, at) => {
    if (is_apart && at > 0) {
      is_comment = /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(text) &&
        !(times[at + 1] && isAbove(lines, at));
    }
    if (times[at]) is_comment = false;
    if (is_comment) comments.add(at);
  });
  return comments;
}

/** Whether a line stands directly above the next. */
function isAbove(lines: readonly TextLine[], at: number): boolean {
  return at >= 0 && lines[at + 1]?.is_apart === false;
}

/**
 * Whether the line above a cue's times is its identifier rather than the last words of the cue before: a number, or a line with
 * nothing above it that is no sentence.
 */
function isIdentifier(
  lines: readonly TextLine[],
  at: number,
  { has_numbers, is_first }: { has_numbers: boolean; is_first: boolean },
): boolean {
  if (!isAbove(lines, at)) return false;
  const { text, is_apart } = lines[at]!;
  if (/^\d+$/.test(text)) return has_numbers || is_apart;
  if (WEBEX_ID.test(text)) return true;
  return is_apart && (is_first || !/\s\S+\s.*[.?!…。？！]["'”’»)]*$/.test(text));
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

interface Voice {
  name: string | null | undefined;
}

/**
 * What WebVTT, SubRip and players take for a tag; "<5k" and "a<b" are none. In order: a tag of one of these names with its classes and
 * what it says; a time within the words; marks of position of Advanced SubStation and MicroDVD.
 */
const TAG =
  /<(\/?)(v|c|i|b|u|s|ruby|rt|lang|font|span|p|br|em|strong)(?:\.[^\s<>]{1,80})?(?:[ \t]+([^<>]{0,200}))?\s?\/?>|<\d{1,5}(?::\d\d){1,2}[.,]\d{1,3}>|\{\\[^{}]{1,80}\}|\{[yYcCfFsSpP]:[^{}]{1,40}\}/gi;

/** The words of a line, cut where the voice changes. `voice` goes on from line to line until its cue ends. */
function readTags(line: Pick<TextLine, "start" | "text">, voice: Voice): CueLine[] {
  if (!/[<{&]/.test(line.text)) {
    const words = line.text.replace(/\s+/g, " ").trim();
    const start = line.start + line.text.length - line.text.trimStart().length;
    return words === ""
      ? []
      : [{ start, end: line.start + line.text.length, words, voice: voice.name }];
  }
  const pieces: CueLine[] = [];
  let words = "";
  let start = 0;
  let is_gloss = false;
  const take = (from: number, to: number) => {
    if (is_gloss || from === to) return;
    if (words.trim() === "") start = from;
    words += line.text.slice(from, to);
  };
  const close = (end: number) => {
    pushPiece(pieces, {
      start: line.start + start,
      end: line.start + end,
      words,
      voice: voice.name,
    });
    words = "";
  };
  let at = 0;
  for (const { 0: tag, 1: slash, 2: raw_name, 3: annotation, index } of line.text.matchAll(TAG)) {
    const name = raw_name?.toLowerCase();
    // Only a few tags say something; "<i think" is words.
    if (annotation !== undefined && /^(?:[ibucs]|ruby|rt|em|strong)$/.test(name ?? "")) continue;
    take(at, index);
    at = index + tag.length;
    if (name === "v") {
      close(index);
      voice.name = slash === "/" ? undefined : cleanSpeakerName(decodeEntities(annotation ?? ""));
    } else if (name === "rt") is_gloss = slash !== "/";
    else if (name === "br") words += " ";
  }
  take(at, line.text.length);
  close(line.text.length);
  return pieces;
}

function pushPiece(pieces: CueLine[], piece: CueLine): void {
  const raw = piece.words;
  const words = decodeEntities(raw).replace(/\s+/g, " ").trim();
  if (words === "") return;
  const lead = raw.length - raw.trimStart().length;
  const tail = raw.length - raw.trimEnd().length;
  pieces.push({ ...piece, start: piece.start + lead, end: piece.end - tail, words });
}

const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  lrm: "",
  rlm: "",
};

function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (entity, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
      const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}

/** Takes out the lines that are shown more than once: returns the sentence that says how many. */
function dropRepetitions(cues: Cue[]): string[] {
  const shown = cues.map(({ lines }) => lines.map(({ words }) => words));
  const is_rolling = isRolling(shown);
  const is_growing = isGrowing(shown);
  let dropped = 0;
  cues.forEach((cue, at) => {
    const above = shown[at - 1] ?? [];
    const next = shown[at + 1]?.join(" ") ?? "";
    const text = shown[at]!.join(" ");
    let repeated = 0;
    if (is_growing && next.length > text.length && next.startsWith(text)) {
      repeated = cue.lines.length;
    } else if (is_rolling) repeated = overlap(above, shown[at]!);
    else if (cues[at - 1]?.times === cue.times && above.join(" ") === text) {
      repeated = cue.lines.length;
    }
    cue.lines.splice(0, repeated);
    dropped += repeated;
  });
  return dropped === 0 ? [] : [`${count(dropped, "repeated line")} of captions read once`];
}

/** How many lines at the end of one cue begin the next. */
function overlap(above: readonly string[], below: readonly string[]): number {
  for (let size = Math.min(above.length, below.length, 4); size > 0; size--) {
    if (below.slice(0, size).every((line, at) => line === above[above.length - size + at])) {
      return size;
    }
  }
  return 0;
}

/** Captions that scroll: most cues begin with the line that the one before ended with, and have another below. */
function isRolling(shown: readonly string[][]): boolean {
  const repeating = shown.filter((lines, at) => at > 0 && overlap(shown[at - 1]!, lines) > 0);
  return repeating.length * 5 >= (shown.length - 1) * 2 &&
    repeating.some((lines) => lines.length > 1);
}

/** Live captions: most cues repeat the one before and have a few words more. */
function isGrowing(shown: readonly string[][]): boolean {
  const texts = shown.map((lines) => lines.join(" "));
  const growing = texts.filter((text, at) => {
    const above = texts[at - 1] ?? "";
    return above !== "" && text.length > above.length && text.startsWith(above);
  });
  return growing.length >= 2 && growing.length * 5 >= texts.length * 2;
}

/** Webex: `1 "Ada Lem" (2810455104)` */
const WEBEX_ID = /^\d*\s*"([^"]{0,120})"(?:\s*\(\d+\))?$/;

/** A line of a cue, what says who speaks taken off its words; these may then be empty. */
interface NamedLine extends CueLine {
  cue: Cue;
  /** Undefined where the line names nobody, null where it says that nobody is known. */
  label: string | null | undefined;
  /** Whether the line says that somebody else speaks from here on. */
  is_fresh: boolean;
}

function nameSpeakers(cues: readonly Cue[]): Caption[] {
  const has_voices = cues.some(({ lines }) => lines.some(({ voice }) => voice !== undefined));
  const by_id = readIdentifiers(cues);
  const are_named = has_voices || by_id !== null;
  const lines = are_named ? toLines(cues) : readLabels(cues, toLines(cues));
  const goes_on = !are_named && namesGoOn(lines);
  const captions: Caption[] = [];
  let speaker: string | null = null;
  let last: NamedLine | undefined;
  for (const line of lines) {
    const { cue, voice, label, words, is_fresh, start, end } = line;
    const stays = last?.cue === cue || last?.words === "" || goes_on;
    if (voice !== undefined) speaker = voice;
    else if (by_id !== null) speaker = by_id.get(cue) ?? null;
    else if (label !== undefined) speaker = label;
    else if (has_voices || is_fresh || !stays) speaker = null;
    last = line;
    if (words === "") continue;
    if (isNotice(words)) {
      captions.push({ start, end, words, cue, speaker: null, is_boilerplate: true });
    } else captions.push({ start, end, words, cue, speaker, is_fresh });
  }
  return captions;
}

/** Names out of identifiers, by cue; null where the identifiers are none. */
function readIdentifiers(cues: readonly Cue[]): Map<Cue, string | null> | null {
  const webex = cues.filter(({ id }) => WEBEX_ID.test(id));
  if (webex.length * 2 > cues.length) {
    return new Map(webex.map((cue) => [cue, cleanSpeakerName(WEBEX_ID.exec(cue.id)![1]!)]));
  }
  const names = cues.map(({ id }) =>
    /\p{L}/u.test(id) ? cleanSpeakerName(id.replace(/^\d+[\s.:-]+/, "")) : null
  );
  const uses = Map.groupBy(names, (name) => name);
  const repeated = names.filter((name) =>
    name !== null && uses.get(name)!.length > 1 && isNameShaped(name)
  );
  if (repeated.length * 2 <= cues.length) return null;
  return new Map(cues.map((cue, at) => [cue, names[at]!]));
}

const CHEVRONS = /^(?:>>+|[»》])\s*/;
/** "- words": somebody else than on the line before. */
const DASH = /^(?:- (?=\S)|[-‐–—] ?(?=[\p{Lu}\p{Lt}\p{Lo}¿¡"“'«(\[]))/u;

function toLines(cues: readonly Cue[]): NamedLine[] {
  return cues.flatMap((cue) =>
    cue.lines.map((line) => {
      const mark = (CHEVRONS.exec(line.words) ?? DASH.exec(line.words))?.[0] ?? "";
      return { ...skip(line, mark.length), cue, label: undefined, is_fresh: mark !== "" };
    })
  );
}

/** The line without the first so many characters of its words. A tag among them may leave the offset too small, never too large. */
function skip<Line extends CueLine>(line: Line, length: number): Line {
  return {
    ...line,
    words: line.words.slice(length),
    start: Math.min(line.start + length, line.end),
  };
}

/** Takes names off the lines: "Ada: words", "[Ada] words", or "(Ada)" and "Ada" above the words. */
function readLabels(cues: readonly Cue[], lines: readonly NamedLine[]): NamedLine[] {
  const with_name_above = findNamesAbove(cues);
  const found = lines.map((line, at) => {
    const has_words_below = lines[at + 1]?.cue === line.cue;
    const is_first = lines[at - 1]?.cue !== line.cue;
    const stands_above = has_words_below && is_first && with_name_above.has(line.cue) ||
      has_words_below && isInBrackets(line.words);
    return stands_above
      ? {
        name: cleanSpeakerName(line.words),
        words_at: line.words.length,
        is_marked: with_name_above.has(line.cue),
      }
      : readLabel(line.words);
  });
  let number = 0;
  const uses = lines.map((line, at): LabelUse | null => {
    const { name, words_at, is_marked } = found[at] ??
      { name: null, words_at: 0, is_marked: false };
    // Lines of two cues do not stand directly below one another.
    number += lines[at - 1]?.cue === line.cue ? 1 : 2;
    return name === null || isNotice(line.words) ? null : {
      name,
      is_marked: is_marked || line.is_fresh,
      words: line.words.slice(words_at),
      line: number,
      follows_colon: /[:：]$/.test(lines[at - 1]?.words ?? ""),
    };
  });
  const labelled = uses.filter((use) => use !== null);
  const is_regular =
    labelled.length * 5 >= lines.filter(({ words }) => !isNotice(words)).length * 4;
  const verdicts = judgeLabels(labelled, { is_regular });
  return lines.map((line, at) => {
    const label = found[at] ?? null;
    const use = uses[at] ?? null;
    if (label === null || use === null && (label.name !== null || isNotice(line.words))) {
      return line;
    }
    const verdict = use === null ? "speaker" : verdicts.get(use.name)!;
    if (verdict === "words" || verdict === "unsure" && isInBrackets(line.words)) return line;
    // The words of a doubtful label stay whole, and nobody's.
    if (verdict === "unsure") return { ...line, label: null, is_fresh: true };
    return { ...skip(line, label.words_at), label: label.name };
  });
}

function isInBrackets(words: string): boolean {
  return /^(?:\([^()]{1,60}\)|\[[^[\]]{1,60}\])$/.test(words) && !isNotice(words);
}

/** Cues whose first line is a name and nothing else, where nearly all are. */
function findNamesAbove(cues: readonly Cue[]): Set<Cue> {
  const named = cues.filter(({ lines }) => {
    const name = cleanSpeakerName(lines[0]!.words);
    return lines.length > 1 && name !== null && name === lines[0]!.words && isNameShaped(name) &&
      lookOf(name) !== "poor";
  });
  const names = new Set(named.map(({ lines }) => lines[0]!.words));
  const are_names = named.length * 5 >= cues.length * 4 && cues.length > 1 &&
    (names.size < named.length || [...names].every((name) => lookOf(name) === "strong"));
  return new Set(are_names ? named : []);
}

/**
 * Whether a name holds until the next one, as people write captions, or for its cue alone, as programs do: these repeat it in each
 * cue, so that one without a name is nobody's.
 */
function namesGoOn(lines: readonly NamedLine[]): boolean {
  const heads = lines.filter(({ cue }, at) => lines[at - 1]?.cue !== cue);
  const repeated = heads.filter(({ label }, at) =>
    label !== undefined && label !== null && heads[at - 1]?.label === label
  );
  const nameless = heads.filter(({ label, is_fresh }) => label === undefined && !is_fresh);
  return nameless.length > repeated.length;
}
