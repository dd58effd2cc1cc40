import { useEffect, useState } from "preact/hooks";
import { formatDuration } from "../format/format_duration.ts";

/** The time since `since` (milliseconds since 1970), counting. Not announced: it would never fall silent. */
export function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  return <span role="timer" aria-live="off">{formatDuration(now - since)}</span>;
}
