import { formatAge } from "../format/format_age.ts";

/** A moment as its age; the exact time stands in the title. */
export function TimeAgo({ at }: { at: string }) {
  return <time dateTime={at} title={EXACT.format(new Date(at))}>{formatAge(at, Date.now())}</time>;
}

const EXACT = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });
