import { toMailReading } from "../mail_message.ts";
import { parseMime } from "../parse_mime.ts";
import type { FormatReading, SourceFile } from "../signal_draft.ts";

/**
 * A mail (.eml) and what is attached to it.
 *
 * @throws {SyntaxError} If there are no words in it, or none that can be read.
 */
export async function readMail({ bytes }: SourceFile): Promise<FormatReading> {
  return await toMailReading(await parseMime(bytes));
}
