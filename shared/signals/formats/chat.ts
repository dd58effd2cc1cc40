/**
 * Chats that programs save as text, one message after the other: WhatsApp ("[09.06.26, 10:02:11] Ada Lem: words", "09/06/2026, 10:02 -
 * Ada Lem: words"), Zoom ("10:02:11 From Ada Lem to Everyone : words"), and IRC programs. What people copy out of Slack or Teams has
 * names and times on lines of their own, as calls do.
 */
import type { Turn } from "../../contracts/signal.ts";
import { isNameShaped, lookOf } from "../speaker_labels.ts";
import { cleanSpeakerName } from "../speaker_name.ts";

/** The turns of a chat, and the time of its last message where its day is sure: ISO 8601, its own clock taken for UTC. */
export interface Chat {
  turns: Turn[];
  occurred_at: string | null;
}

/** A message, or a notice of the service where `sender` is null. */
interface Message {
  sender: string | null;
  /** The offsets at which its line and its words begin. */
  line_start: number;
  start: number;
  date: string | null;
  time: string;
}

/** The turns of a chat; null where the text is none. Notices of the service, reactions and left out media are `boilerplate`. */
export function readChat(content: string): Chat | null {
  const lines = content.split("\n");
  const messages = readZoom(lines) ?? readIrc(lines) ?? readWhatsApp(lines);
  if (messages === null) return null;
  const turns = messages.flatMap((message, at) => {
    return toTurns(content, message, messages[at + 1]?.line_start ?? content.length);
  });
  return { turns, occurred_at: lastDate(messages) };
}

const DATE = String
  .raw`(?:\d{1,4}(?:[/-]|\. ?)\d{1,2}(?:[/-]|\. ?)\d{1,4}\.?(?: г\.)?|\d{4}년 ?\d{1,2}월 ?\d{1,2}일)`;
const CLOCK = String
  .raw`(?:(?:上午|下午|午前|午後|오전|오후) ?)?\d{1,2}(?:[:.]| h )\d\d(?:[:.]\d\d)?(?:\s?(?:[AaPp]\.?\s?[Mm]\.?|[πμ]\.μ\.|[صم](?!\p{L})))?`;
