/** Counts in sentences. */

/** The count with its noun: "1 step", "3 steps", "2 entities". */
export function plural(count: number, noun: string): string {
  if (count === 1) return `1 ${noun}`;
  return `${count} ${noun.replace(/(?<=[^aeiou])y$/, "ie")}s`;
}
