import { formatGain } from "../../format.ts";

/** Points by which the score would rise if this one thing were done. */
export function Gain({ gain }: { gain: number }) {
  return (
    <span
      class={gain > 0 ? "board-gain board-gain-some" : "board-gain"}
      title="Points by which the score would rise if this alone were done"
    >
      {formatGain(gain)} {gain === 1 ? "point" : "points"}
    </span>
  );
}
