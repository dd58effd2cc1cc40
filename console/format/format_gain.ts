import { formatScore } from "./format_score.ts";

/** What a step would add to the score, in points, with its sign: "+4.5", also "+0". */
export function formatGain(gain: number): string {
  return gain >= 0 ? `+${formatScore(gain)}` : formatScore(gain);
}
