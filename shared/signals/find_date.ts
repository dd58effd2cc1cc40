import type { Turn } from "../contracts/signal.ts";

/** January to December as files write them: English, German, French, Spanish, Dutch, Italian, Portuguese, Danish, Swedish, Polish. */
const MONTHS = [
  "january januar janvier enero januari gennaio janeiro styczeń stycznia jan janv ene gen sty",
  "february februar février febrero februari febbraio fevereiro luty lutego feb febr fév févr fev lut",
  "march märz mars marzo maart março marts marzec marca mar mär mrt mrz",
  "april avril abril aprile kwiecień kwietnia apr avr abr kwi",
  "may mai mayo mei maggio maio maj maja mag",
  "june juni juin junio giugno junho czerwiec czerwca jun giu cze",
  "july juli juillet julio luglio julho lipiec lipca jul juil lug lip",
  "august août agosto augustus augusti sierpień sierpnia aug ago aoû sie",
  "september septembre septiembre settembre setembro wrzesień września sep sept set wrz",
  "october oktober octobre octubre ottobre outubro październik października oct okt ott out paź",
  "november novembre noviembre novembro listopad listopada nov lis",
  "december dezember décembre diciembre dicembre dezembro grudzień grudnia dec dez déc dic gru",
].map((names) => names.split(" "));

/** Minutes east of Greenwich. */
const ZONES: Record<string, number> = {
  Z: 0,
  UTC: 0,
  GMT: 0,
  WET: 0,
  WEST: 60,
  BST: 60,
  CET: 60,
  MEZ: 60,
  CEST: 120,
  MESZ: 120,
  EET: 120,
  EEST: 180,
  MSK: 180,
  EST: -300,
  EDT: -240,
  CST: -360,
  CDT: -300,
  MST: -420,
  MDT: -360,
  PST: -480,
  PDT: -420,
  BRT: -180,
  ART: -180,
  IST: 330,
  JST: 540,
  KST: 540,
  AEST: 600,
  AEDT: 660,
};

/** What follows a day: "T10-02-11Z", "_133555", " at 10.02", " 15_51 GMT+01_00", ", 9:00AM". */
const TIME =
  /^(?:T|[ _-]{1,3}|,? ?(?:at|um|à|om|kl\.?|klo) |, ?)(?:([01]?\d|2[0-3])[-_.:h]([0-5]\d)(?:[-_.:]([0-5]\d)(?:[.,]\d+)?)?|([01]\d|2[0-3])([0-5]\d)([0-5]\d)?(?!\d))(?: ?([AaPp])\.?[Mm]\b\.?)?/;
const ZONE = /^ ?(?:(?:GMT|UTC)?([+-])(\d{1,2})[:_]?(\d\d)?(?!\d)|([A-Z]{1,4})(?![A-Za-z]))/;

const DAYS: {
  pattern: RegExp;
  parts: (groups: string[]) => [string, string | number | null, string] | null;
}[] = [
  {
    pattern: /(?<!\d)((?:19|20)\d\d)[-_./ ](\d{1,2})[-_./ ](\d{1,2})(?!\d)/,
    parts: ([year, month, day]) => [year!, month!, day!],
  },
  {
    pattern: /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/,
    parts: ([year, month, day]) => [year!, month!, day!],
  },
  {
    pattern: /(?<!\d)((?:19|20)\d\d)年(\d{1,2})月(\d{1,2})日/,
    parts: ([year, month, day]) => [year!, month!, day!],
  },
  {
    pattern: /(?<![\d.])(\d{1,2})\.(\d{1,2})\.((?:19|20)\d\d)(?!\.?\d)/,
    parts: ([day, month, year]) => [year!, month!, day!],
  },
  {
    pattern: /(?<!\d)(\d{1,2})[-_/](\d{1,2})[-_/]((?:19|20)\d\d)(?!\d)/,
    parts: ([one, other, year]) => orderDay(one!, other!, year!),
  },
  {
    pattern:
      /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|\.)?[ _-](?:de |of )?(\p{L}{3,13})\.?,?[ _-](?:de )?((?:19|20)\d\d)(?!\d)/u,
    parts: ([day, month, year]) => [year!, toMonth(month!), day!],
  },
  {
    pattern:
      /(?<!\p{L})(\p{L}{3,13})\.?[ _-](\d{1,2})(?:st|nd|rd|th)?,?[ _-]((?:19|20)\d\d)(?!\d)/u,
    parts: ([month, day, year]) => [year!, toMonth(month!), day!],
  },
];

/** Day and month of "13/06/2026" and "06/13/2026"; null where both orders are possible and not the same. */
function orderDay(one: string, other: string, year: string): [string, string, string] | null {
  if (Number(one) > 12 || one === other) return [year, other, one];
  return Number(other) > 12 ? [year, one, other] : null;
}

/** Longer texts hold dates that they speak of. */
const MAX_LENGTH = 400;

