import { round1 } from "./round1.ts";

/** The part in percent of the whole, one decimal; 0 of nothing is 0. */
export function toPercentage(part: number, whole: number): number {
  return whole === 0 ? 0 : round1(100 * part / whole);
}
