import { type Address, addressParser, decodeWords } from "postal-mime";
import { decodeText } from "./decode_text.ts";
import { noteStruck, readHtmlLines } from "./html_lines.ts";
import { parseMailDate } from "./mail_date.ts";
import { type BodyPart, type MailAttachment, type MailMessage, pickBody } from "./mail_message.ts";
import { partIntroductions } from "./mail_thread/introduction.ts";
import { type MailLine, splitFlowedLines, splitMailLines } from "./mail_thread/mail_line.ts";
import { cleanName, type MailPerson, parsePerson } from "./mail_thread/mail_person.ts";
import { type HeaderValue, type MimePart, parseMimePart } from "./mime_part.ts";

/** Mails inside mails are read so deep, as deep as people pass them on. */
const MAX_LEVEL = 10;

/**
 * A mail as RFC 5322 and MIME have it.
 *
 * @param level In how many other mails it is.
 * @throws {SyntaxError} If the bytes have no mail headers.
 */
export async function parseMime(bytes: Uint8Array, level = 0): Promise<MailMessage> {
  const root = parseMimePart(await repairHeaders(bytes));
  if (root.headers.size === 0) throw new SyntaxError("it has no mail headers");
  const reader = new PartReader(level);
  const body = await reader.read(root);
  const header = (name: string) => root.headers.get(name)?.[0] ?? "";
  const people = (name: string) => toPeople(root.headers.get(name) ?? []);
  const date = header("date") || receivedAt(header("received"));
  return {
    from: senderOf(header("from") || header("sender"), decodeWords(header("x-original-from"))),
    to: people("to"),
    cc: people("cc"),
    subject: decodeWords(header("subject")).replace(/\s+/g, " ").trim(),
    date: header("date"),
    occurred_at: parseMailDate(date),
    message_id: header("message-id") || null,
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

/** Longer lists name whole companies. */
const MAX_LIST_CHARS = 20_000;

function toPeople(lists: readonly string[]): MailPerson[] {
  return lists.flatMap((list) => addressParser(list.slice(0, MAX_LIST_CHARS))).flatMap(toMailboxes)
    .flatMap((box) => toPerson(box) ?? []);
}

function toMailboxes(address: Address): { name: string; address: string }[] {
  return address.group ?? [{ name: address.name, address: address.address ?? "" }];
}

function toPerson({ name, address }: { name: string; address: string }): MailPerson | null {
  const clean = name.includes("@") ? null : cleanName(name);
  if (clean === null && address === "") return null;
  return { name: clean, address: address === "" ? null : address };
}

/**
 * Who sends: the first of several; of a single one, names may have commas that are not quoted ("Lem, Ada <ada@lem.example>"). Lists
 * and assistants send for others: "Ada Lem via Yard <yard@lists.example>" is Ada, but not her address.
 */
function senderOf(header: string, original: string): MailPerson | null {
  const list = header.slice(0, MAX_LIST_CHARS);
  const boxes = addressParser(list).flatMap(toMailboxes);
  const is_single = boxes.filter(({ address }) => address !== "").length <= 1;
  const person = is_single
    ? parsePerson(decodeWords(list))
    : boxes.flatMap((box) => toPerson(box) ?? [])[0] ?? null;
  // What browsers write into a page that they save as an archive (MHTML).
  if (/^\s*<?saved by\b/i.test(list)) return null;
  if (person === null || !/\svia\s/i.test(decodeWords(list))) return person;
  return { name: person.name, address: parsePerson(original)?.address ?? null };
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
    if (part.parts === null) return await this.#readLeaf(part);
    const kind = part.type.value.slice("multipart/".length);
    if (kind === "alternative") return await this.#readAlternatives(part.parts);
    if (kind === "encrypted") {
      this.obstacle = OBSTACLES[part.type.parameters.get("protocol") ?? ""] ?? PGP;
      return [];
    }
    // What follows the signed part is its signature.
    const children = kind === "signed" ? part.parts.slice(0, 1) : part.parts;
    const read: BodyPart[] = [];
    const pictures: string[] = [];
    for (const child of children) {
      const is_shown_inside = kind === "related" && child !== children[0] &&
        child.headers.has("content-id") && child.type.value.startsWith("image/");
      if (is_shown_inside) pictures.push(nameOf(child) || defaultName(child.type.value));
      else read.push(...await this.read(child));
    }
    if (pictures.length > 0) {
      this.notes.push(`Pictures in the text were not read: ${pictures.join(", ")}`);
    }
    return read;
  }

  async #readAlternatives(parts: readonly MimePart[]): Promise<BodyPart[]> {
    const forms: BodyPart[][] = [];
    for (const part of parts) forms.push(await this.read(part));
    return pickBody(forms);
  }

  async #readLeaf(part: MimePart): Promise<BodyPart[]> {
    const { value: type } = part.type;
    const name = nameOf(part);
    const is_attached = part.disposition.value === "attachment";
    if (MAIL_TYPES.has(type) || /\.eml$/i.test(name)) {
      return await this.#readMail(part.content(), { name, is_attached });
    }
    if (SEALS.has(type) || /^(?:smime\.p7s|signature\.asc)$/i.test(name)) return [];
    const obstacle = OBSTACLES[type] ?? (/^winmail\.dat$/i.test(name) ? TNEF : undefined);
    if (obstacle !== undefined) return this.#refuse(obstacle, name);
    if (type === "text/calendar" || type === "application/ics") {
      return await this.#readCalendar(part, name);
    }
    if (type.startsWith("text/") && !is_attached && name === "") return await this.#readText(part);
    return this.#attach(name || defaultName(type), part.content());
  }

  #refuse(obstacle: string, name: string): BodyPart[] {
    this.obstacle = obstacle;
    if (obstacle === TNEF) this.notes.push(`The attachment "${name}" was not read: ${obstacle}`);
    return [];
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

  async #readCalendar(part: MimePart, name: string): Promise<BodyPart[]> {
    const { readInvitation } = await import("./formats/calendar.ts");
    const lines = readInvitation(await decodePart(part));
    this.spare.push(...toBody(lines, false));
    if (name !== "" && lines.length === 0) this.notes.push(`The attachment "${name}" has no words`);
    return [];
  }

  async #readText(part: MimePart): Promise<BodyPart[]> {
    const { value: type, parameters } = part.type;
    const text = await decodePart(part);
    if (type === "text/html") {
      const { lines, struck } = readHtmlLines(text);
      if (struck.length > 0) this.notes.push(noteStruck(struck));
      return toBody(lines.flatMap(readMarks), false);
    }
    const open = this.#openArmour(text);
    return /^flowed$/i.test(parameters.get("format") ?? "")
      ? toBody(splitFlowedLines(open, /^yes$/i.test(parameters.get("delsp") ?? "")), false)
      : toBody(splitMailLines(partIntroductions(open)), true);
  }

  /** Without what PGP puts around signed words and into the place of encrypted ones. */
  #openArmour(text: string): string {
    if (!text.includes("-----BEGIN PGP ")) return text;
    if (text.includes("-----BEGIN PGP MESSAGE-----")) {
      this.obstacle = PGP;
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

const MAIL_TYPES = new Set(["message/rfc822", "message/global"]);
/** The signatures of signed mails. */
const SEALS = new Set([
  "application/pgp-signature",
  "application/pkcs7-signature",
  "application/x-pkcs7-signature",
  "application/pgp-keys",
]);

const PGP = "it is encrypted with PGP; open it in the mail program and add its text";
const SMIME = "it is encrypted or sealed with S/MIME; open it in the mail program and add its text";
const TNEF =
  "its text is in a winmail.dat (TNEF, Outlook's rich text); ask for it as plain text or HTML";
/** What keeps words from being read, by the media type of the part. */
const OBSTACLES: Record<string, string> = {
  "application/pgp-encrypted": PGP,
  "application/pkcs7-mime": SMIME,
  "application/x-pkcs7-mime": SMIME,
  "application/ms-tnef": TNEF,
};

function nameOf({ type, disposition }: MimePart): string {
  const name = disposition.parameters.get("filename") ?? type.parameters.get("name") ?? "";
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

/** Charsets of one byte to a character, in which anything can be decoded, so that they say little about what the bytes are. */
const SINGLE_BYTE = /^(?:us-ascii|ascii|iso-?8859|latin|windows-?125|cp-?125)/i;

/** The text of a part, whatever its charset is said to be. */
async function decodePart({ type, content }: MimePart): Promise<string> {
  const bytes = content();
  const charset = charsetOf(bytes, type);
  const is_trusted = charset !== "" && !(SINGLE_BYTE.test(charset) && isUtf8(bytes));
  const text = is_trusted ? tryDecode(bytes, charset) : null;
  return (text ?? (await decodeText(bytes)).text).replaceAll("\0", "").replaceAll(/\r\n?/g, "\n");
}

function charsetOf(bytes: Uint8Array, { value, parameters }: HeaderValue): string {
  const charset = parameters.get("charset")?.trim() ?? "";
  // Its order of bytes is in its first two.
  if (/^utf-?16$/i.test(charset)) return "";
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
