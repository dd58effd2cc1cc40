import { dateInField, dateInName, dateInTitle } from "../find_date.ts";
import { parseMailDate } from "../mail_date.ts";
import { readText } from "../read_turns.ts";
import type { FormatReading, SourceFile } from "../signal_draft.ts";

/** A plain text: a mail or a transcript where it reads like one, else a note. The text stays as it is. */
export async function readTextFile(file: SourceFile): Promise<FormatReading> {
  const content = (await file.text()).trim();
  if (/^[^\n\t]{1,40}\t[^\n\t]{1,40}\t/.test(content)) {
    const { readCallTable } = await import("./call_table.ts");
    const table = readCallTable(content);
    if (table !== null) return table;
  }
  const { turns, mail, chatted_at } = readText({ content, source_type: "note" });
  const is_talk = turns.some(({ kind }) => kind === "spoken");
  const occurred_at = chatted_at ?? parseMailDate(mail?.date ?? "") ??
    dateInName(file.name) ??
    (is_talk ? dateInTitle(content, turns) : null) ?? dateInField(content);
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
