/**
 * Where somebody begins to speak in a call as text. Programs differ in where they put the name: before a colon, on a line with a time,
 * on a line above or below a time, on a line of its own. A text is read by the one of these layouts that finds most turns in it, so
 * that "First: the gate" is no speaker where names stand beside times.
 */
import {
  isField,
  isNameShaped,
  isUtterance,
  judgeLabels,
  type Label,
  type LabelUse,
  lookOf,
  namesOfListed,
  readLabel,
} from "../speaker_labels.ts";
import { cleanSpeakerName, foldSpeakerName, isSpeakerLabel } from "../speaker_name.ts";
import { isListItem, type TextLine } from "../text_lines.ts";
import { endOfWords, findSpokenTime, isDay, isTimeStamp, STAMP, WEEKDAY } from "../time_stamp.ts";
import { isNotice } from "./call_notices.ts";
import { isParticipants, titleOf } from "./call_titles.ts";

/** Where somebody begins to speak. */
export interface Head {
  /** The index of the line from which on nothing belongs to whoever spoke before. */
  line: number;
  /** The offset in the text at which the words begin. */
  words_at: number;
  speaker: string | null;
  /** Whether it is the row of a table, below which nothing belongs to whoever spoke. */
  is_row?: boolean;
}

/** Lines that name a speaker, with or without a time, are no longer than this. */
const MAX_HEAD_LENGTH = 120;

/** A text's lines, and what is known about them before names are looked for. */
interface Call {
  lines: readonly TextLine[];
  /** The index of the line below the title "Transcript"; notes about the call stand above it. */
  from: number;
  /** The indexes of the lines that hold a time and nothing else. */
  stamps: ReadonlySet<number>;
}

/** The heads of a call in the order of the text; none where the text is no call. `is_talk` says that it is known to be one. */
export function findHeads(lines: readonly TextLine[], is_talk: boolean): Head[] {
  const from = lines.findIndex(({ text }) => titleOf(text) === "transcript") + 1;
  const stamps = new Set<number>();
  lines.forEach(({ text }, line) => {
    if (line >= from && isTimeStamp(text)) stamps.add(line);
  });
  const call = { lines, from, stamps };
  const layouts = [
    readHeadings(call),
    readStacked(call),
    readLabelled(call, is_talk),
    readInline(call),
    readNames(call),
  ];
  const named = layouts.reduce((best, heads) => heads.length > best.length ? heads : best);
  return named.length > 0 ? named : readTimes(call);
}

interface Heading {
  line: number;
  speaker: string | null;
  /** How name and time are put together; programs keep to one way. */
  manner: string;
  clock: string;
}

/** "Ada Lem  0:02", "[10:02 AM] Ada Lem", "@0:02 - Ada Lem (Tiles)" on a line of its own. */
function readHeadings({ lines, from, stamps }: Call): Head[] {
  const headings: Heading[] = [];
  for (let line = from; line < lines.length; line++) {
    const heading = stamps.has(line) ? null : readHeading(lines[line]!.text, line);
    if (heading !== null) headings.push(heading);
  }
  const uses = Map.groupBy(headings, ({ speaker }) => speaker);
  const looks = new Map([...uses.keys()].map((speaker) => [speaker, lookOf(speaker ?? "")]));
  const are_offsets = areOffsets(headings.map(({ clock }) => clock));
  const sure = headings.filter(({ speaker }) => {
    if (speaker === null || looks.get(speaker) === "strong") return true;
    const is_timed = are_offsets && /^[^\p{Ll}]/u.test(speaker);
    return looks.get(speaker) === "weak" && (is_timed || uses.get(speaker)!.length > 1);
  });
  const with_words = headings.filter(({ line }, at) => headings[at + 1]?.line !== line + 1);
  const are_few = with_words.length * 5 < headings.length * 3;
  if (sure.length < 2 || are_few || isAgenda(headings, uses.size)) return [];
  const sure_names = new Set(sure.map(({ speaker }) => speaker));
  const manners = new Set(sure.map(({ manner }) => manner));
  return headings
    .filter(({ speaker, manner }) =>
      sure_names.has(speaker) ||
      manners.has(manner) && (manner !== ONE_BLANK || looks.get(speaker) === "weak")
    )
    .map(({ line, speaker }) => headAbove(lines, { line, last: line, speaker }));
}

