/**
 * The cues in files of captions. Times are what divides them; blank lines, numbers and arrows may be missing or too many, and no cue is
 * left out for its times.
 */
import { cleanSpeakerName } from "../speaker_name.ts";
import { splitLines, type TextLine } from "../text_lines.ts";

/** One line of a cue, its tags read. */
export interface CueLine {
  /** Offsets of its words in the file, end exclusive, tags in their midst included. */
  start: number;
  end: number;
  words: string;
  /** The name in a voice tag, null where the tag has none; undefined where the words stand in no voice tag. */
  voice: string | null | undefined;
}

export interface CaptionCue {
  id: string;
  times: string;
  lines: CueLine[];
}

const TIME = String.raw`(?:\d{1,5}:)?\d{1,3}:\d{1,2}(?:[:;]\d{1,2})?(?:[.,]\d{1,6})?`;
/** "00:01.000 --> 00:02.000 align:start", "[00:01.000 --> 00:02.000] words", "0:00:01.000,0:00:02.000" */
const TIMES = new RegExp(
  String.raw`^\s*\[?${TIME}(?:\s*(?:-{1,2}|[–—])>\s*|\s*→\s*|,(?=\d+:\d+:\d+\.\d+\s*$))${TIME}\]?`,
);
/** Lines of times are shorter, up to the settings behind them. */
const MAX_TIMES_LENGTH = 80;

/** Whether a text begins as captions do: with "WEBVTT", or with the times of a cue among its first lines. */
export function areCaptions(text: string): boolean {
  const lines = text.slice(0, 2000).trimStart().split("\n", 6);
  return /^\uFEFF?WEBVTT(?:\s|$)/.test(lines[0]!) ||
    lines.some((line) => TIMES.test(line.slice(0, MAX_TIMES_LENGTH)));
}

/**
 * The cues of captions that have words, in the order of the file; none where no line gives the times of one. Lines that rolling captions
 * show again are left out. `notes` counts what else is.
 */
