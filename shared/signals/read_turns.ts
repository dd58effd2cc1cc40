import type { SourceType, Turn } from "../contracts/signal.ts";
import { readCallText } from "./formats/call_text.ts";
import { readChat } from "./formats/chat.ts";
import { partForwards } from "./part_forwards.ts";
import { splitLines } from "./text_lines.ts";
import { areCaptions } from "./formats/caption_cues.ts";
import { readCaptionTurns } from "./formats/captions.ts";
import { type PastedMail, readMailText } from "./mail_thread/read_mail_text.ts";

/**
 * The turns of a text that came without them: by REST, pasted, or as a plain file. Talk, chats, captions and mails are known by
 * their shape; anything else is paragraphs of one author. Takes time linear in the text.
 */
export function readTurns(
  { content, source_type }: { content: string; source_type: SourceType },
): Turn[] {
  return readText({ content, source_type }).turns;
}

/** The turns of such a text, what its headers say where it is a mail, and when the last message came where it is a chat. */
export function readText(
  { content, source_type }: { content: string; source_type: SourceType },
): { turns: Turn[]; mail: PastedMail | null; chatted_at: string | null } {
  if (source_type !== "email") {
    const captions = areCaptions(content) ? readCaptionTurns(content) : null;
    const chat = captions === null ? readChat(content) : null;
    const turns = captions ?? (chat && partForwards(content, chat.turns));
    if (turns) return { turns, mail: null, chatted_at: chat?.occurred_at ?? null };
  }
  const mail = source_type === "transcript" ? null : readMailText(content, source_type);
  const call = mail === null ? readCallText(content, source_type === "transcript") : null;
  const turns = mail?.turns ?? (call && partForwards(content, call)) ?? readParagraphs(content);
  return { turns, mail, chatted_at: null };
}

function readParagraphs(content: string): Turn[] {
  const turns: Turn[] = [];
  for (const { start, end, is_apart } of splitLines(content)) {
    if (is_apart) turns.push({ start, end, speaker: null, kind: "written" });
    else turns.at(-1)!.end = end;
  }
  return turns;
}