/** "Ada Lem  0:02", "Ada Lem (0:02):" */
const NAME_THEN_TIME = new RegExp(
  String.raw`^(.*?[^\s|·•,:@–—-])([\s|·•,:@–—-]+|(?=[\[(（]))(${STAMP})[\s*_]*:?[\s*_]*$`,
);
/** "[0:02] Ada Lem", "@0:02 - Ada Lem" */
const TIME_THEN_NAME = new RegExp(String.raw`^[\s#*_@>•-]*(${STAMP})([\s\]|·•,:–—-]+)(\S.*)$`);

function readHeading(text: string, line: number): Heading | null {
  if (text.length > MAX_LINKED_LENGTH || !/\d/.test(text)) return null;
  const plain = text.replace(LINK, "]").replace(IN_BRACKETS, "$1").replace(IN_CODE, "$1");
  return readPlainHeading(plain, line);
}

/** "**Ada Lem** [0:02](https://…)" */
const LINK = /\]\(https?:\/\/[^\s()]{1,400}\)/;
/** "[Ada Lem 0:02]" */
const IN_BRACKETS = /^\[(\p{L}[^[\]]*\d)\]$/u;
/** "**Ada Lem** `0:02`" */
const IN_CODE = /`([\d:.]{4,12})`/;
const MAX_LINKED_LENGTH = 600;

function readPlainHeading(text: string, line: number): Heading | null {
  if (text.length > MAX_HEAD_LENGTH) return null;
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
  { manner, clock }: Pick<Heading, "manner" | "clock">,
): Heading | null {
  const name = raw.replace(APP_MARK, "").replace(DAY_BEHIND_NAME, "").replace(LINK_TO_TIME, "");
  const speaker = cleanSpeakerName(name);
  // The line below a title gives a date, a time and a length.
  if (/\d:\d\d|(?:19|20)\d\d/.test(raw)) return null;
  if (speaker === null ? !/\p{L}/u.test(raw) : !isNameShaped(speaker)) return null;
  return { line, speaker, manner, clock };
}

/** Slack marks programs: "Harbour Bot APP  10:05 AM", copied as "Harbour BotAPP". */
const APP_MARK = /(?:\s|(?<=\p{Ll}))APP\s*$/u;

/** Google Chat: "Ada Lem, Tue 10:02 AM" */
const DAY_BEHIND_NAME = new RegExp(`,\\s*(?:${WEEKDAY})\\s*$`, "i");

/** "Ada Lem at 0:02", "Ada Lem added a comment - 09/Jun/26 10:02 AM" */
const LINK_TO_TIME =
  /\s(?:at|um|à|om|added a comment|commented|wrote|hat einen Kommentar hinzugefügt|a ajouté un commentaire)$/;

/** How a sentence that ends in a time looks as well. */
const ONE_BLANK = "name,, ";

function clockOf(stamp: string): string {
  return /(?<!\d)\d+:\d{2}(?::\d\d)?(?![\d:])/.exec(stamp)?.[0] ?? "";
}

/** "09:30 - Tour of the yard": nobody comes back, and every time is a round one of the day. */
function isAgenda(headings: readonly Heading[], speakers: number): boolean {
  return speakers === headings.length && areTimesOfDay(headings.map(({ clock }) => clock));
}

/** Times of a recording: they begin near zero and go up. */
function areOffsets(clocks: readonly string[]): boolean {
  const seconds = clocks.map((clock) =>
    clock.split(":").reduce((sum, part) => sum * 60 + Number(part), 0)
  );
  return seconds.every((second, at) => second >= (seconds[at - 1] ?? 0)) && (seconds[0] ?? 0) < 600;
}

function areTimesOfDay(clocks: readonly string[]): boolean {
  return clocks.every((clock) => /^(?:0?[6-9]|1\d|2[0-3]):\d[05](?::00)?$/.test(clock));
}

/**
 * The head from `line` to `last`. Lines above that belong to it as well are left to nobody: programs give name and time once more for
 * those who cannot see, or the initials from a picture.
 */
