/**
 * Calls as text, as the programs that transcribe them export them and people copy them. Programs differ in where they put the name:
 * before a colon, on a line with a time, on a line above or below a time, on a line of its own. A text is read by the one of these
 * layouts that finds most turns in it, so that "First: the gate" is no speaker where names stand beside times.
 */
import type { Turn } from "../../contracts/signal.ts";
import {
  isNameShaped,
  isUtterance,
  judgeLabels,
  type LabelUse,
  lookOf,
  readLabel,
} from "../speaker_labels.ts";
import { cleanSpeakerName, foldSpeakerName } from "../speaker_name.ts";
import { findSpokenTime, isTimeStamp, STAMP } from "../time_stamp.ts";
import { isNotice } from "./call_notices.ts";
import { titleOf } from "./call_titles.ts";

/** A line without the white space around it, and its offsets in the text. */
interface Line {
  start: number;
  end: number;
  text: string;
}

/** Where somebody begins to speak. */
interface Head {
  /** The index of the line from which on nothing belongs to whoever spoke before. */
  line: number;
  /** The offset in the text at which the words begin. */
  words_at: number;
  speaker: string | null;
}

/** Lines that name a speaker, with or without a time, are no longer than this. */
const MAX_HEAD_LENGTH = 120;

/**
 * The turns of a call, the lines around it as `boilerplate` or, where they are sentences, as `written`; null where the text is none.
 *
 * @param is_talk Whether the text is known to be talk: then a single label suffices, and without any its paragraphs are spoken.
 */
export function readCallText(content: string, is_talk = false): Turn[] | null {
  const lines = splitLines(content);
  const from = findTranscript(lines);
  const known = readParticipants(lines);
  const layouts = [
    readHeadings(lines, from),
    readStacked(lines, from),
    readLabelled(lines, from, { known, is_talk }),
    readNames(lines, from),
  ];
  const named = layouts.reduce((best, heads) => heads.length > best.length ? heads : best);
  const heads = named.length > 0 ? named : readTimes(lines, from);
  if (heads.length > 0) return toTurns(lines, heads);
  return is_talk ? toTurns(lines, paragraphsOf(lines)) : null;
}

function splitLines(content: string): Line[] {
  const lines: Line[] = [];
  for (
    const { 0: raw, index } of content.matchAll(
      /[^\n\r\u2028\u2029]*(?:\r\n|[\n\r\u2028\u2029]|$)/g,
    )
  ) {
    const text = raw.trim();
    const start = index + raw.length - raw.trimStart().length;
    lines.push({
      start: text === "" ? index : start,
      end: text === "" ? index : start + text.length,
      text,
    });
  }
  return lines;
}

/** The index of the line below the title "Transcript"; notes about the call stand above it. */
function findTranscript(lines: readonly Line[]): number {
  return lines.findIndex(({ text }) => titleOf(text) === "transcript") + 1;
}

/** The names behind or below a title such as "Participants:", among the first lines. */
function readParticipants(lines: readonly Line[]): string[] {
  const top = lines.slice(0, 60);
  return top.flatMap(({ text }, index) => {
    if (!isParticipants(text)) return [];
    const beside = text.slice(text.search(/[:：]|$/) + 1);
    if (/\p{L}/u.test(beside)) return splitNames(beside);
    const end = top.findIndex(({ text }, at) => at > index + 1 && text === "");
    return top.slice(index + 1, end < 0 ? undefined : end).flatMap(({ text }) => splitNames(text));
  });
}

/** "Participants", "**Participants (2):** Ada Lem, Piet Adler" */
function isParticipants(text: string): boolean {
  const [title = ""] = text.slice(0, MAX_HEAD_LENGTH).split(/[:：]/, 1);
  return titleOf(title) === "participants";
}

function splitNames(list: string): string[] {
  const names = list.split(
    list.includes(";") ? ";" : /[,、•·]| and | und | et | y | en | e | og | och | i /,
  );
  return names.map((name) => cleanSpeakerName(name)).filter((name) => name !== null);
}

/** "Ada Lem  0:02", "Ada Lem (0:02):" */
const NAME_THEN_TIME = new RegExp(
  String.raw`^(.*[^\s|·•,:@–—-])([\s|·•,:@–—-]+|(?=[\[(（]))(${STAMP})[\s*_]*:?[\s*_]*$`,
);
/** "[0:02] Ada Lem", "@0:02 - Ada Lem" */
const TIME_THEN_NAME = new RegExp(String.raw`^[\s#*_@>•-]*(${STAMP})([\s\]|·•,:–—-]+)(\S.*)$`);

interface Heading {
  line: number;
  speaker: string | null;
  /** How name and time are put together; programs keep to one way. */
  manner: string;
  clock: string;
}

