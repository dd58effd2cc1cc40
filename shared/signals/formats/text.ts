import { dateInName, dateInTitle } from "../find_date.ts";
import { readTurns } from "../read_turns.ts";
import type { FormatReading, SourceFile } from "../signal_draft.ts";
import { readChat } from "./chat.ts";

/** A plain text: a transcript where it reads like talk, else a note. The text stays as it is. */
export async function readTextFile(file: SourceFile): Promise<FormatReading> {
  const content = (await file.text()).trim();
  const chat = readChat(content);
  const turns = chat?.turns ?? readTurns({ content, source_type: "note" });
  const is_talk = turns.some(({ kind }) => kind === "spoken");
  return {
    signals: [{
      source_type: is_talk ? "transcript" : "note",
      authority: is_talk ? "client" : "consultant",
      title: null,
      content,
      turns,
      occurred_at: chat?.occurred_at ?? dateInName(file.name) ??
        (is_talk ? dateInTitle(content, turns) : null),
      metadata: {},
    }],
    notes: [],
  };
}