function headAbove(
  lines: readonly TextLine[],
  { line, last, speaker }: { line: number; last: number; speaker: string | null },
): Head {
  let first = line;
  while (first > 0 && line - first < 3) {
    const { text } = lines[first - 1]!;
    const is_announced = announces(text, { speaker, words: lines[last + 1]?.text ?? "" });
    if (!isTimeStamp(text) && !repeatsName(text, speaker) && !is_announced) break;
    first--;
  }
  return { line: first, words_at: lines[last]!.end, speaker };
}

/** Teams tells those who cannot see "Since when? by Ada Lem" above her name and her words. */
function announces(
  text: string,
  { speaker, words }: { speaker: string | null; words: string },
): boolean {
  if (speaker === null || words === "" || !text.endsWith(` ${speaker}`)) return false;
  const rest = text.length - words.length - speaker.length;
  return rest >= 3 && rest <= 8 && text.startsWith(words);
}

function repeatsName(text: string, speaker: string | null): boolean {
  if (speaker === null || text.length > MAX_HEAD_LENGTH) return false;
  if (/^\p{Lu}{1,3}$/u.test(text)) {
    return text.toLowerCase() ===
      foldSpeakerName(speaker).split(" ").map(([initial]) => initial).join("");
  }
  const may_be = text.length < 3 * speaker.length && text.includes(speaker.split(/[ ,]/, 1)[0]!);
  return may_be && foldSpeakerName(text) === foldSpeakerName(speaker);
}

/** A name and a time on two lines, in one order or the other. */
function readStacked(call: Call): Head[] {
  const { lines, from } = call;
  const stamps = new Set(call.stamps);
  lines.forEach(({ text }, line) => {
    if (line >= from && isDay(text)) stamps.add(line);
  });
  if (stamps.size < 2) return [];
  const orders = [-1, 1].map((offset) => {
    const pairs = [...stamps].flatMap((at) => {
      const text = lines[at + offset]?.text;
      const is_name = text !== undefined && at + offset >= from && isNameAlone(text);
      return is_name ? [{ at, offset, speaker: cleanSpeakerName(text) }] : [];
    });
    const uses = Map.groupBy(pairs, ({ speaker }) => speaker);
    return pairs.filter(({ at, speaker }) =>
      speaker === null || uses.get(speaker)!.length > 1 || lookOf(speaker) === "strong" ||
      isSpeakerLabel(speaker) ||
      // Slack's mark of a program stands beside a name and nowhere else.
      lines[at]!.text.startsWith("APP ")
    );
  });
  const [above, below] = orders as [typeof orders[0], typeof orders[0]];
  const pairs = above.length >= below.length ? above : below;
  if (pairs.length < 2 || pairs.length * 2 < stamps.size) return [];
  const heads = pairs.map(({ at, offset, speaker }) =>
    headAbove(lines, {
      line: Math.min(at, at + offset),
      last: Math.max(at, at + offset),
      speaker,
    })
  );
  return pairs === below ? [...findFirstName(call, pairs), ...heads] : heads;
}

/** Where times stand below the words, the first name has none above it. */
function findFirstName(
  { lines, from }: Call,
  pairs: readonly { at: number; speaker: string | null }[],
): Head[] {
  const speakers = new Set(pairs.map(({ speaker }) => speaker));
  for (let line = from; line < pairs[0]!.at - 1; line++) {
    const { text, end } = lines[line]!;
    const speaker = text.length > MAX_HEAD_LENGTH ? null : cleanSpeakerName(text);
    if (speaker !== null && speakers.has(speaker)) return [{ line, words_at: end, speaker }];
  }
  return [];
}

function isNameAlone(text: string): boolean {
  if (text.length > MAX_HEAD_LENGTH || isTimeStamp(text) || isNotice(text)) return false;
  const name = cleanSpeakerName(text);
  return name === null
    ? /\p{L}/u.test(text)
    : isNameShaped(name) && lookOf(name) !== "poor" && !isField(name);
}

type HeadedLabel = Omit<LabelUse, "name"> & { name: string | null; head: Head };

