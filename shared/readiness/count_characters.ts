/** Length as the domain rules mean it. */

/** Number of characters (code points, as Postgres counts them; an emoji of two code units is one). */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count++;
  return count;
}
