/** Tables that mail programs, messengers and telephones export: a row for each message, with who sent it and to whom. */
import { buildTalk, type Utterance } from "../build_talk.ts";
import { findDate } from "../find_date.ts";
import { splitMailLines } from "../mail_thread/mail_line.ts";
import { type MailPerson, parsePerson, toSpeaker } from "../mail_thread/mail_person.ts";
import { readThread } from "../mail_thread/read_thread.ts";
import { parseTable } from "../parse_table.ts";
import { splitQuotedLines } from "../quoted_lines.ts";
import type { FormatReading } from "../signal_draft.ts";
import { cleanSpeakerName } from "../speaker_name.ts";

/** What columns are called, by what they hold; in small letters, words divided by one blank. */
const COLUMNS = {
  sender: toSet(
    `from|from name|sender|sender name|author|von|von name|absender|absendername|de|de nom|expéditeur|remitente|mittente|afzender|van|van naam|da|fra|avsender|afsender|från|avsändare|od|nadawca|差出人|发件人|보낸 사람`,
  ),
  sender_address: toSet(
    `from address|from email|sender email|sender address|von adresse|absenderadresse|de adresse`,
  ),
  recipient: toSet(
    `to|to name|to address|recipient|recipients|recipient name|receiver|an|an name|empfänger|à|destinataire|destinataires|para|destinatario|destinatarios|destinatari|aan|ontvanger|til|modtager|mottaker|till|mottagare|do|odbiorca|宛先|收件人|받는 사람`,
  ),
  words: toSet(
    `content|body|text|message|message body|message text|nachricht|nachrichtentext|inhalt|textkörper|corps|contenu|message texte|cuerpo|contenido|mensaje|texto|messaggio|testo|corpo|bericht|tekst|inhoud|besked|melding|mensagem|meddelande|treść|wiadomość|本文|内容|내용`,
  ),
  direction: toSet(
    `type|direction|message type|folder|richtung|art|ordner|sens|dirección|direzione`,
  ),
  contact: toSet(
    `contact name|sender name|contact|name number|kontakt|name|phone|number|phone number|address|telefon|nummer`,
  ),
  subject: toSet(
    `subject|betreff|objet|asunto|oggetto|onderwerp|assunto|emne|ämne|temat|件名|主题`,
  ),
  thread: toSet(`conversation id|thread id|chat id|conversation|thread`),
  title: toSet(`conversation title|thread title|chat name|chat session`),
  date: toSet(
    `date|time|timestamp|sent|received|readable date|date sent|sent at|created at|datum|zeit|gesendet|empfangen|fecha|data|heure|日時|日期`,
  ),
};
type Column = keyof typeof COLUMNS;

function toSet(names: string): ReadonlySet<string> {
  return new Set(names.split("|"));
}

/** How tables tell what came in from what went out; Android's numbers among them. */
const CAME_IN =
  /^(?:received|incoming|inbound|in|inbox|1|eingehend|empfangen|posteingang|reçu|recibido|ricevuto)$/i;
const WENT_OUT =
  /^(?:sent|outgoing|outbound|out|outbox|2|ausgehend|gesendet|postausgang|envoyé|enviado|inviato)$/i;

/** A message, with the thread that it belongs to. */
interface Row {
  sender: MailPerson | null;
  words: string;
  subject: string;
  thread: string;
  title: string;
  date: string | null;
}

/**
 * The messages of a table, a signal for each conversation; null where its columns do not tell senders from recipients. Nobody is named
 * where a row only says that the owner of the telephone sent it.
 */
