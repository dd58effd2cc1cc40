import { findDate } from "./find_date.ts";

/** Clocks that have lost their battery are set to 1904, 1970 or 1980, and those that overflow to 2038. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2036;

/**
 * A mail's Date header as ISO 8601, also in its obsolete forms (RFC 5322 section 4.3); null where it is no date, or none that a
 * working clock can have shown. A time without a zone is taken for UTC, not for the zone of the machine that reads it.
 *
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { parseMailDate } from "./mail_date.ts";
 *
 * assertEquals(parseMailDate("Tue, 09 Jun 2026 10:02:11 CEST"), "2026-06-09T08:02:11.000Z");
 * assertEquals(parseMailDate("Thu, 01 Jan 1970 00:00:00 +0000"), null);
 * ```
 */
export function parseMailDate(header: string): string | null {
  const plain = header.slice(0, 200).replaceAll(/=2C/gi, ",").replaceAll(/\([^()]*\)/g, " ")
    .replaceAll(/\s+/g, " ").replaceAll(/(?<=\d) ?: ?(?=\d)/g, ":").trim();
  const date = findDate(toCurrentForm(plain));
  const year = Number(date?.slice(0, 4));
  return year >= FIRST_YEAR && year <= LAST_YEAR ? date : null;
}

/** Day before month, four digits for the year, and the time behind it; zones that are none left out. */
function toCurrentForm(date: string): string {
  return date
    .replace(
      /^(?:\p{L}{3,9},? )?(\p{L}{3}) (\d{1,2}) ([\d:]{5,8}) (?:(\S+) )?(\d{4})$/u,
      "$2 $1 $5 $3 $4",
    )
    .replace(/^(\D*\d{1,2}[ -]\p{L}{3,9}[ -])(\d{2})(?= \d)/u, (_, day, year) => `${day}20${year}`)
    .replace(/ [+-](?:1[5-9]|[2-9]\d)\d\d$/, "");
}