/**
 * The first date in a short text such as a file's name or a title, as ISO 8601; null where there is none, or where it could be two
 * days. A time without a zone is taken for UTC, and a day for its midnight.
 *
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { findDate } from "./find_date.ts";
 *
 * assertEquals(findDate("GMT20261119-140512_Recording.vtt"), "2026-11-19T14:05:12.000Z");
 * assertEquals(findDate("first call, 12. November 2026"), "2026-11-12T00:00:00.000Z");
 * assertEquals(findDate("call 05-06-2026"), null);
 * ```
 */
export function findDate(text: string): string | null {
  const short = text.slice(0, MAX_LENGTH).normalize("NFC");
  for (const { pattern, parts } of DAYS) {
    const match = pattern.exec(short);
    const day = match === null ? null : parts(match.slice(1));
    const date = day === null ? null : toDate(day, short.slice(match!.index + match![0].length));
    if (date !== null) return date;
  }
  return null;
}

/** The date in a file's name, or in the name of its folder. */
export function dateInName(path: string): string | null {
  const [name = "", folder = ""] = path.split(/[\\/]/).reverse();
  return findDate(name) ?? findDate(folder);
}

/** The date among the titles above the first words of a call; null where there is none, or no title. */
export function dateInTitle(content: string, turns: readonly Turn[]): string | null {
  for (const { start, end, kind } of turns) {
    if (kind !== "boilerplate") return null;
    for (const line of content.slice(start, Math.min(end, start + 2 * MAX_LENGTH)).split("\n")) {
      // LINE and others tell when a chat was saved.
      if (/^(?:保存日時|저장한 날짜|exported|saved|exportiert)/i.test(line)) continue;
      const date = findDate(line);
      if (date !== null) return date;
    }
  }
  return null;
}

/** The date in the heading with which notes begin: "# Visit, 12 November 2026"; null where it says for when something is planned. */
export function dateInHeading(content: string): string | null {
  const [heading = ""] = content.slice(0, MAX_LENGTH).split("\n", 1);
  const is_heading = heading.length <= MAX_HEADING && !/[.!?]$/.test(heading);
  return is_heading && !PLANNED.test(heading) ? findDate(heading) : null;
}

const MAX_HEADING = 100;
const PLANNED =
  /(?<!\p{L})(?:for|by|until|till|from|before|after|since|due|deadline|launch|release|plans?|planned|valid|offer|bis|ab|zum|vor|nach|seit|frist|gültig|angebot|plan|start|pour|jusqu|avant|après|dès|depuis|d['’]ici|échéance|offre|devis)(?!\p{L})/iu;

/** The date of notes that have it in a field among their first lines: "Date: June 9, 2026", "**Datum:** 9.6.2026". */
export function dateInField(content: string): string | null {
  for (const line of content.slice(0, 5 * MAX_LENGTH).split("\n", MAX_FIELD_LINES)) {
    const value = DATE_FIELD.exec(line)?.[1];
    const date = value === undefined ? null : findDate(value);
    if (date !== null) return date;
  }
  return null;
}

const MAX_FIELD_LINES = 15;
const DATE_FIELD =
  /^[-*•#>_ ]{0,8}(?:date|meeting date|date of (?:call|meeting|interview|visit)|when|datum|termin|fecha|data|dato|dag|kiedy|wann|quand|日付|日時|日期|날짜)[*_ ]{0,4}[:：][*_ ]{0,4}(.{4,80})/i;

function toDate(
  [year, month, day]: [string, string | number | null, string],
  rest: string,
): string | null {
  if (month === null) return null;
  const { minutes, seconds, length } = readTime(rest);
  const zone = length === 0 ? 0 : readZone(rest.slice(length));
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // A day that no calendar has would become one of the next month.
  if (new Date(midnight).getUTCDate() !== Number(day) || Number(month) > 12) return null;
  return new Date(midnight + (minutes - zone) * 60_000 + seconds * 1000).toISOString();
}

function readTime(rest: string): { minutes: number; seconds: number; length: number } {
  const match = TIME.exec(rest);
  if (match === null) return { minutes: 0, seconds: 0, length: 0 };
  const [all, hour = match[4]!, minute = match[5]!, second = match[6] ?? "0", , , , half] = match;
  const hours = half === undefined ? Number(hour) : Number(hour) % 12 + (/p/i.test(half) ? 12 : 0);
  return { minutes: hours * 60 + Number(minute), seconds: Number(second), length: all.length };
}

function readZone(rest: string): number {
  const [, sign, hours, minutes, name] = ZONE.exec(rest) ?? [];
  if (sign === undefined) return ZONES[name ?? ""] ?? 0;
  const offset = Number(hours) * 60 + Number(minutes ?? 0);
  return sign === "-" ? -offset : offset;
}

/** 1 to 12, or null where the word is no month. */
function toMonth(word: string): number | null {
  const folded = word.normalize("NFC").toLowerCase().replace(/\.$/, "");
  const index = MONTHS.findIndex((names) => names.includes(folded));
  return index < 0 ? null : index + 1;
}
