import PostalMime, { type Address, decodeWords } from "postal-mime";
import { decodeText } from "./decode_text.ts";
import { readHtmlLines } from "./html_lines.ts";
import { parseMailDate } from "./mail_date.ts";
import type { BodyPart, MailAttachment, MailMessage } from "./mail_message.ts";
import { type MailLine, splitFlowedLines, splitMailLines } from "./mail_thread/mail_line.ts";
import { cleanName, type MailPerson, parsePerson } from "./mail_thread/mail_person.ts";

/**
 * A part of a mail as postal-mime keeps it. The library's own rendering is not used: it joins quotations of different depths, takes
 * text files for words of the sender, and glues the cells of tables. Its published types leave the tree out.
 */
interface MimePart {
  childNodes: MimePart[];
  headers: { key: string; value: string }[];
  contentType: {
    parsed: { value: string; params: Record<string, string> };
    multipart: string | false;
  };
  contentDisposition: { parsed: { value: string; params: Record<string, string> } };
  contentId?: string;
  /** Its transfer encoding undone. */
  content: ArrayBuffer | null;
}

/** Mails inside mails are read so deep, as deep as people pass them on. */
const MAX_LEVEL = 10;

/**
 * A mail as RFC 5322 and MIME have it.
 *
 * @param level In how many other mails it is.
 * @throws {SyntaxError} If the bytes are no mail.
 */
export async function parseMime(bytes: Uint8Array, level = 0): Promise<MailMessage> {
  const parser = new PostalMime({ forceRfc822Attachments: true });
  const email = await parser.parse(await repairHeaders(bytes)).catch((cause) => {
    throw new SyntaxError(`it is not a mail that can be read (${cause.message})`, { cause });
  });
  const { root } = parser as unknown as { root: MimePart };
  if (root.headers.length === 0) throw new SyntaxError("it has no mail headers");
  const reader = new PartReader(level);
  const body = await reader.read(root);
  const header = (key: string) => root.headers.find((line) => line.key === key)?.value ?? "";
  return {
    from: senderOf(email.from ?? email.sender, decodeWords(header("x-original-from"))),
    to: toPeople(email.to),
    cc: toPeople(email.cc),
    subject: email.subject?.replace(/\s+/g, " ").trim() ?? "",
    date: header("date"),
    occurred_at: parseMailDate(header("date")) ??
      (header("date") === "" ? parseMailDate(receivedAt(header("received"))) : null),
    message_id: email.messageId ?? null,
    body: body.length > 0 ? body : reader.spare,
    attachments: reader.attachments,
    obstacle: reader.obstacle,
    notes: reader.notes,
  };
}

/** The time stands behind the last semicolon. */
function receivedAt(received: string): string {
  return received.slice(received.lastIndexOf(";") + 1);
}

/** Headers in another charset than UTF-8, against the standard, as UTF-8. */
async function repairHeaders(bytes: Uint8Array): Promise<Uint8Array> {
  const end = findHeaderEnd(bytes);
  const headers = bytes.subarray(0, end);
  if (isUtf8(headers)) return bytes;
  const { text } = await decodeText(headers);
  const repaired = new TextEncoder().encode(text);
  const joined = new Uint8Array(repaired.length + bytes.length - end);
  joined.set(repaired);
  joined.set(bytes.subarray(end), repaired.length);
  return joined;
}

function findHeaderEnd(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    const next = bytes[at + 1] === 0x0d ? at + 2 : at + 1;
    if (bytes[next] === 0x0a) return at;
  }
  return bytes.length;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function toPeople(addresses: readonly Address[] | undefined): MailPerson[] {
  return addresses?.flatMap((address) =>
    toMailboxes(address).flatMap((box) => toPerson(box) ?? [])
  ) ?? [];
}

function toMailboxes(address: Address): { name: string; address: string }[] {
  return address.group ?? [{ name: address.name, address: address.address ?? "" }];
}

function toPerson({ name, address }: { name: string; address: string }): MailPerson | null {
  const clean = name.includes("@") ? null : cleanName(name);
  if (clean === null && address === "") return null;
  return { name: clean, address: address === "" ? null : address };
}

/** Lists and assistants send for others: "Ada Lem via Yard <yard@lists.example>" is Ada, but not her address. */
function senderOf(address: Address | undefined, original: string): MailPerson | null {
  const [box] = address === undefined ? [] : toMailboxes(address);
  if (box === undefined) return null;
  const person = toPerson(box);
  if (person === null || !/\svia\s/i.test(box.name)) return person;
  const real = parsePerson(original);
  return { name: person.name, address: real?.address ?? null };
}

