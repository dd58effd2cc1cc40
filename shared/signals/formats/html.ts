import { dateInName } from "../find_date.ts";
import { noteStruck, readHtmlLines } from "../html_lines.ts";
import type { FormatReading, SourceFile } from "../signal_draft.ts";
import { toDocument } from "../document.ts";

/** A saved page: a transcript where it reads like talk, else a document. */
export async function readHtml(file: SourceFile): Promise<FormatReading> {
  const { lines, title, struck } = readHtmlLines(await file.text());
  return {
    signals: [{
      ...toDocument(lines.map(({ text }) => text).join("\n")),
      title: title || null,
      occurred_at: dateInName(file.name),
    }],
    notes: struck.length === 0 ? [] : [noteStruck(struck)],
  };
}
