import type { FormatReading, SourceFile } from "../signal_draft.ts";
import { readCallTable } from "./call_table.ts";

/**
 * A .csv or .tsv with the segments of a call.
 *
 * @throws {SyntaxError} If its columns are others.
 */
export async function readTable(file: SourceFile): Promise<FormatReading> {
  const call = readCallTable(await file.text());
  if (call === null) throw new SyntaxError("its columns name neither speakers nor times of a call");
  return call;
}