/** What stands before a message; the marks of direction are WhatsApp's. */
const DATED = new RegExp(
  String
    .raw`^[\u200E\u200F\u202A]*\[?(${DATE})[,،]?(?: (?:klo|kl\.?|um|à|at|às))?[,\s]+(${CLOCK})(?:\]|,|\s?[-–—])?\s+(?=\S)`,
  "u",
);
/** The same where the time comes first, as in Vietnamese: "10:02, 09/06/2026 - Ada Lem: words". */
const TIMED = new RegExp(
  String.raw`^[\u200E\u200F\u202A]*\[?(${CLOCK}), (${DATE})(?:\]|\s?[-–—])\s+(?=\S)`,
  "u",
);
/** Most lines of other texts do not, which is quicker to see. */
const BEGINS_WITH_NUMBER = /^[\s\u200E\u200F\u202A[]*\d/;
/** Prefixes and names end within so many characters. */
const MAX_HEAD_LENGTH = 200;

/** Null where no lines, or too few, begin with a date and a name. */
function readWhatsApp(lines: readonly string[]): Message[] | null {
  const found: (Message & { colon: number })[] = [];
  let offset = 0;
  let filled = 0;
  for (const line of lines) {
    if (line.trim() !== "") filled++;
    const head = line.slice(0, MAX_HEAD_LENGTH);
    const match = BEGINS_WITH_NUMBER.test(head) ? readPrefix(head) : null;
    if (match !== null) {
      const { prefix, date, time } = match;
      const colon = head.slice(prefix.length).search(/:(?:\s|$)/);
      const raw = colon < 0 ? "" : head.slice(prefix.length, prefix.length + colon);
      found.push({
        line_start: offset,
        sender: cleanSpeakerName(raw.replace(/^[\s\u200E~]+/, "")),
        start: offset + prefix.length,
        colon: colon < 0 ? 0 : colon + 1,
        date,
        time,
      });
    }
    offset += line.length + 1;
  }
  const senders = findSenders(found);
  if (senders.size === 0 || found.length < 2 || found.length * 4 < filled) return null;
  return found.map(({ colon, ...message }) =>
    message.sender !== null && senders.has(message.sender)
      ? { ...message, start: message.start + colon }
      : { ...message, sender: null }
  );
}

function readPrefix(head: string): { prefix: string; date: string; time: string } | null {
  const [prefix, date, time] = DATED.exec(head) ?? [];
  if (prefix !== undefined) return { prefix, date: date!, time: time! };
  const [timed, clock, day] = TIMED.exec(head) ?? [];
  return timed === undefined ? null : { prefix: timed, date: day!, time: clock! };
}

/** The names before colons, without the notices that hold a colon: 'Ada Lem named the group "Yard: June"'. */
function findSenders(messages: readonly Message[]): Set<string> {
  const uses = new Map<string, number>();
  for (const { sender } of messages) {
    if (sender !== null) uses.set(sender, (uses.get(sender) ?? 0) + 1);
  }
  const names = [...uses.keys()].filter((name) =>
    !/["“”„«»]/.test(name) && (uses.get(name)! > 1 || isNameShaped(name) && lookOf(name) !== "poor")
  );
  const known = new Set(names);
  return new Set(names.filter((name) => !beginsWithName(name, known)));
}

/** Whether a name's first words are another sender's name: then it is a sentence about that sender. */
function beginsWithName(name: string, known: ReadonlySet<string>): boolean {
  for (let at = name.indexOf(" "); at > 0; at = name.indexOf(" ", at + 1)) {
    if (known.has(name.slice(0, at)) && /^ \p{Ll}/u.test(name.slice(at))) return true;
  }
  return false;
}

/** "10:02:11 From Ada Lem to Everyone : words", in the languages of the program; a direct message names its receiver. */
const ZOOM = new RegExp(
  String.raw`^\s*(?:(\d{4}-\d\d-\d\d)\s+)?(\d{1,2}:\d\d(?::\d\d)?(?: ?[AP]M)?)\s+(?:` +
    String
      .raw`(?:From|Von|De|Van|Da|Fra|Från|Od)\s+(?:([^\s:：][^:：]{0,118})\s+(?:to|To|an|An|à|À|a|A|aan|Aan|para|Para|til|Til|till|Till|do|Do)\s+[^:：]{1,118}|([^\s:：][^:：]{0,118}))` +
    String
      .raw`|(?:開始|差出人|来自|寄件者|보낸 사람)\s*([^:：]{1,60})\s*(?:宛先|に|收件人|发送至|받는 사람)\s*[^:：]{1,60})[:：](?:\s+|$)`,
);

function readZoom(lines: readonly string[]): Message[] | null {
  const messages: Message[] = [];
  let offset = 0;
  let filled = 0;
  for (const line of lines) {
    if (line.trim() !== "") filled++;
    const head = line.slice(0, 2 * MAX_HEAD_LENGTH);
    const match = BEGINS_WITH_NUMBER.test(head) ? ZOOM.exec(head) : null;
    const [prefix = "", date, time, ...names] = match ?? [];
    const sender = cleanSpeakerName(names.find((name) => name !== undefined) ?? "");
    if (match !== null && (sender === null || isNameShaped(sender))) {
      messages.push({
        line_start: offset,
        sender,
        start: offset + prefix.length,
        date: date ?? null,
        time: time!,
      });
    }
    offset += line.length + 1;
  }
  return messages.length > 0 && messages.length * 4 >= filled ? messages : null;
}

/**
 * irssi writes "09:01 <@ada> words", WeeChat puts tabs between; the sign before a name tells the rank. Bridges put who speaks in another
 * network in front of the words. What is no message is an action ("* ada nods") or a notice.
 */
const IRC = new RegExp(
  String.raw`^\[?(?:(\d{4}-\d\d-\d\d)[T ])?(\d{1,2}:\d\d(?::\d\d)?)\]?(?:` +
    String.raw`\s{1,4}<[@+%&~!\x20]?([^<>\s]{1,80})>\s+(?:<([^<>\s]{1,80})>\s+)?` +
    String.raw`|\t[@+%&~!\x20]?([^\s<>*-][^\s]{0,80})\t` +
    String.raw`|\s{1,4}(?:\*{1,3}\s|-!-|-->|<--|--\s))`,
);
const IRC_DAY = /^---\s(?:log|day)\s/i;

/** Null where no line has a name in angle brackets, or between tabs behind a date. */
function readIrc(lines: readonly string[]): Message[] | null {
  const messages: Message[] = [];
  let offset = 0;
  let filled = 0;
  for (const line of lines) {
    if (line.trim() !== "") filled++;
    const [prefix, date = null, time = "", nick, bridged, tabbed] =
      IRC.exec(line.slice(0, 2 * MAX_HEAD_LENGTH)) ?? [];
    if (prefix !== undefined || IRC_DAY.test(line)) {
      const name = bridged ?? nick ?? tabbed;
      messages.push({
        line_start: offset,
        sender: name === undefined ? null : cleanSpeakerName(name),
        start: offset + (prefix ?? "").length,
        date,
        time,
      });
    }
    offset += line.length + 1;
  }
  const named = messages.filter(({ sender }) => sender !== null);
  return named.length > 1 && messages.length * 2 >= filled ? messages : null;
}

/** Media that an export leaves out, and messages that were taken back. */
const OMITTED = [
  /^<[^<>\n]{3,60}>$/,
  /^\S[^\n]{0,100}\.(?:jpe?g|png|gif|webp|heic|mp4|mov|3gp|opus|ogg|m4a|mp3|aac|pdf|docx?|xlsx?|pptx?|vcf|zip)(?: \([^()]{3,40}\))?$/i,
  /^(?:image|video|audio|sticker|gif|document|contact card|media|bild|dokument|kontaktkarte|imagen|documento|imagem|immagine|afbeelding|vidéo|photo|billede|obraz|wideo|plik) (?:omitted|weggelassen|absente?|omitid[oa]|weggelaten|omess[oa]|ocult(?:ad[oa]|o|a)|udeladt|utelämnad|utelatt|pominięto)$/i,
  /^(?:this message was deleted|you deleted this message|(?:diese nachricht|du hast diese nachricht|sie haben diese nachricht) .{0,10}gelöscht|(?:ce message a été|vous avez) supprimé.*|(?:se eliminó este|eliminaste este|este) mensaje.*(?:elimin|borr).*|se eliminó este mensaje|(?:dit|u hebt dit|je hebt dit) bericht .*verwijderd|(?:questo messaggio è stato|hai) eliminato.*|(?:esta mensagem foi|você) apag(?:ada|ou).*|missed (?:voice|video) call.*|verpasster (?:sprach|video)anruf.*|null)\.?$/i,
  /^(?:reacted to|removed an? .{1,10} reaction from|replying to|liked|reagierte auf|hat auf .{0,20}reagiert|antwort auf|antwortet auf|a réagi à|en réponse à|reaccionó a|respondiendo a|reageerde op|ha reagito a|in risposta a|reagiu a|em resposta a|reagerede på|reagerade på) ["“„«‘「]/i,
];
const MAX_OMITTED_LENGTH = 240;
/** WhatsApp marks what is its own, not the sender's, with this sign in front. */
const SERVICE_MARK = "\u200E";
const EDITED =
  /(?<![\s\u200E])[\s\u200E]*<[^<>\n]{0,40}(?:edited|bearbeitet|modifié|editad|bewerkt|modificat|redigeret|redigerad|edytowan|編集|编辑)[^<>\n]{0,20}>\s*$/i;

/** The words of a message; its first filled line apart where the program wrote it. */
function toTurns(content: string, message: Message, end: number): Turn[] {
  const { sender, line_start } = message;
  if (sender === null) return turnOf(content, { start: line_start, end, speaker: null });
  const start = message.start +
    /^\s*/.exec(content.slice(message.start, message.start + MAX_HEAD_LENGTH))![0].length;
  const line_end = content.indexOf("\n", start);
  const first_end = line_end < 0 || line_end > end ? end : line_end;
  if (isOmitted(content.slice(start, first_end))) {
    return [
      ...turnOf(content, { start, end: first_end, speaker: null }),
      ...turnOf(content, { start: first_end, end, speaker: sender }),
    ];
  }
  const tail = content.slice(Math.max(start, end - MAX_HEAD_LENGTH), end);
  const edited = EDITED.exec(tail)?.[0].length ?? 0;
  return turnOf(content, { start, end: end - edited, speaker: sender });
}

function isOmitted(line: string): boolean {
  if (line.startsWith(SERVICE_MARK)) return true;
  return line.length <= MAX_OMITTED_LENGTH && OMITTED.some((mark) => mark.test(line.trim()));
}

/** None where nothing is left of the words. */
function turnOf(content: string, { start, end, speaker }: Omit<Turn, "kind">): Turn[] {
  const raw = content.slice(start, end);
  const words = raw.replace(/^[\s\u200E]+|(?<!\s)\s+$/g, "");
  if (words === "") return [];
  const first = start + raw.indexOf(words);
  return [{
    start: first,
    end: first + words.length,
    speaker,
    kind: speaker === null ? "boilerplate" : "spoken",
  }];
}

/** The day of the last message, if the order of day and month is known. */
function lastDate(messages: readonly Message[]): string | null {
  const dated = messages.filter(({ date }) => date !== null);
  const last = dated.at(-1);
  if (last === undefined) return null;
  const order = findOrder(dated as (Message & { date: string })[]);
  const numbers = numbersOf(last.date!);
  if (order === null || numbers.length !== 3) return null;
  const [year, month, day] = order.map((at) => numbers[at]!) as [number, number, number];
  const [hours, minutes, seconds = 0] = numbersOf(last.time) as [number, number, number?];
  const half = /p\.?\s?m|下午|午後|오후|μ\.μ|م/i.test(last.time) ? 12 : 0;
  const is_half_day = half > 0 || /a\.?\s?m|上午|午前|오전|π\.μ|ص/i.test(last.time);
  const full_year = year < 100 ? 2000 + year : year;
  const time = Date.UTC(
    full_year,
    month - 1,
    day,
    is_half_day ? hours % 12 + half : hours,
    minutes,
    seconds,
  );
  return new Date(time).getUTCDate() === day ? new Date(time).toISOString() : null;
}

function numbersOf(text: string): number[] {
  return (text.match(/\d+/g) ?? []).map(Number);
}

/** Where year, month and day stand in a date. */
type Order = readonly [year: number, month: number, day: number];
const YEAR_FIRST: Order = [0, 1, 2];
const DAY_FIRST: Order = [2, 1, 0];
const MONTH_FIRST: Order = [2, 0, 1];

/**
 * The order that all dates of a chat have: a number above twelve tells, else how the program's languages write dates. Of those with
 * slashes American English alone puts the month first, and it alone has single digits with "AM" in capitals.
 */
function findOrder(messages: readonly (Message & { date: string })[]): Order | null {
  const dates = messages.map(({ date }) => numbersOf(date));
  if (dates.some(([first = 0]) => first > 31)) return YEAR_FIRST;
  const is_day_first = dates.some(([first = 0]) => first > 12);
  const is_month_first = dates.some(([, second = 0]) => second > 12);
  if (is_day_first || is_month_first) {
    return is_day_first && is_month_first ? null : is_day_first ? DAY_FIRST : MONTH_FIRST;
  }
  if (messages.some(({ date }) => /[.-]/.test(date))) return DAY_FIRST;
  const are_american = messages.some(({ date, time }) => !/^0/.test(date) && /[AP]M/.test(time));
  return are_american ? MONTH_FIRST : DAY_FIRST;
}