/** "Ada Lem: words", or "Ada Lem:" above them. */
function readLabelled({ lines, from, stamps }: Call, is_talk: boolean): Head[] {
  let uses: HeadedLabel[] = [];
  /** The indexes of labels that stand in the midst of a sentence whose lines a program may have cut. */
  const cut = new Set<number>();
  const are_examined = lines.some(({ text }) => /^Q\.\s/.test(text)) &&
    lines.some(({ text }) => /^A\.\s/.test(text));
  let tasks: Tasks = "none";
  let number = 0;
  for (let line = from; line < lines.length; line++) {
    const { text, start, is_apart } = lines[line]!;
    number += is_apart ? 2 : 1;
    tasks = followTasks(tasks, lines[line]!);
    const label = tasks === "none"
      ? (are_examined ? readExaminedLabel(text) : null) ?? readLabel(text)
      : null;
    if (label === null || stamps.has(line) || isNotice(text) || isParticipants(text)) continue;
    const is_mid_sentence = isMidSentence(lines, line);
    if (is_mid_sentence && uses.at(-1)?.head.line !== line - 1) continue;
    const may_be_cut = is_mid_sentence && lines[line - 1]!.text.length >= MIN_WRAPPED_LENGTH &&
      !/\p{Lu}/u.test(label.name ?? "");
    if (may_be_cut) cut.add(uses.length);
    uses.push({
      name: label.name,
      is_marked: label.is_marked,
      words: text.slice(label.words_at, endOfWords(text)),
      line: number,
      follows_colon: /[:：]$/.test(lines[line - 1]?.text ?? ""),
      head: { line, words_at: start + label.words_at, speaker: label.name },
    });
  }
  if (cut.size > 0) {
    const by_name = Map.groupBy(uses, ({ name }) => name);
    uses = uses.filter(({ name }, at) => !cut.has(at) || by_name.get(name)!.length > 1);
  }
  dropNumbers(uses);
  const named = uses.filter((use): use is typeof use & LabelUse => use.name !== null);
  const is_regular = is_talk && named.length * 5 >= (lines.length - from) * 4;
  const known = readParticipants(lines);
  const verdicts = judgeLabels(named, { known, is_regular });
  // "Unknown speaker:" names nobody, and is a label for sure.
  const speaking = uses.filter(({ name }) => name === null || verdicts.get(name) === "speaker");
  if (!isCall({ lines, from, stamps }, speaking, is_talk) && !areQuotes(speaking, known)) return [];
  const first = speaking[0]!.head.line;
  return uses.flatMap(({ name, head }) => {
    const verdict = name === null ? "speaker" : verdicts.get(name)!;
    // Doubtful labels above the first speaker are titles.
    if (verdict === "words" || head.line < first) return [];
    return [verdict === "unsure" ? { ...head, speaker: null } : head];
  });
}

/** Records of courts: "Q.  How old is the hall?", "A.  A hundred years." */
function readExaminedLabel(text: string): Label | null {
  const [mark, name] = /^([QA])\.\s+(?=\S)/.exec(text) ?? [];
  return mark === undefined ? null : { name: name!, words_at: mark.length, is_marked: false };
}

/** MAXQDA numbers paragraphs: "1 Ada: words", "2 Ben: words". */
function dropNumbers(uses: HeadedLabel[]): void {
  const numbered = uses.map(({ name }) => /^(\d{1,5}) (\S.*)$/.exec(name ?? ""));
  const are_counted = uses.length > 2 &&
    numbered.every((match, at) =>
      match !== null && (at === 0 || Number(match[1]) > Number(numbered[at - 1]![1]))
    );
  if (!are_counted) return;
  uses.forEach((use, at) => {
    use.name = cleanSpeakerName(numbered[at]![2]!);
    use.head.speaker = use.name;
  });
}

/** Lines that were cut by a program are longer. */
const MIN_WRAPPED_LENGTH = 60;

