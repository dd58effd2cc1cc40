/**
 * Postgres's text form of a timestamp as PostgREST writes it: `T` between date and time, minutes in the offset.
 * `infinity` stays as it is.
 */
export function toIsoTimestamp(text: string): string {
  return text.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00");
}