/** "Ada Lem  0:02", "[10:02 AM] Ada Lem", "@0:02 - Ada Lem (Tiles)" on a line of its own. */
function readHeadings(lines: readonly Line[], from: number): Head[] {
  const headings: Heading[] = [];
  lines.forEach(({ text }, line) => {
    const heading = line < from ? null : readHeading(text, line);
    if (heading !== null) headings.push(heading);
  });
  const uses = Map.groupBy(headings, ({ speaker }) => speaker);
  const isSure = ({ speaker }: Heading) =>
    speaker === null || uses.get(speaker)!.length > 1 && lookOf(speaker) !== "poor" ||
    lookOf(speaker) === "strong";
  const sure = headings.filter(isSure);
  const manners = new Set(sure.map(({ manner }) => manner));
  if (sure.length < 2 || isAgenda(headings, uses.size)) return [];
  return headings
    .filter((heading) =>
      isSure(heading) || lookOf(heading.speaker!) === "weak" ||
      heading.manner !== ONE_BLANK && manners.has(heading.manner)
    )
    .map(({ line, speaker }) => headAbove(lines, line, line, speaker));
}

function readHeading(text: string, line: number): Heading | null {
  if (text.length > MAX_HEAD_LENGTH || !/\d/.test(text) || isTimeStamp(text)) return null;
  const spoken = findSpokenTime(text);
  if (spoken > 0) return toHeading(line, text.slice(0, spoken), { manner: "spoken", clock: "" });
  const [, before, gap_after, after] = TIME_THEN_NAME.exec(text) ?? [];
  if (before !== undefined) {
    const manner = `time,${/^\D?/.exec(before)},${gap_after}`;
    return toHeading(line, after!, { manner, clock: clockOf(before) });
  }
  const [, name, gap_before, time] = NAME_THEN_TIME.exec(text) ?? [];
  if (time === undefined) return null;
  const manner = `name,${/^\D?/.exec(time)},${gap_before}`;
  return toHeading(line, name!, { manner, clock: clockOf(time) });
}

function toHeading(
  line: number,
  raw: string,
  rest: Pick<Heading, "manner" | "clock">,
): Heading | null {
  const speaker = cleanSpeakerName(raw);
  if (speaker === null ? !/\p{L}/u.test(raw) : !isNameShaped(speaker)) return null;
  return { line, speaker, ...rest };
}

/** How a sentence that ends in a time looks as well. */
const ONE_BLANK = "name,, ";

function clockOf(stamp: string): string {
  return /\d+:\d{2}(?::\d\d)?(?![\d:])/.exec(stamp)?.[0] ?? "";
}

/** "09:30 - Tour of the yard": nobody comes back, and every time is a round one of the day. */
function isAgenda(headings: readonly Heading[], speakers: number): boolean {
  return speakers === headings.length && areTimesOfDay(headings.map(({ clock }) => clock));
}

function areTimesOfDay(clocks: readonly string[]): boolean {
  return clocks.every((clock) => /^(?:0?[6-9]|1\d|2[0-3]):\d[05](?::00)?$/.test(clock));
}

/**
 * The head on `line`, whose words begin below `last`. What stands directly above and belongs to the head as well is left to nobody:
 * programs give the name and the time once more for those who cannot see, or the initials from a picture.
 */
function headAbove(
  lines: readonly Line[],
  line: number,
  last: number,
  speaker: string | null,
): Head {
  let first = line;
  for (let above = line - 1; above >= 0 && line - above <= 4; above--) {
    const { text } = lines[above]!;
    if (text === "") continue;
    if (!isTimeStamp(text) && !repeats(text, speaker)) break;
    first = above;
  }
  return { line: first, words_at: lines[last]!.end, speaker };
}

function repeats(text: string, speaker: string | null): boolean {
  if (speaker === null || text.length > MAX_HEAD_LENGTH) return false;
  const name = foldSpeakerName(text);
  const folded = foldSpeakerName(speaker);
  return name === folded ||
    /^\p{Lu}{1,3}$/u.test(text) && name === folded.split(" ").map(([initial]) => initial).join("");
}

/** A name and a time on two lines, in one order or the other. */
function readStacked(lines: readonly Line[], from: number): Head[] {
  const filled = lines.map((line, index) => ({ ...line, index })).filter(({ text, index }) =>
    text !== "" && index >= from
  );
  const stamps = filled.flatMap(({ text }, at) => isTimeStamp(text) ? [at] : []);
  const orders = [-1, 1].map((offset) => {
    const pairs = stamps.flatMap((at) => {
      const line = filled[at + offset];
      const is_near = line !== undefined && Math.abs(line.index - filled[at]!.index) <= 2;
      return is_near && isNameAlone(line.text) ? [{ at, name: cleanSpeakerName(line.text) }] : [];
    });
    const uses = Map.groupBy(pairs, ({ name }) => name);
    return pairs.filter(({ name }) =>
      name === null || uses.get(name)!.length > 1 || lookOf(name) === "strong"
    ).map(({ at, name }) => ({ at, name, offset }));
  });
  const pairs = orders[0]!.length >= orders[1]!.length ? orders[0]! : orders[1]!;
  if (pairs.length < 2 || pairs.length * 2 < stamps.length) return [];
  return pairs.map(({ at, name, offset }) => {
    const [first, last] = [at, at + offset].sort((one, other) => one - other).map((at) =>
      filled[at]!.index
    );
    return headAbove(lines, first!, last!, name);
  });
}

