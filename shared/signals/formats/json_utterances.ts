import type { Utterance } from "../build_talk.ts";
import { readHtmlLines } from "../html_lines.ts";
import { splitQuotedLines } from "../quoted_lines.ts";
import { cleanSpeakerName } from "../speaker_name.ts";
import { readBareTalk } from "./json_bare_talk.ts";
import {
  type Entry,
  type Fields,
  fieldsOf,
  firstText,
  isEntry,
  plainKey,
  toKeys,
} from "./json_entry.ts";
import { ENCLOSING_KEYS, originOf, readEnclosed } from "./json_forwards.ts";

/** Keys are compared in small letters and without "_" and "-". */
const WORDS_KEYS = toKeys(`
  text transcript content sentence punctuatedword word message utterance body caption display
  rawtext snippet words said msg utf8 plainbody
`);
/** Names of words that stand for speech by themselves. */
const SPEECH_KEYS = toKeys("transcript sentence punctuatedword word utterance caption");
/** Where the words are lists themselves: of words, of sentences, of ways to understand them, the likeliest first. */
const NESTED_KEYS = [
  "sentences",
  "words",
  "elements",
  "alternatives",
  "nbest",
  "textentities",
  "segs",
];
const NAME_KEYS = toKeys(`
  speakername speakerdisplayname displayname fullname realname nickname username sendername
  participantname authorname personname
`);
/** Lists of those who speak: one alone, as in Zoom's timeline, is who does. */
const VOICES_KEYS = toKeys("users speakers participants");
/** Names, labels, or numbers that another list explains. */
const SPEAKER_KEYS = toKeys(`
  speaker speakerlabel speakertag participant sender from author creator user role name speakerid
  fromemail email participantid userid authorid senderid createdby membercreator participanttype participantpurpose participantrole speakerindex who u
`);
/** Granola tells who speaks by the side that it hears them from. */
const SOURCES: Record<string, string> = { microphone: "Me", system: "Them" };
/** Keys that only say who speaks where times or the list's own name say that it is talk. */
const LOOSE_KEYS = new Set([
  "name",
  "user",
  "role",
  "author",
  "from",
  "email",
  "userid",
  "who",
  "u",
]);
/** Roles that people have in talk and nowhere else, as in logs of assistants. */
const SIDES = new Set(
  "user assistant agent customer interviewer interviewee caller bot human client".split(" "),
);
const TIME_KEYS = toKeys(`
  start starttime startts begin begintime offset offsets timestamps timestamp timestampms time
  ts startoffset offsetinticks offsetmilliseconds offsetmillisecond startms starttimestamp snippettime datetime date
  createat createdat createddate createddatetime tstartms end endtime
`);
/** Names of lists that hold talk. */
const LIST_KEYS = new Set(toKeys(`
  segments utterances transcript transcripts meetingtranscripts transcription sentences
  monologues messages paragraphs phrases recognizedphrases combinedphrases results items
  entries cues captions dialogue dialog conversation turns chunks timeline words wordsegments
  audiosegments alternatives lines events comments threads nodes stories children replies
`));
/** Lists and maps that say who the numbers are. */
const PEOPLE_KEYS = new Set(
  toKeys(
    "speakers speakernames speakermap participants parties users attendees members people callers",
  ),
);

/** All lists in the same place of the file: the words of each of a hundred segments are one such place. */
interface Place {
  path: string;
  key: string;
  lists: Entry[][];
}

/** An object that may be the message that the entries of a list answer. */
interface Opening {
  /** The path of the object that holds both. */
  around: string;
  entry: Entry;
}

/** What is said, and how many entries of the list have no words. */
export interface ListedTalk {
  utterances: Utterance[];
  blank: number;
  /** When the last message of a chat was sent, ISO 8601; null where the entries have no date. */
  last_at: string | null;
}

interface Candidate extends ListedTalk {
  path: string;
  length: number;
  is_named: boolean;
}

/**
 * What is said in the list of the JSON that holds talk, in order; null where none does. Instead of one parser for each service, the list
 * is looked for, anywhere in the file, whose entries have words, and names or times beside them.
 */
export function findUtterances(root: unknown): ListedTalk | null {
  const { places, people, openings } = walk(root);
  const best = findBest(places, { people, voices: new Map() });
  if (best === null) return null;
  if (best.is_named) return withOpening(best, openings, people);
  const voices = readVoices(places, people);
  return voices.size === 0 ? best : findBest(places, { people, voices });
}

