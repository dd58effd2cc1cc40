/** UTF-16 code units in which facts are sought: about 35,000 words. A function may use 2 s of CPU, of which they take a third. */
export const MAX_LENGTH = 200_000;

interface Said {
  /** In UTF-16 code units. */
  length: number;
  /** ISO 8601. */
  said_at: string;
}

/**
 * The newest texts that fit together into what is read at once, the newest in any case, in their order. Of texts of one time the
 * earlier ones in the list come first.
 */
export function takeNewest<Text>(texts: readonly Text[], describe: (text: Text) => Said): Text[] {
  const said = texts.map((text) => ({ text, ...describe(text) }));
  if (said.reduce((sum, { length }) => sum + length, 0) <= MAX_LENGTH) return [...texts];
  let length = 0;
  const taken = new Set(
    said.map((item) => ({ ...item, time: Date.parse(item.said_at) }))
      .sort((a, b) => b.time - a.time)
      .filter((item, index) => (length += item.length) <= MAX_LENGTH || index === 0)
      .map(({ text }) => text),
  );
  return texts.filter((text) => taken.has(text));
}
