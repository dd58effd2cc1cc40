/** The powers of ten from 1 on that enclose the values: at least two, rising. What is below 1 counts as 1. */
export function toDecades(values: readonly number[]): number[] {
  const exponents = values.map((value) => Math.log10(Math.max(1, value)));
  const lowest = Math.floor(Math.min(...exponents));
  const highest = Math.max(lowest + 1, Math.ceil(Math.max(...exponents)));
  return Array.from({ length: highest - lowest + 1 }, (_, index) => 10 ** (lowest + index));
}