/** Keys of who wrote what others answer. */
const OPENER_KEYS = ["author", "user", "sender", "from", "creator"];

/** Intercom and trackers keep the first message apart from the list of answers to it: in the object around the list, or beside it. */
function withOpening(
  talk: Candidate,
  openings: readonly Opening[],
  people: ReadonlyMap<string, string>,
): Candidate {
  for (const { around, entry } of openings) {
    if (!talk.path.startsWith(around)) continue;
    const fields = fieldsOf(entry);
    const key = OPENER_KEYS.find((key) => fields.has(key));
    const { speaker } = readSpeaker(new Map([["author", fields.get(key ?? "")]]), people);
    const words = readWords(fields).trim();
    if (speaker === null || words === "") continue;
    // The whole transcript as one text is no message.
    const [first] = talk.utterances;
    if (first !== undefined && words.includes(first.words.trim())) continue;
    return { ...talk, utterances: [...splitQuotedLines({ speaker, words }), ...talk.utterances] };
  }
  return talk;
}

/** What other lists of the file say of speakers. */
interface Names {
  /** Names by the numbers that stand for them. */
  people: ReadonlyMap<string, string>;
  /** Who speaks when: speakers by the time at which an entry begins. */
  voices: ReadonlyMap<number, string>;
}

function findBest(places: readonly Place[], names: Names): Candidate | null {
  const candidates = places.flatMap((place) => toCandidate(place, names) ?? []);
  const longest = candidates.reduce((most, { length }) => Math.max(most, length), 0);
  // The list with names wins unless it holds a fraction of what was said; of the same words, the fewest pieces.
  const [best] = candidates.filter(({ length }) => length * 3 >= longest).sort((one, other) =>
    Number(other.is_named) - Number(one.is_named) ||
    one.utterances.length - other.utterances.length
  );
  return best ?? null;
}

/** Speakers by times, out of lists without words: Amazon Transcribe tells them apart from the words. */
function readVoices(
  places: readonly Place[],
  people: ReadonlyMap<string, string>,
): Map<number, string> {
  const voices = new Map<number, string>();
  for (const { lists } of places) {
    const said = lists.flat().flatMap((entry) => toSaid(entry, people));
    if (said.some(({ words }) => words !== "")) continue;
    for (const { speaker, time } of said) {
      if (speaker !== null && !Number.isNaN(time)) voices.set(time, speaker);
    }
  }
  return voices;
}

/** Entries that have no time, as punctuation, go with the one before. */
function lendVoices<Words extends Said>(
  said: readonly Words[],
  voices: ReadonlyMap<number, string>,
): Words[] {
  if (voices.size === 0) return [...said];
  let last: string | null = null;
  return said.map((entry) => {
    if (entry.kind !== undefined) return entry;
    last = entry.speaker ?? (Number.isNaN(entry.time) ? last : voices.get(entry.time) ?? null);
    return { ...entry, speaker: last };
  });
}

/** Lists of talk do not lie deeper than this. */
const MAX_DEPTH = 24;

/** Every list of objects by its place in the file, and the names of the people by their numbers. */
function walk(
  root: unknown,
): { places: Place[]; people: Map<string, string>; openings: Opening[] } {
  const places = new Map<string, Place>();
  const openings: Opening[] = [];
  const people = new Map<string, string>();
  const open = [{ value: root, path: "", key: "", depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, path, key, depth } = next;
    if (depth > MAX_DEPTH) continue;
    if (PEOPLE_KEYS.has(key)) readPeople(value, people);
    const bare = depth <= MAX_BARE_DEPTH ? readBareTalk(value) : null;
    if (bare !== null) places.set(path, { path, key, lists: [bare] });
    else if (Array.isArray(value)) {
      const entries = key === "timestamps" ? value.flatMap(toTimedWord) : value.filter(isEntry);
      const place = places.get(path);
      if (place !== undefined) place.lists.push(entries);
      else if (entries.length > 0) places.set(path, { path, key, lists: [entries] });
      // Other ways to understand the same words were not said as well.
      const items = key === "alternatives" || key === "nbest" ? value.slice(0, 1) : value;
      for (const item of items.toReversed()) {
        open.push({ value: item, path: `${path}[]`, key, depth: depth + 1 });
      }
    } else if (isEntry(value)) {
      if (!path.includes("[]")) {
        openings.push({
          around: key === "source" ? path.replace(/\.[^.]*$/, "") : path,
          entry: value,
        });
      }
      for (const [name, item] of Object.entries(value).reverse()) {
        if (typeof item !== "object" || item === null) continue;
        if (path !== "" && ENCLOSING_KEYS.has(plainKey(name))) continue;
        open.push({ value: item, path: `${path}.${name}`, key: plainKey(name), depth: depth + 1 });
      }
    }
  }
  return { places: [...places.values()], people, openings };
}

