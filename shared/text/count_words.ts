/** How many words a text has, counted by the gaps between them, as the column `word_count` does. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(/\S+/g)) count++;
  return count;
}