/** Whether a line goes on with the sentence of the line above, as in "provided that the conditions", "below are met:". */
function isMidSentence(lines: readonly TextLine[], line: number): boolean {
  const { text, is_apart } = lines[line]!;
  return !is_apart && line > 0 && /^\p{Ll}/u.test(text) &&
    !/[.?!…:;。！？]["'”’»)]*$/.test(lines[line - 1]!.text);
}

/** Names before colons say whose task it is directly below a title such as "Next steps", and in the list below it. */
type Tasks = "none" | "block" | "list";

function followTasks(tasks: Tasks, { text, is_apart }: TextLine): Tasks {
  if (titleOf(text) === "tasks") return "block";
  if (tasks === "none" || tasks === "block" && !is_apart) return tasks;
  return isListItem(text) ? "list" : "none";
}

/** The names behind or below a title such as "Participants:", among the first lines. */
function readParticipants(lines: readonly TextLine[]): string[] {
  const top = lines.slice(0, 60);
  return top.flatMap(({ text }, index) => {
    if (!isParticipants(text)) return [];
    const beside = text.slice(text.search(/[:：]|$/) + 1);
    if (/\p{L}/u.test(beside)) return splitNames(beside);
    const end = top.findIndex(({ is_apart }, at) => at > index + 1 && is_apart);
    return top.slice(index + 1, end < 0 ? undefined : end).flatMap(({ text }) => splitNames(text));
  });
}

function splitNames(list: string): string[] {
  const names = list.slice(0, 1000).split(
    list.includes(";") ? ";" : /[,、•·]| and | und | et | y | en | e | og | och | i /,
  );
  return names.map((name) => cleanSpeakerName(name)).filter((name) => name !== null);
}

/** Notes of a visit: what participants said stands behind their names in quotation marks. */
function areQuotes(labels: readonly HeadedLabel[], known: readonly string[]): boolean {
  const participants = namesOfListed(known);
  return labels.length > 0 &&
    labels.every(({ name, words }) =>
      name !== null && participants.has(foldSpeakerName(name)) &&
      /^["“”„«»「『].*["“”«»」』][.]?$/.test(words)
    );
}

function isCall(
  { lines, stamps }: Call,
  labels: readonly HeadedLabel[],
  is_talk: boolean,
): boolean {
  if (labels.length === 0 || is_talk) return labels.length > 0;
  const names = new Set(labels.map(({ name }) => name));
  const utterances = labels.filter(isUtterance).length;
  if (
    utterances * 3 < labels.length ||
    !soundsLikeTalk(labels.map(({ words, head }) => words || (lines[head.line + 1]?.text ?? "")))
  ) return false;
  const share = shareOf({ lines, stamps }, labels);
  if (names.size > 1 && names.size < labels.length) {
    return share >= 0.3 && (labels.length > 2 || share > 0.5) && comeBack(labels);
  }
  // "Q1: Who pays?", "Q2: Since when?"
  if (labels.every(({ name }) => /^(?:q|question|f|frage|vraag|pregunta) ?\d/i.test(name ?? ""))) {
    return false;
  }
  // Where nobody comes back, all of it must look like talk.
  if (labels.length < 2 || share < 0.5 || utterances < labels.length) return false;
  return labels.every(({ name, is_marked }) =>
    name === null || is_marked || lookOf(name) === "strong"
  ) ||
    names.size > 1 && labels.some(({ words }) => /[?？؟]$/.test(words)) ||
    share === 1 && labels.every(({ name }) => !/\p{Lu}|\p{Ll}/u.test(name ?? ""));
}

/** Whether most labels of a longer text are somebody's who comes back; single words may be anything else. */
function comeBack(labels: readonly HeadedLabel[]): boolean {
  if (
    labels.length <= 6 ||
    labels.some(({ name, is_marked }) => is_marked || lookOf(name ?? "") === "strong")
  ) return true;
  const repeated = [...Map.groupBy(labels, ({ name }) => name).values()].filter((uses) =>
    uses.length > 1
  );
  return repeated.length > 1 && repeated.flat().length * 5 >= labels.length * 3;
}

/**
 * Whether the first words of turns sound like talk: somebody asks, says "I" or "you", or most are sentences. Fields of a form and
 * entries of a change log do neither.
 */
function soundsLikeTalk(all_words: readonly string[]): boolean {
  const words = all_words.slice(0, ENOUGH_TURNS);
  const asked = words.filter((text) => /[?？؟]["'”’»)]*$/.test(text)).length;
  const addressed = words.filter((text) => PERSON.test(text.slice(0, 400).toLowerCase())).length;
  const finished = words.filter((text) => SENTENCE_END.test(text)).length;
  const listed = words.filter((text) => /^[-*•+]\s/.test(text)).length;
  if (listed * 2 > words.length) return false;
  return asked > 0 && asked * 30 >= words.length || addressed * 5 >= words.length ||
    finished * 2 >= words.length;
}

/** So many turns tell what a text is. */
const ENOUGH_TURNS = 2000;
const SENTENCE_END =
  /(?:[.?!…。？！؟♪]|です|ます|ました|ません|でした|だ|よ|ね|か|다|요|까)["'”’»)\]]*$/;
/** "I" and "you" and "yes" in the languages that labels are read in. */
const PERSON =
  /(?:^|[\s"“¿¡«(])(?:i|i['’]m|we|you|yeah|yes|no|okay|ok|ich|wir|du|sie|ja|nein|je|j['’]ai|on|nous|vous|oui|non|yo|nosotros|usted|tú|sí|ik|wij|we|jij|u|nee|io|noi|lei|tu|sì|eu|nós|você|sim|não|jeg|vi|nej|jag|du|nie|tak|my|pan|pani|я|мы|вы|да|нет)(?=[\s,.!?…'’]|$)|私|我|你|僕|はい|いいえ|저|네|우리/;

/** How many of the lines, or of each two of the paragraphs, from the first label to the last begin with one: 0 to 1. */
function shareOf(
  { lines, stamps }: Pick<Call, "lines" | "stamps">,
  labels: readonly { head: Head }[],
): number {
  let filled = 0;
  let blocks = 1;
  for (let line = labels[0]!.head.line; line <= labels.at(-1)!.head.line; line++) {
    const { text, is_apart } = lines[line]!;
    if (!stamps.has(line) && !isNotice(text)) filled++;
    if (is_apart) blocks++;
  }
  return labels.length / Math.max(labels.length, Math.min(filled, 2 * blocks));
}

/** "Ada Lem 0:02 words" */
const NAME_TIME_WORDS = new RegExp(
  String.raw`^(\S[^:：]{0,80}?)[\s|–—-]+${STAMP}[\s|–—:-]+(?=\S)`,
);
/** "Ada Lem – words", "Ada Lem | words", "Ada Lem> words" */
const NAME_DASH_WORDS = new RegExp(
  String.raw`^(?:${STAMP}\s+)?([^\s|>][^:：|>]{0,60}?)(?:\s+[-–—]|\s*[|>])\s+(?=\S)`,
);

interface InlineName {
  raw: string;
  words_at: number;
}

/** Each with what it must have: most lines have none of it, which is quicker to see. */
const INLINE = [
  { read: byPattern(NAME_TIME_WORDS), hint: /\d:\d\d/, needs_strong: false, is_table: false },
  {
    read: byPattern(NAME_DASH_WORDS),
    hint: /\s[-–—]\s|[|>]\s/,
    needs_strong: true,
    is_table: false,
  },
  { read: readRow, hint: /\t|^\||\s\|\s.*\s\|\s/, needs_strong: false, is_table: true },
];

function byPattern(pattern: RegExp): (head: string) => InlineName | null {
  return (head) => {
    const [all, raw] = pattern.exec(head) ?? [];
    return raw === undefined ? null : { raw, words_at: all!.length };
  };
}

/** The last cell of a row without the bar that closes it. */
function cellOf(words: string): string {
  return words.endsWith("|") ? words.slice(0, -1).trimEnd() : words;
}

/** A row of a table, in tabs or in Markdown's bars: the name is the first cell that is no number and no time, the words follow. */
function readRow(head: string): InlineName | null {
  const divider = head.includes("\t") && !head.startsWith("|") ? "\t" : "|";
  let raw: string | null = null;
  let start = head.startsWith("|") ? 1 : 0;
  for (let cells = 0; cells < 6; cells++) {
    const end = head.indexOf(divider, start);
    const cell = head.slice(start, end < 0 ? undefined : end).trim();
    const is_number = cell === "" || /^[\d.,]+$/.test(cell) || isTimeStamp(cell);
    if (!is_number && raw !== null) {
      return { raw, words_at: start + head.slice(start).search(/\S/) };
    }
    if (!is_number) raw = cell;
    if (end < 0) return null;
    start = end + 1;
  }
  return null;
}

/** Name and words on one line with a time, a dash or the border of a cell between them, on most lines. */
function readInline({ lines, from }: Call): Head[] {
  const layouts = INLINE.map(({ read, hint, needs_strong, is_table }) => {
    const found: (Head & { speaker: string; words: string })[] = [];
    for (let line = from; line < lines.length; line++) {
      const { text, start } = lines[line]!;
      const head = text.slice(0, MAX_HEAD_LENGTH);
      const name = hint.test(head) ? read(head) : null;
      const speaker = name === null ? null : cleanSpeakerName(name.raw);
      if (
        speaker === null || !isNameShaped(speaker) || lookOf(speaker) === "poor" || isField(speaker)
      ) continue;
      const { words_at } = name!;
      found.push({ line, words_at: start + words_at, speaker, words: text.slice(words_at) });
    }
    const [header] = is_table ? found : [];
    const is_header = header !== undefined && !/\s/.test(cellOf(header.words)) &&
      !/\d:\d\d/.test(lines[header.line]!.text.slice(0, MAX_HEAD_LENGTH));
    if (is_header) found.shift();
    const uses = Map.groupBy(found, ({ speaker }) => speaker);
    const sure = found.filter(({ speaker }) =>
      lookOf(speaker) === "strong" || !needs_strong && uses.get(speaker)!.length > 1
    );
    const comes_back = uses.size > 1 && uses.size < found.length;
    if (!comes_back) return [];
    // Above and below a table stands what belongs to its document.
    const [first, last] = is_table
      ? [found[0]!.line, found.at(-1)!.line + 1]
      : [from, lines.length];
    const words = found.map(({ words }) => cellOf(words));
    // "Ada – words": single words before a dash are names where all lines have them, and each comes back.
    const all_come_back = found.length === last - first &&
      [...uses.values()].every((uses) => uses.length > 1);
    const is_doubtful = is_table || sure.length < found.length && all_come_back;
    const are_most = sure.length * 5 >= (last - first) * 3 || all_come_back;
    if (!are_most || is_doubtful && !soundsLikeTalk(words)) return [];
    return found.map(({ line, words_at, speaker }) => ({
      line,
      words_at,
      speaker,
      is_row: is_table,
    }));
  });
  return layouts.reduce((best, heads) => heads.length > best.length ? heads : best);
}

/** A name on a line of its own, in bold letters, as a heading, as a role with a number or bare, and the words below. */
function readNames({ lines, from }: Call): Head[] {
  const marked: (Head & { manner: string })[] = [];
  const bare: Head[] = [];
  for (let line = from; line < lines.length; line++) {
    const { text, end, indent } = lines[line]!;
    const mark = MARKED_NAME.exec(text);
    if (mark === null && !BARE_NAME.test(text) || !isNameAlone(text)) continue;
    const head = { line, words_at: end, speaker: cleanSpeakerName(text) };
    const below = lines[line + 1];
    const is_above_indented = below !== undefined && !below.is_apart && below.indent > indent + 1;
    if (mark === null) bare.push(head);
    if (mark !== null) marked.push({ ...head, manner: mark.slice(1).join("") });
    else if (is_above_indented) marked.push({ ...head, manner: "indented" });
  }
  // A title is marked as well, but hardly as the names below it are.
  const choices = [...Map.groupBy(marked, ({ manner }) => manner).values()]
    .map((names) => chooseNames(lines, names, true) ?? []);
  const most = choices.reduce<Head[]>(
    (most, heads) => heads.length > most.length ? heads : most,
    [],
  );
  return most.length > 0 ? most : chooseNames(lines, bare, false) ?? [];
}

const MARKED_NAME =
  /^(?:(#{1,6})\s|(\*\*)[^*]+\*\*$|(__)[^_]+__$|(\[)[^[\]]+\]$|\p{L}+[ _-]?\d{1,2}$)/u;
/** Bare, a name begins with a capital and has four words at most. */
const BARE_NAME = /^\p{Lu}\S*(?:[ ,]+\S+){0,3}$/u;

/** Those of the lines that are names; null where they are none. Bare ones come back, and are several words or stand apart. */
function chooseNames(
  lines: readonly TextLine[],
  names: readonly Head[],
  is_marked: boolean,
): Head[] | null {
  const uses = Map.groupBy(names, ({ speaker }) => speaker);
  const returning = [...uses].filter(([speaker, uses]) => speaker !== null && uses.length > 1);
  const strong = names.filter(({ speaker }) =>
    speaker !== null && lookOf(speaker) === "strong" && uses.get(speaker)!.length > 1
  );
  // Interjections ("Oh Right") come back as well, less often.
  const most = returning.reduce((most, [, uses]) => Math.max(most, uses.length), 0);
  const usual = strong.filter(({ speaker }) => uses.get(speaker)!.length * 10 > most);
  const are_apart =
    usual.filter(({ line }) => lines[line]!.is_apart).length * 5 >= usual.length * 4;
  const heads: Head[] = [];
  for (const head of names) {
    const { line, speaker } = head;
    // What stands directly below a name is said by it, though it may look like one.
    if (heads.at(-1)?.line === line - 1) continue;
    const is_name = are_apart
      ? lines[line]!.is_apart
      : speaker !== null && lookOf(speaker) === "strong";
    if (is_marked || is_name && uses.get(speaker)!.length > 1) heads.push(head);
  }
  return areNames(lines, heads, { uses, strong, returning: returning.length, is_marked })
    ? heads
    : !is_marked && areFullNames(lines, names)
    ? [...names]
    : null;
}

/**
 * Whether bare lines are names although some are there once: each is written as names are, stands apart with words directly below it,
 * somebody comes back, and something is asked.
 */
function areFullNames(lines: readonly TextLine[], names: readonly Head[]): boolean {
  const speakers = new Set(names.map(({ speaker }) => speaker));
  const below = names.map(({ line }) => lines[line + 1]);
  // In Word, a name is a paragraph, and so is what is said: then names stand at every second or third.
  const are_close = below.every((line) => line?.is_apart === false) ||
    names.length * 3 >= lines.length - names[0]!.line;
  return names.length >= 3 && speakers.size > 1 && speakers.size < names.length && are_close &&
    names.every(({ line, speaker }) =>
      lines[line]!.is_apart && speaker !== null && lookOf(speaker) === "strong"
    ) &&
    below.every((line) => line !== undefined && SENTENCE_END.test(line.text)) &&
    below.some((line) => /[?？؟]$/.test(line!.text));
}

function areNames(
  lines: readonly TextLine[],
  heads: readonly Head[],
  { uses, strong, returning, is_marked }: {
    uses: ReadonlyMap<string | null, Head[]>;
    strong: readonly Head[];
    returning: number;
    is_marked: boolean;
  },
): boolean {
  const below = heads.map(({ line }) => lines[line + 1]?.text ?? "");
  const are_names = is_marked
    ? returning > 1 || returning === 1 && uses.size === 2
    : new Set(strong.map(({ speaker }) => speaker)).size > 1 &&
      below.filter((text) => BARE_NAME.test(text) && isNameAlone(text)).length * 2 < below.length;
  return are_names && soundsLikeTalk(below);
}

const STAMPED = new RegExp(String.raw`^[*_-]*${STAMP}[\s|:–—-]*(?=\S)`);

/** Times without names, on lines of their own or before the words. */
function readTimes({ lines, from, stamps }: Call): Head[] {
  const stamped: (Head & { clock: string })[] = [];
  for (let line = from; line < lines.length; line++) {
    const { text, start, end } = lines[line]!;
    if (stamps.has(line)) {
      stamped.push({ line, words_at: end, clock: clockOf(text), speaker: null });
    } else {
      const stamp = STAMPED.exec(text.slice(0, MAX_HEAD_LENGTH))?.[0];
      if (stamp === undefined) continue;
      stamped.push({ line, words_at: start + stamp.length, clock: clockOf(stamp), speaker: null });
    }
  }
  const is_call = stamped.length >= 3 && stamped.length * 6 > lines.length &&
    !areTimesOfDay(stamped.map(({ clock }) => clock));
  return is_call ? stamped : [];
}
