/** How much the client has been heard (domain rules, sections 6.2 and 6.4). */

/** 0, 50, 80 or 100 for none, one, two, or three and more client signals. */
export function scoreClientSignals(count: number): number {
  if (count >= 3) return 100;
  if (count === 2) return 80;
  return count === 1 ? 50 : 0;
}
