import { EMLX_LENGTH } from "../detect_format.ts";
import { toMailReading } from "../mail_message.ts";
import { parseMime } from "../parse_mime.ts";
import type { FormatReading, SourceFile } from "../signal_draft.ts";

/**
 * A mail (.eml) and what is attached to it.
 *
 * @throws {SyntaxError} If there are no words in it, or none that can be read.
 */
export async function readMail({ bytes }: SourceFile): Promise<FormatReading> {
  return await toMailReading(await parseMime(withoutWrapping(bytes)));
}

function withoutWrapping(bytes: Uint8Array): Uint8Array {
  const [head, length] = EMLX_LENGTH.exec(String.fromCharCode(...bytes.subarray(0, 16))) ?? [];
  return head === undefined ? bytes : bytes.subarray(head.length, head.length + Number(length));
}