export function readMessageTable(text: string): FormatReading | null {
  const [header = [], ...body] = withHeader(parseTable(text));
  const names = header.map((name) =>
    name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, " ").trim()
      .replace(/^(?:e ?mail|sent|message) (?=(?:from|to|subject|body|text|date)$)/, "")
  );
  const find = (column: Column) =>
    [...COLUMNS[column]].map((name) => names.indexOf(name)).find((index) => index >= 0) ?? -1;
  const at = Object.fromEntries(
    Object.keys(COLUMNS).map((column) => [column, find(column as Column)]),
  ) as Record<Column, number>;
  const dates_at = names.flatMap((name, index) => COLUMNS.date.has(name) ? [index] : []);
  const cellOf = (row: readonly string[], column: Column) => (row[at[column]] ?? "").trim();
  const has_sender = at.sender >= 0 && (at.recipient >= 0 || at.sender_address >= 0) &&
    body.some((row) => /\p{L}|@|^\+\d/u.test(cellOf(row, "sender")));
  const directions = body.map((row) => cellOf(row, "direction"));
  const has_direction = at.direction >= 0 && at.contact >= 0 &&
    directions.every((cell) => CAME_IN.test(cell) || WENT_OUT.test(cell));
  if (at.words < 0 || body.length === 0 || !has_sender && !has_direction) return null;
  const toSender = (row: readonly string[]): MailPerson | null => {
    if (has_sender) {
      const person = toPerson(cellOf(row, "sender"));
      const address = cellOf(row, "sender_address");
      return address.includes("@") ? { name: person?.name ?? null, address } : person;
    }
    return CAME_IN.test(cellOf(row, "direction")) ? toPerson(cellOf(row, "contact")) : null;
  };
  const rows = body.map((row): Row => ({
    sender: toSender(row),
    words: cellOf(row, "words"),
    subject: cellOf(row, "subject"),
    thread: cellOf(row, "thread") || cellOf(row, "subject").replace(REPLY_MARKS, "") ||
      (has_sender ? "" : cellOf(row, "contact")),
    title: cellOf(row, "title") || cellOf(row, "subject").replace(REPLY_MARKS, ""),
    date: dates_at.map((index) => findDate(row[index] ?? "")).find((date) => date !== null) ?? null,
  }));
  const threads = Map.groupBy(rows, ({ thread }) => thread);
  const is_mail = at.subject >= 0;
  return { signals: [...threads.values()].flatMap((rows) => toSignal(rows, is_mail)), notes: [] };
}

/** Somebody with a name or an address, or only a telephone number. */
function toPerson(cell: string): MailPerson | null {
  const name = cleanSpeakerName(cell);
  return parsePerson(cell) ?? (name === null ? null : { name, address: null });
}

const REPLY_MARKS = /^(?:\s?(?:re|aw|fwd?|wg|tr|rv|r|sv|antw|odp)\s?:)+\s?/i;

/** Viber writes no header: date, time, name, number and words. */
function withHeader(rows: string[][]): string[][] {
  const [first = []] = rows;
  const is_headless = first.length === 5 &&
    /^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/.test(first[0]!.trim()) &&
    /^\d{1,2}:\d\d/.test(first[1]!.trim());
  return is_headless ? [["date", "time", "from", "from address", "text"], ...rows] : rows;
}

/** None where no message has words. */
function toSignal(rows: readonly Row[], is_mail: boolean): FormatReading["signals"] {
  const dates = rows.flatMap(({ date }) => date ?? []).sort();
  const ordered = dates.length === rows.length
    ? rows.toSorted((one, other) => Date.parse(one.date!) - Date.parse(other.date!))
    : rows;
  const talk = buildTalk(ordered.flatMap((row) => is_mail ? readMail(row) : readMessage(row)));
  const speakers = ordered.flatMap(({ sender }) =>
    sender?.name && sender.address ? [{ name: sender.name, address: sender.address }] : []
  );
  return talk.turns.length === 0 ? [] : [{
    source_type: "transcript",
    authority: "client",
    title: ordered[0]!.title || null,
    ...talk,
    occurred_at: dates.at(-1) ?? null,
    metadata: {
      speakers: [...new Map(speakers.map((speaker) => [speaker.name, speaker])).values()],
    },
  }];
}

function readMessage({ sender, words }: Row): Utterance[] {
  return splitQuotedLines({ speaker: toSpeaker(sender), words, is_fresh: true });
}

/** What a mail quotes or passes on is not its sender's. */
function readMail({ sender, words, subject }: Row): Utterance[] {
  const lines = splitMailLines(words);
  return readThread(lines, { author: sender, subject }).map((piece, index): Utterance => ({
    speaker: piece.kind === "boilerplate" ? null : toSpeaker(piece.author),
    words: lines.slice(piece.start, piece.end).map(({ text }) => text).join("\n"),
    // One who writes is one who talks here: talk that names nobody is nobody's, and no client's.
    kind: piece.kind === "written" ? "spoken" : piece.kind,
    is_fresh: index === 0,
  }));
}