/** Collects the words and the attachments of a mail. */
class PartReader {
  readonly attachments: MailAttachment[] = [];
  readonly notes: string[] = [];
  obstacle: string | null = null;
  /** What stands for the body where there is none: the words of an invitation. */
  spare: BodyPart[] = [];
  readonly #level: number;

  constructor(level: number) {
    this.#level = level;
  }

  async read(part: MimePart): Promise<BodyPart[]> {
    const { multipart, parsed: { value: type, params } } = part.contentType;
    if (multipart === false) return await this.#readLeaf(part, type);
    if (multipart === "alternative") return await this.#readAlternatives(part.childNodes);
    if (multipart === "encrypted") {
      this.obstacle = ENCRYPTED_BY[params["protocol"] ?? ""] ??
        ENCRYPTED_BY["application/pgp-encrypted"]!;
      return [];
    }
    // What follows the signed part is its signature.
    const children = multipart === "signed" ? part.childNodes.slice(0, 1) : part.childNodes;
    const read: BodyPart[] = [];
    for (const child of children) {
      const is_shown_inside = multipart === "related" && child !== children[0] &&
        child.contentId !== undefined && child.contentType.parsed.value.startsWith("image/");
      if (!is_shown_inside) read.push(...await this.read(child));
    }
    return read;
  }

  /** The richest that is no stub: struck-out words, cells and quotations show in HTML alone. */
  async #readAlternatives(parts: readonly MimePart[]): Promise<BodyPart[]> {
    let best: BodyPart[] = [];
    for (const part of parts) {
      const read = await this.read(part);
      if (countWords(read) * 2 > countWords(best)) best = read;
    }
    return best;
  }

  async #readLeaf(part: MimePart, type: string): Promise<BodyPart[]> {
    const name = nameOf(part);
    const is_attached = part.contentDisposition.parsed.value === "attachment";
    const bytes = new Uint8Array(part.content ?? new ArrayBuffer(0));
    if (type === "message/rfc822" || type === "message/global" || /\.eml$/i.test(name)) {
      return await this.#readMail(bytes, { name, is_attached });
    }
    if (SEALS.has(type) || /^(?:smime\.p7s|signature\.asc)$/i.test(name)) return [];
    const obstacle = ENCRYPTED_BY[type] ??
      (/^winmail\.dat$/i.test(name) ? ENCRYPTED_BY["application/ms-tnef"] : undefined);
    if (obstacle !== undefined) {
      this.obstacle = obstacle;
      if (/ms-tnef|winmail/i.test(type + name)) {
        this.notes.push(`The attachment "${name}" was not read: ${obstacle}`);
      }
      return [];
    }
    if (type === "text/calendar" || type === "application/ics") {
      return await this.#readCalendar(bytes, part, name);
    }
    if (!type.startsWith("text/") || is_attached) {
      return this.#attach(name || defaultName(type), bytes);
    }
    if (name === "" && part.contentDisposition.parsed.params["filename"] === undefined) {
      return await this.#readText(bytes, part);
    }
    return this.#attach(name, bytes);
  }

  #attach(name: string, bytes: Uint8Array): BodyPart[] {
    if (bytes.length > 0) this.attachments.push({ name, bytes });
    return [];
  }

  async #readMail(
    bytes: Uint8Array,
    { name, is_attached }: { name: string; is_attached: boolean },
  ) {
    if (this.#level >= MAX_LEVEL) {
      this.notes.push(`A mail inside ${MAX_LEVEL} others was not read`);
      return [];
    }
    const message = await parseMime(bytes, this.#level + 1);
    if (!is_attached) return [{ message }];
    this.attachments.push({ name: name || `${message.subject || "mail"}.eml`, message });
    return [];
  }

  async #readCalendar(bytes: Uint8Array, part: MimePart, name: string): Promise<BodyPart[]> {
    const { readInvitation } = await import("./formats/calendar.ts");
    const lines = readInvitation(await decodePart(bytes, part));
    this.spare.push(...toBody(lines, false));
    if (name !== "" && lines.length === 0) this.notes.push(`The attachment "${name}" has no words`);
    return [];
  }

  async #readText(bytes: Uint8Array, part: MimePart): Promise<BodyPart[]> {
    const { value: type, params } = part.contentType.parsed;
    const text = await decodePart(bytes, part);
    if (type === "text/html") {
      const { lines, struck } = readHtmlLines(text);
      if (struck.length > 0) {
        this.notes.push(`Struck-out words were left out: ${struck.join(" … ").slice(0, 200)}`);
      }
      return toBody(lines.flatMap(readMarks), false);
    }
    const open = this.#openArmour(text);
    return /^flowed$/i.test(params["format"] ?? "")
      ? toBody(splitFlowedLines(open, /^yes$/i.test(params["delsp"] ?? "")), false)
      : toBody(splitMailLines(open), true);
  }

  /** Without what PGP puts around signed words and into the place of encrypted ones. */
  #openArmour(text: string): string {
    if (!text.includes("-----BEGIN PGP ")) return text;
    if (text.includes("-----BEGIN PGP MESSAGE-----")) {
      this.obstacle = ENCRYPTED_BY["application/pgp-encrypted"]!;
    }
    return dropBlocks(dropBlocks(text, "PGP MESSAGE"), "PGP SIGNATURE")
      .replace(/-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Z][\w-]+: [^\n]*\n)*/, "")
      .replaceAll(/^- (?=-)/gm, "");
  }
}