function isNameAlone(text: string): boolean {
  if (text.length > MAX_HEAD_LENGTH || isTimeStamp(text) || isNotice(text)) return false;
  const name = cleanSpeakerName(text);
  return name === null ? /\p{L}/u.test(text) : isNameShaped(name) && lookOf(name) !== "poor";
}

/** "Ada Lem: words", or "Ada Lem:" above them. */
function readLabelled(
  lines: readonly Line[],
  from: number,
  { known, is_talk }: { known: readonly string[]; is_talk: boolean },
): Head[] {
  const uses: (Omit<LabelUse, "name"> & { name: string | null; head: Head })[] = [];
  let above = "";
  let tasks: "none" | "block" | "list" = "none";
  lines.forEach(({ text, start }, line) => {
    if (line < from) return;
    tasks = followTasks(tasks, text);
    if (text === "") return;
    const is_other = isTimeStamp(text) || isNotice(text) || isParticipants(text);
    const label = tasks !== "none" || is_other ? null : readLabel(text);
    if (label !== null) {
      uses.push({
        ...label,
        words: text.slice(label.words_at),
        line,
        follows_colon: /[:：]$/.test(above),
        head: { line, words_at: start + label.words_at, speaker: label.name },
      });
    }
    above = text;
  });
  const named = uses.filter((use): use is typeof use & LabelUse => use.name !== null);
  const verdicts = judgeLabels(named, known);
  const speaking = named.filter(({ name }) => verdicts.get(name) === "speaker");
  if (!isCall(lines, speaking, is_talk)) return [];
  return uses.flatMap(({ name, head }) => {
    const verdict = name === null ? "unsure" : verdicts.get(name);
    return verdict === "words" ? [] : [verdict === "unsure" ? { ...head, speaker: null } : head];
  });
}

/** Below a title such as "Next steps", names before colons say whose task it is: in the block below it, and in the list below it. */
function followTasks(tasks: "none" | "block" | "list", text: string): "none" | "block" | "list" {
  if (titleOf(text) === "tasks") return "block";
  if (tasks === "none") return "none";
  if (text === "") return "list";
  return tasks === "block" || /^(?:[-*•–+]|\d{1,2}[.)]|\[[ x]\])\s/.test(text) ? tasks : "none";
}

function isCall(lines: readonly Line[], labels: readonly LabelUse[], is_talk: boolean): boolean {
  if (labels.length === 0) return false;
  if (is_talk) return true;
  const names = new Set(labels.map(({ name }) => name));
  const first = labels[0]!.line;
  const filled = lines.slice(first).filter(({ text }) =>
    text !== "" && !isTimeStamp(text) && !isNotice(text)
  );
  const blocks = filled.length === 0 ? 0 : countBlocks(lines.slice(first));
  const utterances = labels.filter(isUtterance).length;
  const share = labels.length / Math.min(filled.length, 2 * blocks);
  if (utterances * 3 < labels.length || share < 0.3) return false;
  const comes_back = names.size < labels.length;
  if (names.size > 1 && comes_back) return labels.length > 2 || share > 0.5;
  const are_strong = labels.every(({ name, is_marked }) => is_marked || lookOf(name) === "strong");
  return labels.length > 1 && share > 0.6 && utterances === labels.length &&
    (are_strong || names.size > 1 && labels.some(({ words }) => /[?？]\s*$/.test(words)));
}

function countBlocks(lines: readonly Line[]): number {
  return lines.filter(({ text }, at) => text !== "" && (at === 0 || lines[at - 1]!.text === ""))
    .length;
}

/** A name on a line of its own, in bold letters, as a heading or bare, and the words below. */
function readNames(lines: readonly Line[], from: number): Head[] {
  const names = lines.flatMap(({ text, end }, line) => {
    if (line < from || !isNameAlone(text)) return [];
    const is_marked = /^#{1,6}\s|^(?:\*\*|__)[^*_]+(?:\*\*|__)$/.test(text);
    return [{ line, words_at: end, speaker: cleanSpeakerName(text), is_marked }];
  });
  const uses = Map.groupBy(names, ({ speaker }) => speaker);
  const comes_back = names.filter(({ speaker, is_marked }) =>
    speaker !== null && uses.get(speaker)!.length > 1 && (is_marked || lookOf(speaker) === "strong")
  );
  const speakers = new Set(comes_back.map(({ speaker }) => speaker));
  const heads = names.filter(({ speaker, is_marked }) => speakers.has(speaker) || is_marked);
  const with_words = heads.filter(({ line }, at) => {
    const next = heads[at + 1]?.line ?? lines.length;
    return lines.slice(line + 1, next).some(({ text }) => text !== "");
  });
  return speakers.size >= 2 && with_words.length * 5 >= heads.length * 4 ? heads : [];
}

