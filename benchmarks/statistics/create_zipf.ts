export interface ZipfOptions {
  /** How many items there are. */
  size: number;
  /** How much the first ones are preferred; 1 is what requests for pages follow (Breslau et al., INFOCOM 1999). */
  exponent: number;
  /** Numbers in [0, 1). */
  random: () => number;
}

/** Draws items 0 to size - 1, item k with a probability in proportion to 1 / (k + 1)^exponent. */
export function createZipf({ size, exponent, random }: ZipfOptions): () => number {
  const cumulated: number[] = [];
  let total = 0;
  for (let rank = 1; rank <= size; rank += 1) cumulated.push(total += rank ** -exponent);
  return () => {
    const drawn = random() * total;
    return cumulated.findIndex((bound) => drawn < bound);
  };
}
