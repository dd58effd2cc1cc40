import { readCompoundFile, type Storage } from "../compound_file.ts";
import { decodeText } from "../decode_text.ts";
import { noteStruck, readHtmlLines } from "../html_lines.ts";
import { parseMailDate } from "../mail_date.ts";
import {
  type MailAttachment,
  type MailMessage,
  type MailText,
  pickBody,
  toMailReading,
} from "../mail_message.ts";
import { partIntroductions } from "../mail_thread/introduction.ts";
import { splitMailLines } from "../mail_thread/mail_line.ts";
import { cleanName, type MailPerson } from "../mail_thread/mail_person.ts";
import type { FormatReading, SourceFile } from "../signal_draft.ts";

/**
 * A mail as Outlook saves it (.msg, MS-OXMSG), and what is attached to it.
 *
 * @throws {SyntaxError} If it is damaged, or holds no words that can be read.
 */
export async function readOutlookMessage({ bytes }: SourceFile): Promise<FormatReading> {
  return await toMailReading(await parseMessage(readCompoundFile(bytes), TOP_HEADER_BYTES));
}

/** Before the properties of a message, of one inside another, and of a receiver or an attachment. */
const TOP_HEADER_BYTES = 32;
const INNER_HEADER_BYTES = 24;
const PART_HEADER_BYTES = 8;

/** Properties by their ids (MS-OXPROPS). */
const PROPERTY = {
  message_class: "001A",
  subject: "0037",
  submitted_at: "0039",
  represented_name: "0042",
  represented_address: "0065",
  headers: "007D",
  receiver_kind: "0C15",
  sender_name: "0C1A",
  sender_address: "0C1F",
  delivered_at: "0E06",
  body: "1000",
  html: "1013",
  message_id: "1035",
  display_name: "3001",
  address: "3003",
  data: "3701",
  short_file_name: "3704",
  long_file_name: "3707",
  content_id: "3712",
  smtp_address: "39FE",
  internet_code_page: "3FDE",
  code_page: "3FFD",
  sender_smtp_address: "5D01",
  represented_smtp_address: "5D02",
} as const;
type Property = keyof typeof PROPERTY;

/** The properties of a message, a receiver or an attachment. */
class Properties {
  readonly #storage: Storage;
  readonly #fixed: DataView;
  readonly #header_bytes: number;
  /** Of texts that are not in UTF-16. */
  readonly #charset: string;

  constructor(storage: Storage, header_bytes: number, charset?: string) {
    this.#storage = storage;
    this.#header_bytes = header_bytes;
    const bytes = storage.streams.get("__properties_version1.0")?.() ?? new Uint8Array();
    this.#fixed = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#charset = charset ??
      toCharset(this.number("code_page") ?? this.number("internet_code_page"));
  }

