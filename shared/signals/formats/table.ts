import type { FormatReading, SourceFile } from "../signal_draft.ts";
import { readCallTable } from "./call_table.ts";
import { readMessageTable } from "./message_table.ts";
import { readSurvey } from "./survey.ts";

/** A .csv or .tsv: messages, the segments of a call, the answers of a survey, or any other table. */
export async function readTable(file: SourceFile): Promise<FormatReading> {
  const text = await file.text();
  return readMessageTable(text) ?? readCallTable(text) ??
    readSurvey(text, file.name.replace(/\.[^.]+$/, ""));
}
