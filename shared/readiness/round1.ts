/** The one rounding of the score (domain rules, section 6). */

/**
 * The value with one decimal, exact ties to even. `toFixed` already rounds the exact binary value, so that 0.35, which is
 * stored below its name, goes down; it differs from ties-to-even only where the value is an exact tie whose even side is
 * the lower one. Exact ties end in .25 or .75, and of the two only .25 has its even side below.
 */
export function round1(value: number): number {
  const isTieDownwards = Math.abs(value % 1) === 0.25;
  return Number((isTieDownwards ? value - Math.sign(value) * 0.05 : value).toFixed(1));
}

/** The part in percent of the whole, one decimal; 0 of nothing is 0. */
export function toPercentage(part: number, whole: number): number {
  return whole === 0 ? 0 : round1(100 * part / whole);
}
