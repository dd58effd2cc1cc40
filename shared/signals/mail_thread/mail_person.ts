import { cleanSpeakerName } from "../speaker_name.ts";
import { lower } from "./lower.ts";

/** Who wrote a mail. At least one of the two is known. */
export interface MailPerson {
  name: string | null;
  address: string | null;
}

const MAX_NAME_CHARS = 80;

/** The person behind "Ada Lem <ada@lem.example>", "ada@lem.example (Ada Lem)", "Lem, Ada"; null where neither can be made out. */
export function parsePerson(text: string): MailPerson | null {
  const address = findAddress(text)?.address ?? null;
  const rest = dropBracketedAddresses(text);
  const name = cleanName(address === null ? rest : rest.replaceAll(address, " "));
  if (name !== null && !name.includes("@")) return { name, address };
  return address === null ? null : { name: null, address };
}

/** How the person is shown as a speaker: the address where there is no name. */
export function toSpeaker(person: MailPerson | null): string | null {
  return person === null ? null : person.name ?? person.address;
}

/** The first address in the text, and where it stands. */
export function findAddress(text: string): { address: string; index: number } | null {
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    let start = at;
    while (start > 0 && LOCAL_CHAR.test(text[start - 1]!)) start--;
    let end = at + 1;
    while (end < text.length && DOMAIN_CHAR.test(text[end]!)) end++;
    const address = text.slice(start, end).replace(/^['.=]+|(?<![.'-])[.'-]+$/g, "");
    if (/^[^@]+@[^@.]+(?:\.[^@.]+)+$/.test(address)) return { address, index: start };
  }
  return null;
}

const LOCAL_CHAR = /[\p{L}\p{N}.!#$%&'*+/=?^_`{}~-]/u;
const DOMAIN_CHAR = /[\p{L}\p{N}.-]/u;

/** Without what stands in brackets around an address: "<a@b.example>", "[mailto:a@b.example]", "<a@b.example<mailto:…>>". */
export function dropBracketedAddresses(text: string, replacement = " "): string {
  let kept = "";
  let from = 0;
  while (from < text.length) {
    const open = findOpening(text, from);
    if (open < 0) break;
    const close = findClosing(text, open);
    const inner = text.slice(open, close);
    const is_address = inner.includes("@") || /mailto:/i.test(inner);
    kept += text.slice(from, open) + (is_address ? replacement : inner);
    from = close;
  }
  return kept + text.slice(from);
}

function findOpening(text: string, from: number): number {
  for (let at = from; at < text.length; at++) if ("<[(".includes(text[at]!)) return at;
  return -1;
}

/** Behind the bracket that closes the one at `open`, of whatever shape; the end of the text where none does. */
function findClosing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if ("<[(".includes(text[at]!)) depth++;
    if (">])".includes(text[at]!)) depth--;
    if (depth === 0) return at + 1;
  }
  return text.length;
}

/** A name without quotes and without what lists and assistants add to it; null where no name is left. */
export function cleanName(text: string): string | null {
  const name = text
    .replace(/[\s\u00a0]+/gu, " ")
    .replace(/ (?:on behalf of|im auftrag von|de la part de|en nombre de|namens|via) .*$/iu, "")
    .replace(/^\s*\(([^()]*)\)\s*$/, "$1")
    // Notes writes people with their place in the firm: "Ada Lem/Sales/DE", "Ada Lem/Tiles@Tiles".
    .replace(
      /^\s*([^\s/@][^/@]{0,60})(?:(?:\/[^\s/@][^/@]{0,40}){2,5}\s*|(?:\/[^\s/@][^/@]{0,40}){1,5}@\S+\s*)$/u,
      "$1",
    )
    .replace(/^[ "'“”„«»‘’*_,;:.<>[\](|-]+/gu, "")
    .replace(/(?<![ "'“”„«»‘’*_,;:<>[\](|-])[ "'“”„«»‘’*_,;:<>[\](|-]+$/gu, "");
  const is_name = /\p{L}/u.test(name) && name.length <= MAX_NAME_CHARS;
  return is_name && !PRONOUNS.has(lower(name)) ? cleanSpeakerName(name) : null;
}

/** "On 9 June you wrote:" names nobody. */
const PRONOUNS = new Set(
  "you|i|me|he|she|they|we|du|sie|ich|er|wir|vous|tu|je|il|elle|usted|ud.|yo|tú|lei|u|jij|você|voce|eu|ty|pan|pani|vy|ви|вы|я|ты"
    .split("|"),
);
