import { formatAge, formatDuration } from "../format.ts";
import { useEffect, useState } from "preact/hooks";

/** A time as its age; the exact time is in the title. */
export function TimeAgo({ at }: { at: string }) {
  return <time dateTime={at} title={EXACT.format(new Date(at))}>{formatAge(at, Date.now())}</time>;
}

const EXACT = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "medium" });

/** The time since `since` (milliseconds since 1970), counting. Not announced: a screen reader would never stop. */
export function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <span role="timer" aria-live="off">{formatDuration(now - since)}</span>;
}

/** A future day. */
export function TimeUntil({ at }: { at: string }) {
  return <time dateTime={at}>{DAY.format(new Date(at))}</time>;
}

const DAY = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });

/** A day and a time, past or future. */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{MOMENT.format(new Date(at))}</time>;
}

const MOMENT = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });
