import { formatScore } from "../format.ts";

/** How the readiness score changed. */
export function ScoreMoved({ before, after }: { before: number | null; after: number }) {
  if (before === null) return <p>Readiness is {formatScore(after)} of 100.</p>;
  if (before === after) return <p>Readiness stays at {formatScore(after)} of 100.</p>;
  return (
    <p>
      Readiness {after > before ? "rose" : "fell"} from {formatScore(before)} to{" "}
      <strong>{formatScore(after)}</strong> of 100.
    </p>
  );
}
