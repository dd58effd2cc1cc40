import { fold } from "../text/fold.ts";
import { remember } from "../text/remember.ts";
import { STAMP } from "./time_stamp.ts";

/** Longer strings are sentences that stand where a name should. */
const MAX_NAME_LENGTH = 120;

/** Direction marks and the like, which phones put around names and times. */
const INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;

/** What a program adds in brackets to say how somebody takes part; a firm or a role in brackets is kept. */
const STATES = new Set(
  `guest|unverified|external|internal|host|co-host|cohost|organizer|organiser|presenter|attendee|me|you|self|muted|direct message|privately|
  gast|extern|externe|externer|nicht verifiziert|gastgeber|gastgeberin|organisator|ich|du|sie|invité|invitée|externe|non vérifié|
  non vérifiée|hôte|organisateur|moi|vous|invitado|invitada|externo|externa|no verificado|no verificada|anfitrión|yo|tú|ospite|esterno|
  esterna|non verificato|io|tu|convidado|convidada|não verificado|eu|você|niet geverifieerd|ik|jij|gæst|ikke bekræftet|gäst|overifierad|
  jag|jeg|gość|niezweryfikowany|zewnętrzny|ja|ゲスト|外部|未確認|主催者|自分|外部用户|未验证|主持人|来宾|게스트|외부|확인되지 않음`
    .split(/(?<!\s)\s*\|\s*/),
);
const PRONOUNS = new Set(
  "she he they it ze xe sie er elle il iel ella él elle lui lei zij hij hen die hun ela ele hon han hen hun ona on"
    .split(" "),
);
const BRACKETS = / ?[([（]([^()[\]（）]{1,40})[)\]）]/g;

/** "Unknown", before or behind one of the second words or alone. */
const NOBODY = new Set(
  `unknown unidentified unnamed unbekannt unbekannte unbekannter inconnu inconnue desconocido desconocida onbekend onbekende sconosciuto
  sconosciuta desconhecido desconhecida ukendt okänd ukjent nieznany nieznana 不明 話者不明 未知 未知发言人 未知说话人 n/a null undefined`
    .split(/\s+/),
);
const SOMEBODY = new Set(
  `speaker participant person user voice caller sprecher teilnehmer orateur locuteur intervenant hablante orador participante interlocutore
  relatore partecipante falante interveniente spreker deelnemer taler talare mówca`.split(/\s+/),
);

/**
 * A name as its source gives it, without what programs and typists put around it: times, list marks, asterisks, brackets, "(Guest)",
 * a final colon. Firms and roles stay: "Ada Lem (Tiles)". Null where no name is left, or it only says that nobody is known.
 *
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { cleanSpeakerName } from "./speaker_name.ts";
 *
 * assertEquals(cleanSpeakerName("- **Lem, Ada (Guest)** [00:12]:"), "Lem, Ada");
 * assertEquals(cleanSpeakerName("Unknown speaker"), null);
 * ```
 */
export const cleanSpeakerName: (raw: string) => string | null = remember(clean);

function clean(raw: string): string | null {
  if (raw.length > 2 * MAX_NAME_LENGTH) return null;
  if (PLAIN.test(raw)) return isNobody(raw) || raw.length > MAX_NAME_LENGTH ? null : raw;
  let name = raw.replace(INVISIBLE, "").replace(/\s+/g, " ");
  for (let before = ""; before !== name;) {
    before = name;
    name = cleanOnce(name);
  }
  const is_name = /[\p{L}\p{N}]/u.test(name) && name.length <= MAX_NAME_LENGTH;
  return is_name && !isNobody(name) ? name : null;
}