export function parseCues(text: string): { cues: CaptionCue[]; notes: string[] } {
  const lines = splitLines(text);
  const times = lines.map((line) => TIMES.exec(line.text.slice(0, MAX_TIMES_LENGTH))?.[0] ?? null);
  const first = times.findIndex((time) => time !== null);
  if (first < 0) return { cues: [], notes: [] };
  const comments = findComments(lines, times);
  const has_numbers = isAbove(lines, first - 1) && /^\d+$/.test(lines[first - 1]!.text);
  const cues: CaptionCue[] = [];
  let outside = 0;
  let cue: CaptionCue | undefined;
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
        readTags(cue, { start: line.start + time.length, text: behind }, voice);
      }
    } else if (comments.has(at)) return;
    else if (
      times[at + 1] && isIdentifier(lines, at, { has_numbers, is_first: cue === undefined })
    ) return;
    else if (cue === undefined) outside++;
    // The number of a cue that an export was cut off at.
    else if (at === lines.length - 1 && line.is_apart && Number(line.text) === Number(cue.id) + 1) {
      return;
    } else readTags(cue, line, voice);
  });
  // WebVTT's first line only says what the file is.
  const left_out = Math.max(0, comments.size - 1);
  const repeated = dropRepetitions(cues);
  return {
    cues: cues.filter(({ lines }) => lines.length > 0),
    notes: [
      ...(outside > 0 ? [`${count(outside, "line")} above the first caption left out`] : []),
      ...(left_out > 0 ? [`${count(left_out, "line")} of comments and settings left out`] : []),
      ...(repeated > 0 ? [`${count(repeated, "repeated line")} of captions read once`] : []),
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
  return is_apart && (is_first || !isSentence(text));
}

/** Three words or more that end as a sentence does. */
function isSentence(text: string): boolean {
  return /\s\S+\s/.test(text) && /[.?!…。？！]["'”’»)]*$/.test(text);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

interface Voice {
  name: string | null | undefined;
}

/**
 * What WebVTT, SubRip and players take for a tag; "<5k" and "a<b" are none. In order: a tag of one of these names with its classes and
 * what it says; a time within the words; marks of position of Advanced SubStation and MicroDVD; the line end of .sbv.
 */
const TAG =
  /<(\/?)(v|c|i|b|u|s|ruby|rt|lang|font|span|p|br|em|strong)(?:\.[^\s<>]{1,80})?(?:[ \t]+([^<>]{0,200}))?\s?\/?>|<\d{1,5}(?::\d\d){1,2}[.,]\d{1,3}>|\{\\[^{}]{1,80}\}|\{[yYcCfFsSpP]:[^{}]{1,40}\}|\[br\]/gi;

/** The cue of a transcript that Teams gives with its metadata: an object of JSON in a line. */
function readSpoken(text: string): Pick<CueLine, "words" | "voice"> | null {
  if (!text.startsWith("{") || !text.includes('"spokenText"')) return null;
  try {
    const { spokenText, speakerName } = JSON.parse(text) as Record<string, unknown>;
    if (typeof spokenText !== "string") return null;
    return {
      words: spokenText.replace(/\s+/g, " ").trim(),
      voice: cleanSpeakerName(String(speakerName ?? "")),
    };
  } catch {
    return null;
  }
}

/** Adds the words of a line to its cue, cut where the voice changes. `voice` goes on from line to line until its cue ends. */
function readTags(
  cue: CaptionCue,
  { start, text }: Pick<TextLine, "start" | "text">,
  voice: Voice,
): void {
  const spoken = readSpoken(text);
  if (spoken !== null) {
    cue.lines.push({ start, end: start + text.length, ...spoken });
    return;
  }
  let raw = "";
  let from = 0;
  let is_gloss = false;
  let until = 0;
  let is_blank = true;
  let is_gap_due = false;
  const take = (begin: number, end: number) => {
    if (is_gloss || begin === end) return;
    if (is_blank) {
      raw = "";
      from = begin;
    } else if (is_gap_due) raw += " ";
    const piece = text.slice(begin, end);
    raw += piece;
    until = end;
    is_gap_due = false;
    is_blank &&= piece.trim() === "";
  };
  const close = () => {
    const words = decodeEntities(raw).replace(/\s+/g, " ").trim();
    const lead = raw.length - raw.trimStart().length;
    const tail = raw.length - raw.trimEnd().length;
    if (words !== "") {
      cue.lines.push({
        start: start + from + lead,
        end: start + until - tail,
        words,
        voice: voice.name,
      });
    }
    raw = "";
    is_blank = true;
  };
  let at = 0;
  for (const { 0: tag, 1: slash, 2: raw_name, 3: annotation, index } of findTags(text)) {
    const name = raw_name?.toLowerCase();
    // Only a few tags say something; "<i think" is words.
    if (annotation !== undefined && /^(?:[ibucs]|ruby|rt|em|strong)$/.test(name ?? "")) continue;
    take(at, index);
    at = index + tag.length;
    if (name === "v") {
      close();
      voice.name = slash === "/" ? undefined : cleanSpeakerName(decodeEntities(annotation ?? ""));
    } else if (name === "rt") is_gloss = slash !== "/";
    else if (name === "br" || tag.startsWith("[")) is_gap_due = true;
  }
  take(at, text.length);
  close();
}

function findTags(text: string): Iterable<RegExpExecArray> {
  return /[<{[]/.test(text) ? text.matchAll(TAG) : [];
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
  if (!text.includes("&")) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (entity, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? entity;
      const code = decimal === undefined ? parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
    },
  );
}

/** Takes out the lines that are shown more than once, and returns their number. */
function dropRepetitions(cues: readonly CaptionCue[]): number {
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
  return dropped;
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
export const WEBEX_ID = /^\d*\s*"([^"]{0,120})"(?:\s*\(\d+\))?$/;
