/** How many words a text has, counted by the gaps between them. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
