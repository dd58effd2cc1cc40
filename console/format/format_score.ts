/** A score or a gain: 0 to 100, with the decimal that it may have. */
export function formatScore(score: number): string {
  return NUMBER.format(score);
}

const NUMBER = new Intl.NumberFormat(undefined, { maximumFractionDigits: 1 });
