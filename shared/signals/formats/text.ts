import { dateInName, dateInTitle } from "../find_date.ts";
import { parseMailDate } from "../mail_date.ts";
import { readText } from "../read_turns.ts";
import type { FormatReading, SourceFile } from "../signal_draft.ts";
import { readChat } from "./chat.ts";

/** A plain text: a mail or a transcript where it reads like one, else a note. The text stays as it is. */
export async function readTextFile(file: SourceFile): Promise<FormatReading> {
  const content = (await file.text()).trim();
  const chat = readChat(content);
  const { turns, mail } = chat === null
    ? readText({ content, source_type: "note" })
    : { turns: chat.turns, mail: null };
  const is_talk = turns.some(({ kind }) => kind === "spoken");
  const occurred_at = chat?.occurred_at ?? parseMailDate(mail?.date ?? "") ??
    dateInName(file.name) ??
    (is_talk ? dateInTitle(content, turns) : null);
  return {
    signals: [{
      source_type: is_talk ? "transcript" : mail === null ? "note" : "email",
      authority: is_talk || mail !== null ? "client" : "consultant",
      title: mail?.subject || null,
      content,
      turns,
      occurred_at,
      metadata: {},
    }],
    notes: [],
  };
}
