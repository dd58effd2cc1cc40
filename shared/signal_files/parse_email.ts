import { convert } from "html-to-text";
import PostalMime, { type Address, type Email } from "postal-mime";
import type { ParsedSignal } from "./parsed_signal.ts";

/**
 * A mail as a signal: From, To and Subject on lines of their own, then the body. An HTML-only body becomes plain text;
 * attachments are named in `metadata` and not read.
 *
 * @throws {SyntaxError} If the bytes carry no mail headers or no words.
 */
export async function parseEmail(bytes: Uint8Array): Promise<ParsedSignal> {
  const email = await PostalMime.parse(bytes);
  if (email.from === undefined) throw new SyntaxError("it has no From header, so it is not a mail");
  const body = bodyOf(email);
  if (body === "") throw new SyntaxError("there is no text in the mail");
  return {
    source_type: "email",
    authority: "client",
    title: email.subject ?? "(no subject)",
    content: `${headerLines(email).join("\n")}\n\n${body}`,
    occurred_at: toTimestamp(email.date),
    metadata: {
      from: renderAddress(email.from),
      message_id: email.messageId ?? null,
      attachments: email.attachments.map(({ filename }) => filename ?? "(unnamed)"),
    },
  };
}

function bodyOf(email: Email): string {
  // Outlines of links and pictures are noise to whoever reads for meaning.
  const selectors = [
    { selector: "a", options: { ignoreHref: true } },
    { selector: "img", format: "skip" },
  ];
  const text = email.text ?? convert(email.html ?? "", { wordwrap: false, selectors });
  return text.replaceAll(/\r\n?/g, "\n").trim();
}

function headerLines({ from, to, subject }: Email): string[] {
  return [
    ...(from ? [`From: ${renderAddress(from)}`] : []),
    ...(to?.length ? [`To: ${to.map(renderAddress).join(", ")}`] : []),
    ...(subject ? [`Subject: ${subject}`] : []),
  ];
}

function renderAddress({ name, address }: Address): string {
  return [name, address && `<${address}>`].filter(Boolean).join(" ");
}

function toTimestamp(date: string | undefined): string | null {
  const time = new Date(date ?? "");
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
