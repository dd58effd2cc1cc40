/**
 * Labels such as "Ada Lem: words": finding them at the beginning of a line, and telling from all labels of a text which name
 * speakers and which are somebody's words ("Budget: 20k", "First: the gate").
 */
import { fieldShare, isRole } from "./label_words.ts";
import { remember } from "../text/remember.ts";
import { cleanSpeakerName, foldSpeakerName } from "./speaker_name.ts";
import { STAMP } from "./time_stamp.ts";

/** A label at the beginning of a line. */
export interface Label {
  /** Cleaned; null where the label says that nobody is known. */
  name: string | null;
  /** Where the words begin in the line; its length where nothing follows. */
  words_at: number;
  /** Whether a time stands beside the name, or brackets around it: then it is no word of a sentence. */
  is_marked: boolean;
}

/** Labels end within so many characters. */
const MAX_LABEL_LENGTH = 120;

/** A colon that ends a label: a wide one, or one before white space, asterisks or the end; not that of a time or an address. */
const COLON = /[:：﹕](?:(?<=[：﹕])|(?=\s|[*_]|$))[*_]{0,3}\s*/g;
const TIGHT_COLON = /:(?=[\p{L}"“«¿¡])/gu;
/** "[0:02](https://…) Ada: words" */
const LINKED_STAMP = /^[\s*-]{0,4}\[[\d:.,]{3,16}\](\(https?:\/\/[^\s()]{1,400}\))/;
/** "[Ada] words", "【佐藤】words", "<Ada> words" */
const BRACKETED =
  /^\s*(?:\[([^[\]]{1,60})\]|【([^【】]{1,30})】|（([^（）]{1,30})）|<([^<>]{1,60})>|\(([^()]{1,60})\))\s*(?=\S)/;
/** What follows the colon of "Ada: (00:02)" and of "Ada: [00:02] words". */
const LEADING_STAMP = new RegExp(String.raw`^${STAMP}\s*`);
const ANY_STAMP = new RegExp(STAMP);

/** The label that a line begins with, whether or not it names a speaker; null if nothing in it could be one. */
export function readLabel(line: string): Label | null {
  const head = line.slice(0, MAX_LABEL_LENGTH + (LINKED_STAMP.exec(line)?.[1]?.length ?? 0));
  return readColonLabel(line, head, COLON) ?? readBracketLabel(head) ??
    readColonLabel(line, head, TIGHT_COLON);
}

function readColonLabel(line: string, head: string, colon: RegExp): Label | null {
  if (!/[:：﹕]/.test(head)) return null;
  for (const { 0: mark, index } of head.matchAll(colon)) {
    const raw = head.slice(0, index);
    // A colon within brackets belongs to what is in them.
    if (/[[(（<][^\])）>]*$/.test(raw)) continue;
    const name = cleanSpeakerName(raw.replace(LINKED_STAMP, ""));
    if (name === null ? !isNobody(raw) : !isNameShaped(name)) return null;
    const stamp =
      LEADING_STAMP.exec(line.slice(index + mark.length, index + MAX_LABEL_LENGTH))?.[0] ?? "";
    return {
      name,
      words_at: index + mark.length + stamp.length,
      is_marked: stamp !== "" || ANY_STAMP.test(raw) || /^\s*(?:\[.*\]|【.*】|>>)/.test(raw),
    };
  }
  return null;
}

function readBracketLabel(head: string): Label | null {
  const stamp = LEADING_STAMP.exec(head)?.[0] ?? "";
  for (const before of new Set(["", stamp])) {
    const match = BRACKETED.exec(head.slice(before.length));
    const inside = match?.slice(1).find((inside) => inside !== undefined) ?? "";
    const name = cleanSpeakerName(inside);
    if (match === null || name === null || !isNameShaped(name) || /^\d/.test(name)) continue;
    // "(laughs) Yes." is said by somebody else.
    if (match[5] !== undefined && lookOf(name) !== "strong") continue;
    return {
      name,
      words_at: before.length + match[0].length,
      is_marked: before !== "" || ANY_STAMP.test(inside),
    };
  }
  return null;
}

/** Whether a label that no name is left of says "Unknown speaker" or "[?]", rather than nothing. */
function isNobody(raw: string): boolean {
  return /\p{L}/u.test(raw) && !ANY_STAMP.test(raw);
}

/** Whether a name could be written so: few words, no sentence signs, at most the one comma of "Last, First". */
export const isNameShaped: (name: string) => boolean = remember((name) => {
  if (name.length > 80 || !/\p{L}|^\+?\d[\d ()/*-]{5,}$/u.test(name)) return false;
  const bare = withoutBrackets(name);
  if (/[?!;:=…。、！？{}\\<>«»]|\.\.|\/\/|,.*,|\p{L}{4}\.$/u.test(bare)) return false;
  const words = bare.split(" ");
  return words.length <= 9 &&
    words.filter((word) => isSmall(word) && !PARTICLES.has(word)).length <= 3;
});

/** Small words within names. */
const PARTICLES = new Set(
  "de la le les del della di da do dos das du des van von vom der den ter ten te zu zum zur y e i al el bin ibn ben abu st saint san op 't"
    .split(" "),
);

/** "iPad" is none. */
function isSmall(word: string): boolean {
  return /^\p{Ll}[^\p{Lu}]*$/u.test(word);
}

/** How much a label looks like somebody's name. */
type Look = "strong" | "weak" | "poor";

/** "strong" is written as names are, by several capitals or as "Last, First", or is a role; "weak" may be a name or a word; "poor" is a phrase. */
export function lookOf(name: string): Look {
  if (/^[^\s@]+@(?=\S+$)\S+\.\S|^\+\d[\d ()/*-]{6,}$/.test(name)) return "strong";
  const words = wordsOf(name);
  const [first = "", ...others] = words;
  if (first === "") return "weak";
  if (isRole(words.map((word) => word.toLowerCase()))) {
    return /\d|.{3}/.test(name) ? "strong" : "weak";
  }
  const small = words.filter((word) => isSmall(word) && !PARTICLES.has(word)).length;
  if (small > 0) return small === words.length && words.length <= 3 ? "weak" : "poor";
  if (!/\p{Lu}|\p{Lt}/u.test(name)) return [...name].length <= 12 ? "weak" : "poor";
  return others.some((word) => !PARTICLES.has(word)) ? "strong" : "weak";
}

/** Whether all its words head a field or a list: "Next steps". */
export function isField(name: string): boolean {
  return shareOf(name) === 1;
}

function shareOf(name: string): number {
  return fieldShare(wordsOf(name).map((word) => word.toLowerCase()));
}

function wordsOf(name: string): string[] {
  return withoutBrackets(name).replace(/["“”]/g, " ").split(/[\s,|/]+/).filter((word) =>
    /[\p{L}\p{N}]/u.test(word)
  );
}

function withoutBrackets(name: string): string {
  return name.replace(/\([^()]*\)|\[[^[\]]*\]|（[^（）]*）/g, " ").replace(/\s+/g, " ").trim();
}

/** One use of a label in a text. */
export interface LabelUse {
  name: string;
  is_marked: boolean;
  /** What follows on its line. */
  words: string;
  /** Where it stands; labels on lines with consecutive numbers stand directly below one another. */
  line: number;
  /** Whether the text above ends in a colon, as before a list. */
  follows_colon: boolean;
}

/** "speaker": whoever is named says what follows. "words": part of what is said. "unsure": nobody should be credited. */
export type LabelVerdict = "speaker" | "words" | "unsure";

/**
 * What each label of a text is, by its name. A name that comes back, that is a participant's (`known`) or that is written as names are,
 * speaks; a word that heads a list or a field does not. Where nearly every line has a label (`is_regular`), a name needs less to be
 * believed: a program wrote it.
 */
export function judgeLabels(
  uses: readonly LabelUse[],
  { known = [], is_regular = false }: { known?: readonly string[]; is_regular?: boolean } = {},
): Map<string, LabelVerdict> {
  const by_name = Map.groupBy(uses, ({ name }) => name);
  const listed = namesOfListed([...known, ...abbreviationsIn([...by_name.keys()])]);
  const verdicts = new Map<string, LabelVerdict>();
  const open = new Set<string>();
  const alone_by_name = new Map(
    [...by_name].map(([name, of_name]) => [name, judgeAlone(name, of_name, listed)]),
  );
  const are_small = [...alone_by_name].some(([name, verdict]) =>
    verdict === "speaker" && /^\p{Ll}+$/u.test(name) && !isRole([name])
  );
  for (const [name, of_name] of by_name) {
    const alone = alone_by_name.get(name)!;
    const verdict = is_regular && alone !== "speaker"
      ? judgeRegular(name, of_name, are_small)
      : alone;
    if (verdict === null) open.add(name);
    else verdicts.set(name, verdict);
  }
  judgeOpen(open, verdicts, by_name);
  return verdicts;
}

/** "I" of "Interviewer (I)". */
function abbreviationsIn(names: readonly string[]): string[] {
  return names.flatMap((name) => /\((\p{Lu}{1,3}\d?)\)$/u.exec(name)?.[1] ?? []);
}

/** What participants are called, folded: the name that is listed and its first word. */
export function namesOfListed(known: readonly string[]): ReadonlySet<string> {
  return new Set(
    known.flatMap((name) => [foldSpeakerName(name), foldSpeakerName(name).split(" ")[0] ?? ""]),
  );
}

/**
 * Judges single words that are used once. They are somebody who spoke once where they are a part of a speaker's name, or where the others
 * are called by single words too and what follows is a sentence. Below an entry of a list that a colon announces they are the next, and
 * two or more in a row are a list where speakers are called by more than a word.
 */
function judgeOpen(
  open: ReadonlySet<string>,
  verdicts: Map<string, LabelVerdict>,
  by_name: ReadonlyMap<string, LabelUse[]>,
): void {
  const speakers = [...verdicts].flatMap(([name, verdict]) => verdict === "speaker" ? [name] : []);
  const parts = new Set(speakers.flatMap((name) => foldSpeakerName(name).split(" ")));
  const single = speakers.filter((name) => wordsOf(name).length === 1).length;
  const are_single = single * 2 > speakers.length || speakers.length === 0;
  const name_by_line = new Map(
    [...by_name].flatMap(([name, uses]) => uses.map(({ line }) => [line, name])),
  );
  const verdictAt = (line: number) => verdicts.get(name_by_line.get(line) ?? "");
  const listed = new Set<number>();
  for (const [name, uses] of by_name) {
    if (verdicts.get(name) === "words" && uses[0]!.follows_colon) listed.add(uses[0]!.line);
  }
  for (const name of open) {
    const use = by_name.get(name)![0]!;
    const is_listed = listed.has(use.line - 1) && !/[?？؟]$/.test(use.words);
    if (is_listed) listed.add(use.line);
    if (is_listed) verdicts.set(name, "words");
    else if (parts.has(foldSpeakerName(name)) || are_single && isUtterance(use)) {
      verdicts.set(name, "speaker");
    } else verdicts.set(name, "unsure");
  }
  if (are_single) return;
  const isUnsure = (line: number) =>
    open.has(name_by_line.get(line) ?? "") && verdictAt(line) !== "speaker";
  for (const name of open) {
    const { line } = by_name.get(name)![0]!;
    const is_in_row = isUnsure(line) && (isUnsure(line - 1) || isUnsure(line + 1));
    if (is_in_row) verdicts.set(name, "words");
  }
}

/** Null where it takes the others to tell. */
function judgeAlone(
  name: string,
  uses: readonly LabelUse[],
  listed: ReadonlySet<string>,
): LabelVerdict | null {
  const words = wordsOf(name).map((word) => word.toLowerCase());
  const comes_back = uses.length > 1;
  if (listed.has(foldSpeakerName(name))) return "speaker";
  if (isRole(words)) {
    // "Client: Lem Tiles" above a call says who takes part.
    return comes_back || words.join("").length > 1 && isUtterance(uses[0]!) ? "speaker" : "unsure";
  }
  if (uses.some(({ is_marked }) => is_marked)) return "speaker";
  const share = shareOf(name);
  if (comes_back && /^\p{Lu}{1,3}$/u.test(name)) return "speaker";
  if (share === 1) return "words";
  const look = lookOf(name);
  if (look === "poor" && uses.length < 3) return "words";
  if (comes_back) {
    return (share > 0 || look === "poor") && !uses.some(isUtterance) ? "words" : "speaker";
  }
  if (uses[0]!.follows_colon) {
    return look === "strong" && share === 0 && isUtterance(uses[0]!) ? "speaker" : "words";
  }
  if (look === "strong") return share === 0 ? "speaker" : "unsure";
  return null;
}

/** Where a program names each line, in small letters or not. A phrase in small letters may be a name as well, but hardly is what the speaker above says. */
function judgeRegular(
  name: string,
  uses: readonly LabelUse[],
  are_small: boolean,
): LabelVerdict {
  // "Room 12" comes back, "Step 2" does not.
  if (/\p{L} ?\d{1,3}\p{L}?$/u.test(name) && uses.length > 1) return "speaker";
  if (shareOf(name) === 1 || uses[0]!.follows_colon) return "words";
  if (are_small && /^\p{Ll}{2,}$/u.test(name)) return "speaker";
  // "To be honest: we hate it."
  return /^\p{Ll}/u.test(name) || lookOf(name) === "poor" ? "unsure" : "speaker";
}

/** Whether the words are a sentence, or three words; the values of fields rarely are. */
export function isUtterance({ words }: Pick<LabelUse, "words">): boolean {
  return words === "" || /[.?!…。？！؟]["'”’»)]*$/.test(words) || /\S\s+\S+\s+\S/.test(words) ||
    /[\u3040-\u30FF\u4E00-\u9FFF]{8}/.test(words);
}
