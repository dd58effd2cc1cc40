/**
 * Calls as text, as the programs that transcribe them export them and people copy them. Start at `readCallText`; call_heads.ts finds
 * where somebody begins to speak, this file makes turns of what stands between.
 */
import type { Turn } from "../../contracts/signal.ts";
import { isListItem, splitLines, type TextLine } from "../text_lines.ts";
import { endOfWords, isTimeStamp, STAMP } from "../time_stamp.ts";
import { findHeads, type Head } from "./call_heads.ts";
import { isNotice } from "./call_notices.ts";
import { isParticipants } from "./call_titles.ts";

/**
 * The turns of a call, the lines around it as `boilerplate` or, where they are sentences, as `written`; null where the text is none.
 *
 * @param is_talk Whether the text is known to be talk: then a single label suffices, and without any its paragraphs are spoken.
 */
export function readCallText(content: string, is_talk = false): Turn[] | null {
  const lines = splitLines(content);
  const heads = findHeads(lines, is_talk);
  if (heads.length === 0 && !is_talk) return null;
  return toTurns(lines, heads.length > 0 ? heads : paragraphsOf(lines));
}

function paragraphsOf(lines: readonly TextLine[]): Head[] {
  return lines.flatMap(({ is_apart, start }, line) =>
    is_apart ? [{ line, words_at: start, speaker: null }] : []
  );
}

/** A time in brackets within a turn. */
const INNER_STAMP = new RegExp(String.raw`^(?=[\[(])${STAMP}\s*(?=\S)`);
const MAX_STAMP_LENGTH = 80;

function toTurns(lines: readonly TextLine[], heads: readonly Head[]): Turn[] {
  const [first] = heads;
  const turns = first === undefined ? [] : readPreamble(lines.slice(0, first.line));
  heads.forEach(({ line, words_at, speaker, is_row }, index) => {
    const turn = new OpenTurn(turns, { speaker, kind: "spoken" });
    const item = isListItem(lines[line]!.text) ? lines[line]! : null;
    for (let at = line; at < (heads[index + 1]?.line ?? lines.length); at++) {
      const { text, start, end, is_apart } = lines[at]!;
      if (end <= words_at) continue;
      if (isTimeStamp(text) || /^[-*_=–—]{3,}$/.test(text)) turn.close();
      else if (start >= words_at && isNotice(text)) turn.interrupt(start, end);
      else if (is_row && at > line && is_apart && turn.by.kind === "spoken") {
        turn.close();
        turn.by = { speaker: null, kind: "written" };
        turn.extend(start, end);
      } else if (item !== null && at > line && leavesItem(lines[at]!, item)) {
        turn.close();
        turn.by = { speaker: null, kind: "written" };
        turn.extend(start, end);
      } else if (/^#{1,6}\s/.test(text)) {
        turn.interrupt(start, end);
        turn.by = { speaker: null, kind: "written" };
      } else {
        const stamp = start < words_at ? null : INNER_STAMP.exec(text.slice(0, MAX_STAMP_LENGTH));
        if (stamp !== null) turn.close();
        const words_end = start + endOfWords(text);
        const from = Math.max(start + (stamp?.[0].length ?? 0), words_at);
        if (from < words_end) turn.extend(from, words_end);
        if (words_end < end) turn.close();
      }
    }
    turn.close();
  });
  return turns;
}

/** Whether a line is another entry of the list in which a labelled one stands, or a paragraph below that list: its author's words. */
function leavesItem({ text, indent, is_apart }: TextLine, item: TextLine): boolean {
  return indent <= item.indent && (isListItem(text) || is_apart && !/^#{1,6}\s/.test(text));
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
function readPreamble(lines: readonly TextLine[]): Turn[] {
  const turns: Turn[] = [];
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at]!;
    let is_written = isNote(first.text);
    while (at + 1 < lines.length && !lines[at + 1]!.is_apart) {
      is_written = isNote(lines[++at]!.text) || is_written;
    }
    turns.push({
      start: first.start,
      end: lines[at]!.end,
      speaker: null,
      kind: is_written && !isParticipants(first.text) ? "written" : "boilerplate",
    });
  }
  return turns;
}

/** Whether a line is a sentence or an entry of a list, rather than a title, a date or a name. */
function isNote(text: string): boolean {
  if (isNotice(text)) return false;
  const words = text.slice(0, 500).match(/\S+/g)?.length ?? 0;
  return words > 12 || words > 3 && /[.?!…]["'”’»)]*$|^[-*•–+]\s/.test(text) ||
    /[\u3040-\u30FF\u4E00-\u9FFF].{3}.*[。！？]$/.test(text);
}