/** Lists without keys are looked for at the root and just below it. */
const MAX_BARE_DEPTH = 2;

/** Watson writes words as ["gate", 0.4, 0.9]. */
function toTimedWord(value: unknown): Entry[] {
  const [word, start, end] = Array.isArray(value) ? value : [];
  return typeof word === "string" && typeof start === "number" ? [{ word, start, end }] : [];
}

function readPeople(value: unknown, people: Map<string, string>): void {
  if (!isEntry(value) && !Array.isArray(value)) return;
  for (const [key, person] of Object.entries(value)) {
    if (typeof person === "string") {
      if (isEntry(value)) people.set(key, person);
    } else if (isEntry(person)) {
      const fields = fieldsOf(person);
      const name = firstText(fields, [...NAME_KEYS, "name", "email"]);
      const ids = [
        "id",
        "speakerid",
        "speaker",
        "userid",
        "index",
        "label",
        "uuid",
        "key",
        "speakertag",
      ]
        .map((id) => fields.get(id)).filter((id) =>
          typeof id === "string" || typeof id === "number"
        );
      if (name === null) continue;
      for (const id of ids) people.set(String(id), name);
      if (isEntry(value)) people.set(key, name);
    }
  }
}

interface Said extends Utterance {
  time: number;
}

interface EntryWords extends Said {
  is_sure: boolean;
  is_timed: boolean;
  is_speech: boolean;
}

/** Of a list of talk at least this share has words; the others are pictures and notices. */
const MIN_SHARE = 0.1;

/** Null where the entries of a place are no talk. */
function toCandidate({ path, key, lists }: Place, { people, voices }: Names): Candidate | null {
  const said = lists.map((entries) =>
    lendVoices(entries.flatMap((entry) => toSaid(entry, people)), voices)
  );
  const entries = said.flat();
  const filled = entries.filter(({ words }) => words !== "");
  if (filled.length === 0 || filled.length < MIN_SHARE * entries.length) return null;
  const evidence = (filled.some(({ is_sure }) => is_sure) ? 2 : 0) +
    Number(filled.some(({ speaker }) => speaker !== null)) +
    Number(filled.some(({ is_timed }) => is_timed)) + Number(LIST_KEYS.has(key)) +
    Number(filled.some(({ is_speech }) => is_speech));
  if (evidence < 2) return null;
  const named = said.filter((list) => list.some(({ speaker }) => speaker !== null));
  // Google repeats all words with their speakers in its last result.
  const chosen = lengthOf(named) * 2 >= lengthOf(said) && named.length > 0 ? named : said;
  return {
    path,
    utterances: joinWords(inOrder(chosen)),
    last_at: lastDate(chosen.flat()),
    blank: entries.length - filled.length,
    length: lengthOf(chosen),
    is_named: named.length > 0,
  };
}

/** Times of 2000 and later in milliseconds are dates; those of recordings begin at zero. */
const FIRST_DATE = Date.UTC(2000);

function lastDate(said: readonly Said[]): string | null {
  const last = said.reduce((latest, { time }) => time > latest ? time : latest, 0);
  return last >= FIRST_DATE && last < 5 * FIRST_DATE ? new Date(last).toISOString() : null;
}

function lengthOf(lists: readonly Said[][]): number {
  return lists.flat().reduce((sum, { words }) => sum + words.length, 0);
}

/** What an entry says: the sender's own words and, apart, those of others that it quotes or passes on. One without words where it says nothing. */
function toSaid(entry: Entry, people: ReadonlyMap<string, string>): EntryWords[] {
  const fields = unwrap(fieldsOf(entry));
  const origin = originOf(fields);
  const sent: EntryWords = {
    ...readSpeaker(fields, people),
    words: readWords(fields),
    ...(NOTICE_TYPES.has(String(fields.get("type"))) && { kind: "boilerplate" }),
    ...(origin !== undefined && { speaker: toName(origin, people), kind: "forwarded" }),
    time: readTime(fields),
    is_timed: TIME_KEYS.some((key) => fields.has(key)),
    is_speech: SPEECH_KEYS.some((key) => typeof fields.get(key) === "string"),
  };
  const enclosed = readEnclosed(fields).map(({ fields, kind }): EntryWords => ({
    ...sent,
    speaker: readSpeaker(fields, people).speaker,
    words: readWords(fields),
    kind,
  }));
  const pieces = [sent, ...enclosed].flatMap(splitQuotedLines).filter(({ words }) => words !== "");
  return pieces.length > 0 ? pieces : [sent];
}