const STAMPED = new RegExp(String.raw`^[\s*_-]*${STAMP}[\s|:–—-]*(?=\S)`);

/** Times without names, on lines of their own or before the words. */
function readTimes(lines: readonly Line[], from: number): Head[] {
  const stamped = lines.flatMap(({ text, start, end }, line) => {
    if (line < from) return [];
    if (isTimeStamp(text)) return [{ line, words_at: end, clock: clockOf(text) }];
    const stamp = STAMPED.exec(text.slice(0, MAX_HEAD_LENGTH))?.[0];
    return stamp === undefined
      ? []
      : [{ line, words_at: start + stamp.length, clock: clockOf(stamp) }];
  });
  const filled = lines.filter(({ text }) => text !== "").length;
  const is_call = stamped.length >= 3 && stamped.length * 6 > filled &&
    !areTimesOfDay(stamped.map(({ clock }) => clock));
  return is_call ? stamped.map(({ line, words_at }) => ({ line, words_at, speaker: null })) : [];
}

function paragraphsOf(lines: readonly Line[]): Head[] {
  return lines.flatMap(({ text, start }, line) =>
    text !== "" && (line === 0 || lines[line - 1]!.text === "")
      ? [{ line, words_at: start, speaker: null }]
      : []
  );
}

/** A time in brackets within a turn. */
const INNER_STAMP = new RegExp(String.raw`^(?=[\[(])${STAMP}\s*(?=\S)`);

function toTurns(lines: readonly Line[], heads: readonly Head[]): Turn[] {
  const turns = readPreamble(lines.slice(0, heads[0]!.line));
  heads.forEach(({ line, words_at, speaker }, index) => {
    const below = lines.slice(line, heads[index + 1]?.line);
    const turn = new OpenTurn(turns, { speaker, kind: "spoken" });
    for (const { text, start, end } of below) {
      if (text === "" || end <= words_at) continue;
      if (isTimeStamp(text) || /^[-*_=–—]{3,}$/.test(text)) turn.close();
      else if (isNotice(text)) turn.interrupt(start, end);
      else if (/^#{1,6}\s/.test(text)) {
        turn.interrupt(start, end);
        turn.by = { speaker: null, kind: "written" };
      } else {
        const inner = start < words_at ? null : INNER_STAMP.exec(text.slice(0, MAX_HEAD_LENGTH));
        if (inner !== null) turn.close();
        turn.extend(Math.max(start + (inner?.[0].length ?? 0), words_at), end);
      }
    }
    turn.close();
  });
  return turns;
}

/** The turn that grows while lines are read. */
class OpenTurn {
  #start: number | null = null;
  #end = 0;

  constructor(readonly turns: Turn[], public by: Pick<Turn, "speaker" | "kind">) {}

  extend(start: number, end: number): void {
    this.#start ??= start;
    this.#end = end;
  }

  close(): void {
    if (this.#start !== null) this.turns.push({ start: this.#start, end: this.#end, ...this.by });
    this.#start = null;
  }

  interrupt(start: number, end: number): void {
    this.close();
    this.turns.push({ start, end, speaker: null, kind: "boilerplate" });
  }
}

/** What stands above the first turn: titles, dates and participants, or notes about the call. */
function readPreamble(lines: readonly Line[]): Turn[] {
  const turns: Turn[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (lines[at]!.text === "") continue;
    const first = at;
    while (lines[at + 1] !== undefined && lines[at + 1]!.text !== "") at++;
    const paragraph = lines.slice(first, at + 1);
    const is_written = !isParticipants(paragraph[0]!.text) &&
      paragraph.some(({ text }) => isSentence(text) && !isNotice(text));
    turns.push({
      start: paragraph[0]!.start,
      end: paragraph.at(-1)!.end,
      speaker: null,
      kind: is_written ? "written" : "boilerplate",
    });
  }
  return turns;
}

function isSentence(text: string): boolean {
  const words = text.match(/\S+/g)?.length ?? 0;
  return words > 3 && /[.?!…]["'”’»)]*$/.test(text) || words > 12 ||
    /^[-*•–+]\s/.test(text) && words > 3 ||
    /[\u3040-\u30FF\u4E00-\u9FFF].*[。！？]$/.test(text);
}
