import type { Turn } from "../../contracts/signal.ts";
import { dateInField, dateInName, dateInTitle, findDate } from "../find_date.ts";
import { readText } from "../read_turns.ts";
import type { FormatReading, SourceFile } from "../signal_draft.ts";

/** A note or a transcript in Markdown, as it is written; its front matter gives title and date and is nobody's words. */
export async function readMarkdown(file: SourceFile): Promise<FormatReading> {
  const content = (await file.text()).trim();
  const front = FRONT_MATTER.exec(content)?.[0] ?? "";
  const body = content.slice(front.length);
  const { turns, chatted_at } = readText({ content: body, source_type: "note" });
  const is_talk = turns.some(({ kind }) => kind === "spoken");
  return {
    signals: [{
      source_type: is_talk ? "transcript" : "note",
      authority: is_talk ? "client" : "consultant",
      title: fieldOf(front, "title") ?? /^#\s+(.+?)\s*#*$/m.exec(body)?.[1] ?? null,
      content,
      turns: [...frontTurn(front), ...turns.map((turn) => moveTurn(turn, front.length))],
      occurred_at: dateOf(front) ?? chatted_at ?? dateInName(file.name) ??
        (is_talk ? dateInTitle(body, turns) : null) ?? dateInField(body),
      metadata: {},
    }],
    notes: [],
  };
}

/** The block of "key: value" lines between two lines of dashes or plus signs at the very top. */
const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\n(?:(?!\1)[^\n]*\n){0,200}\1[ \t]*(?:\n|$)/;

function fieldOf(front: string, key: string): string | null {
  const value = new RegExp(`^${key}[ \\t]*[:=][ \\t]*(.+)$`, "im").exec(front)?.[1]?.trim();
  return value?.replace(/^(["'])(.*)\1$/, "$2").trim() || null;
}

function dateOf(front: string): string | null {
  for (
    const key of ["date", "datetime", "start", "started", "created", "created_at", "meeting_date"]
  ) {
    const date = findDate(fieldOf(front, key) ?? "");
    if (date !== null) return date;
  }
  return null;
}

function frontTurn(front: string): Turn[] {
  const end = front.trimEnd().length;
  return end === 0 ? [] : [{ start: 0, end, speaker: null, kind: "boilerplate" }];
}

function moveTurn(turn: Turn, by: number): Turn {
  return { ...turn, start: turn.start + by, end: turn.end + by };
}