/** Keys under which services put what an entry says, as Reddit and Trello do. */
const WRAPPERS = ["data", "node", "message", "comment", "attributes", "snippet", "payload"];

function unwrap(fields: Fields): Fields {
  for (const key of WRAPPERS) {
    const inner = fields.get(key);
    if (!isEntry(inner) || firstText(fields, WORDS_KEYS) !== null) continue;
    const inner_fields = fieldsOf(inner);
    if (firstText(inner_fields, WORDS_KEYS) !== null) return new Map([...inner_fields, ...fields]);
  }
  return fields;
}

/** Entries that say what happened, such as "Ada assigned this to Ben". */
const NOTICE_TYPES = new Set(["system", "activity", "notification", "systemmessage", "event"]);

function readWords(fields: Fields): string {
  const direct = firstText(fields, WORDS_KEYS);
  if (direct !== null) return /^\s*<[a-z]+[ >]/i.test(direct) ? visibleWords(direct) : direct;
  for (const key of ["body", "content", "speech", "text"]) {
    const body = fields.get(key);
    if (isEntry(body)) return readBody(fieldsOf(body));
  }
  for (const key of [...WORDS_KEYS, ...NESTED_KEYS]) {
    const value = fields.get(key);
    if (!Array.isArray(value)) continue;
    const items = key === "alternatives" || key === "nbest" ? value.slice(0, 1) : value;
    const words = joinTokens(
      items.map((item) => typeof item === "string" ? item : isEntry(item) ? wordsOfItem(item) : ""),
    );
    if (words.trim() !== "") return words;
  }
  return "";
}

/** The message of a chat in Teams or Element: its text, or what is visible of its HTML. */
function readBody(body: Fields): string {
  const content = firstText(body, ["content", "body", "text"]) ?? "";
  return body.get("contenttype") === "html" ? visibleWords(content) : content;
}

function visibleWords(html: string): string {
  return readHtmlLines(html).lines.map(({ text }) => text).join("\n").trim();
}

function wordsOfItem(item: Entry): string {
  const fields = fieldsOf(item);
  const value = fields.get("value");
  return firstText(fields, WORDS_KEYS) ?? (typeof value === "string" ? value : "");
}

