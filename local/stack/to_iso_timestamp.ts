/**
 * Converts the text of a Postgres timestamp to the form of PostgREST: `T` between date and time, minutes in the offset.
 * `infinity` is returned unchanged.
 */
export function toIsoTimestamp(text: string): string {
  return text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00");
}