function dropBlocks(text: string, name: string): string {
  const begin = `-----BEGIN ${name}-----`;
  const end = `-----END ${name}-----`;
  return text.split(begin).map((part, index) => {
    if (index === 0) return part;
    const at = part.indexOf(end);
    return at < 0 ? "" : part.slice(at + end.length);
  }).join("");
}

/** The signatures of signed mails. */
const SEALS = new Set([
  "application/pgp-signature",
  "application/pkcs7-signature",
  "application/x-pkcs7-signature",
  "application/pgp-keys",
]);

const SMIME = "it is encrypted or sealed with S/MIME; open it in the mail program and add its text";
/** What keeps words from being read, by the media type of the part. */
const ENCRYPTED_BY: Record<string, string> = {
  "application/pgp-encrypted":
    "it is encrypted with PGP; open it in the mail program and add its text",
  "application/pkcs7-mime": SMIME,
  "application/x-pkcs7-mime": SMIME,
  "application/ms-tnef":
    "its text is in a winmail.dat (TNEF, Outlook's rich text); ask for it as plain text or HTML",
};

function nameOf({ contentType, contentDisposition }: MimePart): string {
  const name = contentDisposition.parsed.params["filename"] ?? contentType.parsed.params["name"] ??
    "";
  return decodeWords(name).split(/[\\/]/).at(-1)!.trim();
}

function defaultName(type: string): string {
  const [, subtype = "dat"] = type.split("/");
  return `attachment.${subtype.replace(/^x-|[^a-z0-9].*$/g, "") || "dat"}`;
}

function toBody(lines: MailLine[], is_wrapped: boolean): BodyPart[] {
  return lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text)) ? [{ lines, is_wrapped }] : [];
}

/** Plain text that was made HTML keeps its marks of quoting. */
function readMarks(line: MailLine): MailLine[] {
  if (!line.text.startsWith(">")) return [line];
  const [{ text, depth }] = splitMailLines(line.text) as [MailLine];
  return [{ ...line, text, depth: line.depth + depth }];
}

function countWords(parts: readonly BodyPart[]): number {
  return parts.reduce(
    (sum, part) =>
      sum +
      ("lines" in part
        ? part.lines.reduce(
          (words, { text }) => words + (text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0),
          0,
        )
        : 1),
    0,
  );
}

/** Charsets of one byte to a character, in which anything can be decoded, so that they say little about what the bytes are. */
const SINGLE_BYTE = /^(?:us-ascii|ascii|iso-?8859|latin|windows-?125|cp-?125)/i;

/** The text of a part, whatever its charset is said to be. */
async function decodePart(bytes: Uint8Array, { contentType }: MimePart): Promise<string> {
  const charset = charsetOf(bytes, contentType.parsed);
  const is_trusted = charset !== "" && !(SINGLE_BYTE.test(charset) && isUtf8(bytes));
  const text = is_trusted ? tryDecode(bytes, charset) : null;
  return (text ?? (await decodeText(bytes)).text).replaceAll("\0", "").replaceAll(/\r\n?/g, "\n");
}

function charsetOf(
  bytes: Uint8Array,
  { value, params }: { value: string; params: Record<string, string> },
) {
  const charset = params["charset"]?.trim() ?? "";
  if (charset !== "" || value !== "text/html") return charset.replace(/^x-/i, "");
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 2048));
  return /<meta[^>]{0,200}charset=["']?([\w-]+)/i.exec(head)?.[1] ?? "";
}

function tryDecode(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