/** Words and marks as one text: a blank between two unless one of them has it, no blank before a mark or within Chinese and Japanese. */
function joinTokens(tokens: readonly string[]): string {
  let text = "";
  let end = " ";
  for (const token of tokens) {
    if (token === "") continue;
    const is_close = /\s|[([{“‘«¿¡]/.test(end) ||
      /^(?:\s|[,.;:!?…%)\]}”»。、！？]|['’]\p{L})/u.test(token) ||
      isWide(end) && isWide(token[0]!);
    text += is_close ? token : ` ${token}`;
    end = token.at(-1)!;
  }
  return text;
}

function isWide(char: string): boolean {
  return /[\u3000-\u30FF\u4E00-\u9FFF\uFF00-\uFFEF]/.test(char);
}

/** The speaker, and whether the key means one and nothing else. */
function readSpeaker(
  fields: Fields,
  people: ReadonlyMap<string, string>,
): { speaker: string | null; is_sure: boolean } {
  const whole = wholeName(fields);
  if (whole !== null) return { speaker: cleanSpeakerName(whole), is_sure: true };
  for (const key of [...NAME_KEYS, ...SPEAKER_KEYS]) {
    const value = fields.get(key);
    const speaker = toName(value, people);
    if (speaker !== null) {
      const is_sure = !LOOSE_KEYS.has(key) || key === "role" && SIDES.has(speaker.toLowerCase());
      return { speaker, is_sure };
    }
  }
  for (const key of VOICES_KEYS) {
    const voices = fields.get(key);
    const [voice] = Array.isArray(voices) && voices.length === 1 ? voices : [];
    const speaker = toName(voice, people);
    if (speaker !== null) return { speaker, is_sure: false };
  }
  const source = SOURCES[String(fields.get("source"))];
  if (source !== undefined) return { speaker: source, is_sure: true };
  // Logs of assistants tell the side by the kind of the event.
  const side = firstText(fields, ["event", "type"]);
  if (side !== null && SIDES.has(side.toLowerCase())) return { speaker: side, is_sure: true };
  const [alternative] = [fields.get("alternatives") ?? []].flat();
  if (isEntry(alternative)) {
    return readSpeaker(fieldsOf({ speaker: alternative["speaker"] }), people);
  }
  // A list that has the key has talk, though it leaves this entry to nobody.
  return {
    speaker: null,
    is_sure: SPEAKER_KEYS.some((key) => fields.has(key) && !LOOSE_KEYS.has(key)),
  };
}

/** First and last name as one; null where there is no first name by itself. */
function wholeName(
  fields: Fields,
  given_keys: readonly string[] = [],
  family_keys: readonly string[] = [],
): string | null {
  const given = firstText(fields, ["firstname", "givenname", ...given_keys]);
  const family = firstText(fields, ["lastname", "familyname", "surname", ...family_keys]) ?? "";
  return given === null ? null : `${given} ${family}`;
}

/** Of a person, or of an identity that holds a person, as in Teams: {application: null, user: {displayName}}. */
function idOf(person: Entry): unknown {
  const fields = fieldsOf(person);
  const user = fields.get("user");
  return wholeName(fields, ["first"], ["last"]) ??
    firstText(fields, [...NAME_KEYS, "name", "login", "label", "email"]) ??
    (isEntry(user) ? idOf(user) : fields.get("id"));
}

function toName(person: unknown, people: ReadonlyMap<string, string>): string | null {
  return toSpeaker(isEntry(person) ? idOf(person) : person, people);
}

function toSpeaker(value: unknown, people: ReadonlyMap<string, string>): string | null {
  if (typeof value !== "string" && typeof value !== "number") return null;
  const known = people.get(String(value));
  if (known !== undefined) return cleanSpeakerName(known);
  const name = cleanSpeakerName(String(value));
  return name !== null && /^(?:\d{1,3}|\p{Lu})$/u.test(name) ? `Speaker ${name}` : name;
}

/** In the order of their times where there are several lists, as for two channels, or the newest come first. */
function inOrder(lists: readonly Said[][]): Said[] {
  const said = lists.flat().filter(({ words }) => words.trim() !== "");
  if (said.some(({ time }) => Number.isNaN(time))) return said;
  const is_backwards = said.length > 1 &&
    said.every(({ time }, at) => at === 0 || time <= said[at - 1]!.time);
  return lists.length > 1 || is_backwards
    ? said.toSorted((one, other) => one.time - other.time)
    : said;
}

/** Words of one speaker that follow one another as one text, where the entries are single words. */
function joinWords(said: readonly Said[]): Utterance[] {
  const single = said.filter(({ words }) => !/\S\s+\S/.test(words));
  const has_marks = said.some(({ words }) => /^[.,?!…。、？！]$/.test(words.trim()));
  if (said.length < (has_marks ? 2 : 8) || single.length * 10 < said.length * 9) return [...said];
  const joined: (Omit<Utterance, "words"> & { tokens: string[] })[] = [];
  for (const { speaker, words, kind } of said) {
    const last = joined.at(-1);
    if (last?.speaker === speaker && last.kind === kind) last.tokens.push(words);
    else joined.push({ speaker, ...(kind !== undefined && { kind }), tokens: [words] });
  }
  return joined.map(({ tokens, ...rest }) => ({ ...rest, words: joinTokens(tokens) }));
}

/** When an entry begins, in whatever unit its file has; NaN where it does not say. */
function readTime(fields: Fields): number {
  // Watson tells when with a key that others tell senders with.
  const key = TIME_KEYS.find((name) => fields.has(name)) ??
    (typeof fields.get("from") === "number" ? "from" : undefined);
  const value = [key === undefined ? undefined : fields.get(key)].flat()[0];
  if (typeof value === "number") return value;
  if (typeof value !== "string" || value === "") return NaN;
  const clock = /^(?:(\d+):)?(\d+):(\d+(?:[.,]\d+)?)$/.exec(value);
  if (clock === null) return Number.isNaN(Number(value)) ? Date.parse(value) : Number(value);
  return Number(clock[1] ?? 0) * 3600 + Number(clock[2]) * 60 + Number(clock[3]!.replace(",", "."));
}