  text(property: Property): string {
    const id = PROPERTY[property];
    const wide = this.#stream(`${id}001F`);
    if (wide !== null) return toText(new TextDecoder("utf-16le").decode(wide));
    const narrow = this.#stream(`${id}001E`);
    return narrow === null ? "" : toText(decode(narrow, this.#charset));
  }

  bytes(property: Property): Uint8Array | null {
    return this.#stream(`${PROPERTY[property]}0102`);
  }

  number(property: Property): number | null {
    const at = this.#find(`${PROPERTY[property]}0003`);
    return at === null ? null : this.#fixed.getInt32(at + 8, true);
  }

  /** ISO 8601. */
  time(property: Property): string | null {
    const at = this.#find(`${PROPERTY[property]}0040`);
    if (at === null) return null;
    // A hundred nanoseconds since 1601.
    const milliseconds = Number(this.#fixed.getBigUint64(at + 8, true) / 10_000n) -
      11_644_473_600_000;
    return Number.isNaN(new Date(milliseconds).getTime())
      ? null
      : new Date(milliseconds).toISOString();
  }

  get charset(): string {
    return this.#charset;
  }

  #stream(tag: string): Uint8Array | null {
    return this.#storage.streams.get(`__substg1.0_${tag}`)?.() ?? null;
  }

  #find(tag: string): number | null {
    const wanted = Number.parseInt(tag, 16);
    for (let at = this.#header_bytes; at + 16 <= this.#fixed.byteLength; at += 16) {
      if (this.#fixed.getUint32(at, true) === wanted) return at;
    }
    return null;
  }
}

function toText(text: string): string {
  return text.replaceAll("\0", "").replaceAll(/\r\n?/g, "\n");
}

function decode(bytes: Uint8Array, charset: string): string {
  try {
    return new TextDecoder(charset).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

/** The charsets of Windows' code pages; windows-1252 where none is given. */
function toCharset(code_page: number | null): string {
  const named: Record<number, string> = {
    437: "windows-1252",
    874: "windows-874",
    932: "shift_jis",
    936: "gbk",
    949: "euc-kr",
    950: "big5",
    20127: "windows-1252",
    20866: "koi8-r",
    50220: "iso-2022-jp",
    51932: "euc-jp",
    54936: "gb18030",
    65001: "utf-8",
  };
  if (code_page === null) return "windows-1252";
  if (code_page >= 28591 && code_page <= 28606) return `iso-8859-${code_page - 28590}`;
  return named[code_page] ?? `windows-${code_page}`;
}

async function parseMessage(storage: Storage, header_bytes: number): Promise<MailMessage> {
  const properties = new Properties(storage, header_bytes);
  const receivers = parts(storage, "__recip_version1.0_").map((part) =>
    new Properties(part, PART_HEADER_BYTES, properties.charset)
  );
  const to = (kind: number) =>
    receivers.filter((receiver) => receiver.number("receiver_kind") === kind).flatMap((receiver) =>
      toReceiver(receiver) ?? []
    );
  const headers = properties.text("headers").replaceAll(/\n[ \t]+/g, " ");
  const date = /^date:[ \t]*(.*)$/im.exec(headers)?.[1] ?? "";
  return {
    from: toSender(properties),
    to: to(1),
    cc: to(2),
    subject: properties.text("subject").replace(/\s+/g, " ").trim(),
    date,
    occurred_at: properties.time("submitted_at") ?? parseMailDate(date) ??
      properties.time("delivered_at"),
    message_id: properties.text("message_id") || null,
    ...await readBody(properties),
    attachments: await readAttachments(storage, properties.charset),
    obstacle: obstacleOf(properties, storage),
  };
}

function parts(storage: Storage, prefix: string): Storage[] {
  return [...storage.storages].filter(([name]) => name.startsWith(prefix)).sort(([a], [b]) =>
    a < b ? -1 : 1
  ).map(([, part]) => part);
}

function toPerson(name: string, addresses: readonly string[]): MailPerson | null {
  // Exchange has addresses of its own, which nobody outside knows: "/O=KOWAL/OU=…".
  const address = addresses.find((one) => /^[^\s/][^\s]*@[^\s]+$/.test(one)) ?? null;
  const clean = name.includes("@") ? null : cleanName(name);
  return clean === null && address === null ? null : { name: clean, address };
}

function toSender(properties: Properties): MailPerson | null {
  const addresses = (
    smtp: Property,
    any: Property,
  ) => [properties.text(smtp), properties.text(any)];
  return toPerson(
    properties.text("represented_name"),
    addresses("represented_smtp_address", "represented_address"),
  ) ??
    toPerson(properties.text("sender_name"), addresses("sender_smtp_address", "sender_address"));
}

function toReceiver(receiver: Properties): MailPerson | null {
  return toPerson(receiver.text("display_name"), [
    receiver.text("smtp_address"),
    receiver.text("address"),
  ]);
}

async function readBody(properties: Properties): Promise<{ body: MailText[]; notes: string[] }> {
  const plain: MailText = {
    lines: splitMailLines(partIntroductions(properties.text("body"))),
    is_wrapped: false,
  };
  const html = properties.bytes("html");
  const markup = html === null ? properties.text("html") : await decodeHtml(html, properties);
  const { lines, struck } = readHtmlLines(markup);
  return {
    body: pickBody([[plain], [{ lines, is_wrapped: false }]]),
    notes: struck.length === 0 ? [] : [noteStruck(struck)],
  };
}

async function decodeHtml(bytes: Uint8Array, properties: Properties): Promise<string> {
  const page = properties.number("internet_code_page");
  return toText(page === null ? (await decodeText(bytes)).text : decode(bytes, toCharset(page)));
}

async function readAttachments(storage: Storage, charset: string): Promise<MailAttachment[]> {
  const read: MailAttachment[] = [];
  for (const part of parts(storage, "__attach_version1.0_")) {
    const properties = new Properties(part, PART_HEADER_BYTES, charset);
    const name = properties.text("long_file_name") || properties.text("short_file_name") ||
      properties.text("display_name");
    const inner = part.storages.get("__substg1.0_3701000D");
    const bytes = properties.bytes("data");
    const is_shown_inside = properties.text("content_id") !== "" &&
      /\.(?:png|jpe?g|gif|bmp|emz|wmz)$/i.test(name);
    if (inner?.streams.has("__properties_version1.0")) {
      read.push({
        name: name || "mail.msg",
        message: await parseMessage(inner, INNER_HEADER_BYTES),
      });
    } else if (bytes !== null && bytes.length > 0 && !is_shown_inside) {
      read.push({ name: name || "attachment.dat", bytes });
    }
  }
  return read;
}

function obstacleOf(properties: Properties, storage: Storage): string | null {
  if (/smime/i.test(properties.text("message_class"))) {
    return "it is encrypted or sealed with S/MIME; open it in Outlook and add its text";
  }
  const has_rtf = storage.streams.has("__substg1.0_10090102");
  return has_rtf
    ? "its text is in Rich Text alone; open it in Outlook, set its format to HTML and save it again"
    : null;
}