/** Most names need no cleaning. */
const PLAIN = /^\p{L}+(?:[ .'’]\p{L}+)*$/u;

function isNobody(name: string): boolean {
  const words = name.toLowerCase().split(" ");
  return words.length <= 2 && words.some((word) => NOBODY.has(word)) &&
    words.every((word) => NOBODY.has(word) || SOMEBODY.has(word));
}

/** What transcribing programs call the one who recorded, and the others. */
const ROLES_IN_A_CALL = new Set(
  "me you them self host guest caller agent ich du sie wir moi vous yo tú eu você 自分".split(" "),
);

/**
 * Whether a name only tells people of one call apart, so that it may be somebody else in the next: "Speaker 2", "SPEAKER_00", "Me".
 *
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { isSpeakerLabel } from "./speaker_name.ts";
 *
 * assertEquals(["SPEAKER_00", "Teilnehmer 3", "Ada 2"].map(isSpeakerLabel), [true, true, false]);
 * ```
 */
export function isSpeakerLabel(name: string): boolean {
  const [first = "", ...others] = foldSpeakerName(name).split(/[\s_#-]+/);
  if (others.length === 0) {
    return SOMEBODY.has(first.replace(/(?<!\d)\d+$/, "")) || ROLES_IN_A_CALL.has(first);
  }
  return (SOMEBODY.has(first) || ROLES_IN_A_CALL.has(first)) &&
    others.every((word) => /^(?:\d{1,3}|\p{L})$/u.test(word));
}

function isState(text: string): boolean {
  const state = text.trim().toLowerCase();
  const parts = state.split(/ ?[/|] ?/);
  return STATES.has(state) || parts.length > 1 && PRONOUNS.has(parts[0]!);
}

/** Slack shows what somebody is up to behind the name: "Ada Lem:palm_tree:". */
const STATUS_EMOJI = /:[a-z][a-z\d_+-]{1,39}(?::|$)/;

/** List marks, asterisks, separators and times in front of a name. */
const LEADING = new RegExp(
  String
    .raw`^(?:#\d{1,2}:\d\d:\d\d(?:[-.,]\d{1,3})?#|[-–—•·‣▪◦*_~#@>|,;:\x60\s]+|\d{1,3}[.)]\s|${STAMP}(?:(?<=[\])>）])|(?!\w)))+`,
);
const TRAILING_TIME = new RegExp(String.raw`(?:\s|(?=[\[(<（]))${STAMP}$`);
const TRAILING_MARKS = new Set("-–—•·*_~#|,;:：` ");
const WRAPPED =
  /^(?:\[([^[\]]*)\]|\(([^()]*)\)|<([^<>]*)>|【([^【】]*)】|（([^（）]*)）|"([^"]*)"|“([^“”]*)”|'([^']*)')$/;

function cleanOnce(name: string): string {
  const begun = name.replace(BRACKETS, (all, inside) => isState(inside) ? "" : all).replace(
    LEADING,
    "",
  ).replace(STATUS_EMOJI, "");
  let end = begun.length;
  while (TRAILING_MARKS.has(begun[end - 1] ?? "")) end--;
  const bare = begun.slice(0, end).replace(TRAILING_TIME, "").trim();
  const inside = WRAPPED.exec(bare)?.slice(1).find((group) => group !== undefined);
  return inside ?? bare;
}

/** What follows the comma of a name and is no first name. */
const SUFFIX = /^(?:jr|sr|ph\.? ?d|m\.? ?d|mba|esq|ii|iii|iv|dipl\b.*|[mb]\.? ?sc|[mb]\.? ?a)\.?$/;

/** Letters that do not fall apart into a letter and a mark. */
const SINGLE_LETTERS: Record<string, string> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  æ: "ae",
  œ: "oe",
  ı: "i",
};

/** In front of a first and a last name; "Dr Whit" alone may be any of several. */
const TITLES =
  /^(?:(?:dr|doctor|prof|professor|mr|mrs|ms|miss|mx|sir|dame|rev|reverend|capt|captain|judge|herr|frau|hr|fr|dipl-ing|ing|mag|m|mme|mlle|monsieur|madame|maitre|sr|sra|srta|don|dona|dhr|mevr|mw|ir|drs|sig|signor|signora|dott|dra)\.? )+(?=[^ ]+ [^ ])/;
/** "高橋様" is 高橋. */
const HONORIFICS = /(?<=\p{L})(?:さん|様|氏|先生)$/u;

/**
 * The form in which two spellings of one person are equal: case, accents, titles before a full name, brackets, nicknames in quotes, a
 * firm behind a bar, and the order of "Last, First" do not count.
 *
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { foldSpeakerName } from "./speaker_name.ts";
 *
 * assertEquals(foldSpeakerName("Whit, Dána (Acme)"), "dana whit");
 * ```
 */
export function foldSpeakerName(name: string): string {
  const plain = fold(cleanSpeakerName(name) ?? name)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[øłđðþæœı]/g, (letter) => SINGLE_LETTERS[letter] ?? letter)
    .replace(/\([^()]*\)|\[[^[\]]*\]|（[^（）]*）|"[^"]*"|“[^“”]*”/g, " ")
    .split(/ [|·•@–—-] /, 1)[0] ?? "";
  const [last = "", first, ...others] = plain.split(/[,、]/).map(words);
  const is_reversed = first !== undefined && first !== "" && others.length === 0 &&
    !SUFFIX.test(first);
  return withoutTitles(is_reversed ? `${first} ${last}` : words(plain.replaceAll(",", " ")));
}

function withoutTitles(name: string): string {
  return name.replace(TITLES, "").replace(HONORIFICS, "");
}

function words(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Whether two spellings name one person: "Whit, Dana (Acme)" and "dana whit" do, "Dana" and "Dana Whit" do not. */
export function isSameSpeaker(one: string, other: string): boolean {
  return foldSpeakerName(one) === foldSpeakerName(other);
}
