/**
 * Where one person's uninterrupted words begin and end: the turns of a conversation, the paragraphs of anything written.
 * Quotes may not reach across such a border, and passages are ranked and packed by it.
 */
import type { SourceType } from "../contracts/signal.ts";

/**
 * One turn or paragraph. `start` and `end` are offsets in UTF-16 code units into the content, end exclusive; `text` is that
 * slice, without the speaker's label. `speaker` is null where the text names none.
 */
export interface Turn {
  start: number;
  end: number;
  speaker: string | null;
  text: string;
}

/** "00:12", "1:02:33.5" */
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
/** A name of up to six words, optionally with something in brackets after it: "Dr. Ana Ruiz (Acme)". */
const NAME = String
  .raw`\p{L}[\p{L}\p{M}\p{N}.'’&/_-]*(?: [\p{L}\p{M}\p{N}.'’&/_#-]+){0,5}?(?: ?\((?!${TIME}\))[^()\n]{1,40}\))?`;
const STAMP = String.raw`[\[(<]?${TIME}[\])>]?`;
/** "Name: words", "[00:01:02] Name: words", "Name (00:12): words", "Name [00:12]: words". */
const LABEL = new RegExp(
  String
    .raw`^[ \t]*(?:${STAMP}[ \t]*(?:[-–][ \t]*)?)?(?:\*\*)?(?<name>${NAME})(?:\*\*)?[ \t]*(?:${STAMP})?[ \t]*[:：](?:\*\*)?(?=\s|$)[ \t]*`,
  "u",
);
/** A line of its own that names the speaker of the lines below: "Ana Ruiz  00:12", "00:12 Ana Ruiz". */
const HEADING = new RegExp(
  String.raw`^[ \t]*(?:(?<before>${NAME})[ \t]+${STAMP}|${STAMP}[ \t]+(?<after>${NAME}))[ \t]*$`,
  "u",
);
const EMAIL_HEADER = /^(?:from|to|cc|bcc|date|sent|subject|reply-to|message-id)[ \t]*:/i;
const EMAIL_FROM = /^from[ \t]*:[ \t]*"?(?<name>[^"<@\n]*[^"<@\s])"?[ \t]*(?:<|$)/i;
const REPLY_INTRO =
  /^(?:on|am|le|el|op)\b.*?(?:,|\d)\s*"?(?<name>[^",<>\d][^",<>]*?)"?\s*(?:<[^>]*>)?\s*(?:wrote|schrieb|a écrit|escribió|schreef)\s*:\s*$/i;
const QUOTED = /^[ \t]*>/;

/** Labels, headings and introductions stand within so many characters of a line; what is longer is not searched for them. */
const MAX_LABEL_LINE = 200;

/** In other sources than transcripts, this share of labelled lines makes a text a conversation. */
const CONVERSATION_SHARE = 0.5;
const CONVERSATION_MIN_LINES = 3;

interface Line {
  start: number;
  end: number;
  text: string;
}

interface Label {
  speaker: string;
  /** Length of the label in the line, its colon and the space after it included. */
  length: number;
}

/**
 * The turns of a conversation ("Name: words" lines; lines without a label continue the turn above), or the paragraphs of
 * anything written: blank lines divide, in e-mails also header lines and changes of quoting depth. Turns come in order, do
 * not overlap, and hold every visible character of the content except labels. Blank turns are left out.
 *
 * ```ts
 * import { splitTurns } from "./split_turns.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const [turn] = splitTurns("Ana: We need it.\n", "transcript");
 * assertEquals(turn, { start: 5, end: 16, speaker: "Ana", text: "We need it." });
 * ```
 */
export function splitTurns(content: string, source_type: SourceType): Turn[] {
  const lines = splitLines(content);
  if (source_type === "email") return splitEmail(content, lines);
  const labels = readLabels(lines);
  const spoken = source_type === "transcript" ? labels.size > 0 : isConversation(lines, labels);
  return spoken ? splitConversation(content, lines, labels) : splitParagraphs(content, lines);
}

function splitLines(content: string): Line[] {
  const lines: Line[] = [];
  for (const match of content.matchAll(/[^\n\r\u2028\u2029]+/gu)) {
    lines.push({ start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return lines;
}

/** Labels by the index of their line. A label is believed if it is written like a name, or comes back. */
function readLabels(lines: readonly Line[]): Map<number, Label> {
  const found = new Map<number, Label>();
  const uses = new Map<string, number>();
  lines.forEach((line, index) => {
    const label = readLabel(line.text);
    if (label === null) return;
    found.set(index, label);
    uses.set(label.speaker, (uses.get(label.speaker) ?? 0) + 1);
  });
  for (const [index, { speaker }] of found) {
    if (!isNameLike(speaker) && (uses.get(speaker) ?? 0) < 2) found.delete(index);
  }
  return found;
}

function readLabel(line: string): Label | null {
  const label = LABEL.exec(line.slice(0, MAX_LABEL_LINE));
  const name = label?.groups?.["name"];
  if (label && name !== undefined) return { speaker: name.trim(), length: label[0].length };
  const heading = line.length > MAX_LABEL_LINE ? undefined : HEADING.exec(line)?.groups;
  const headed = heading?.["before"] ?? heading?.["after"];
  return headed === undefined ? null : { speaker: headed.trim(), length: line.length };
}

/** Every word begins with a capital, a digit or a sign; at most four words. */
function isNameLike(speaker: string): boolean {
  const words = speaker.replace(/^([^(]*)\(.*\)/u, "$1").trim().split(/\s+/u);
  return words.length <= 4 && words.every((word) => !/^\p{Ll}/u.test(word));
}

function isConversation(lines: readonly Line[], labels: ReadonlyMap<number, Label>): boolean {
  const filled = lines.filter((line) => line.text.trim() !== "").length;
  const speakers = new Set([...labels.values()].map((label) => label.speaker));
  return labels.size >= CONVERSATION_MIN_LINES && speakers.size >= 2 &&
    speakers.size < labels.size && labels.size >= CONVERSATION_SHARE * filled;
}

function splitConversation(
  content: string,
  lines: readonly Line[],
  labels: ReadonlyMap<number, Label>,
): Turn[] {
  const turns: Turn[] = [];
  let speaker: string | null = null;
  let start = 0;
  const close = (end: number) => pushTurn(turns, content, { start, end, speaker });
  lines.forEach((line, index) => {
    const label = labels.get(index);
    if (label === undefined) return;
    close(line.start);
    speaker = label.speaker;
    start = line.start + label.length;
  });
  close(content.length);
  return turns;
}

function splitParagraphs(content: string, lines: readonly Line[]): Turn[] {
  const turns: Turn[] = [];
  let start = 0;
  lines.forEach((line, index) => {
    const previous = lines[index - 1];
    if (previous === undefined || !isParagraphBreak(content, previous, line)) return;
    pushTurn(turns, content, { start, end: line.start, speaker: null });
    start = line.start;
  });
  pushTurn(turns, content, { start, end: content.length, speaker: null });
  return turns;
}

function isParagraphBreak(content: string, previous: Line, line: Line): boolean {
  const between = content.slice(previous.end, line.start);
  return previous.text.trim() === "" || between.replaceAll("\r\n", "\n").length > 1;
}

/** The sender speaks the unquoted paragraphs, whoever "On …, Ana wrote:" names speaks the quoted ones below it. */
function splitEmail(content: string, lines: readonly Line[]): Turn[] {
  const turns: Turn[] = [];
  let sender: string | null = null;
  let quoted_author: string | null = null;
  let open: { start: number; speaker: string | null } | null = null;
  let previous: Line | undefined;
  const close = (end: number) => {
    if (open) pushTurn(turns, content, { ...open, end });
    open = null;
  };
  for (const line of lines) {
    const is_header = EMAIL_HEADER.test(line.text);
    const is_quoted = QUOTED.test(line.text);
    const intro = line.text.length > MAX_LABEL_LINE
      ? null
      : REPLY_INTRO.exec(line.text.replace(/^[ \t>]+/, ""));
    const starts = open === null || previous === undefined || is_header || intro !== null ||
      EMAIL_HEADER.test(previous.text) || is_quoted !== QUOTED.test(previous.text) ||
      isParagraphBreak(content, previous, line) || line.text.replace(/[ \t>]/g, "") === "";
    if (starts) close(line.start);
    sender = EMAIL_FROM.exec(line.text)?.groups?.["name"] ?? sender;
    quoted_author = intro?.groups?.["name"]?.trim() ?? quoted_author;
    const author = is_quoted ? quoted_author : sender;
    open ??= { start: line.start, speaker: is_header || intro !== null ? null : author };
    previous = line;
  }
  close(content.length);
  return turns;
}

function pushTurn(turns: Turn[], content: string, turn: Omit<Turn, "text">): void {
  const raw = content.slice(turn.start, turn.end);
  const text = raw.trim();
  if (text === "") return;
  const start = turn.start + raw.indexOf(text);
  turns.push({ start, end: start + text.length, speaker: turn.speaker, text });
}
