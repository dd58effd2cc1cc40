import { Link } from "wouter-preact";
import type { UnknownSpeaker } from "../../../shared/signals/unknown_speakers.ts";
import { plural } from "../../../shared/text/plural.ts";

/** Most names that are told. */
const MOST_NAMES = 5;

/** Asks who is who before anything else: until then what these people say opens no gate, and may be the wrong side's. */
export function UnplacedSpeakers(
  { project_id, speakers }: { project_id: string; speakers: readonly UnknownSpeaker[] },
) {
  if (speakers.length === 0) return null;
  const names = speakers.slice(0, MOST_NAMES).map(({ name }) => name).join(", ");
  const others = speakers.length - MOST_NAMES;
  return (
    <section class="notice" aria-labelledby="unplaced-title">
      <h2 id="unplaced-title">Who is this?</h2>
      <p>
        Nobody has said on whose side these people are: {names}
        {others > 0 && ` and ${plural(others, "other")}`}. Only what the client’s people say opens a
        gate. <Link href={`/projects/${project_id}/people`}>Say who is who</Link>
      </p>
    </section>
  );
}
