/** What stands between quotation marks in a text. */

/** Without its marks, by offsets into what the text is part of. */
export interface Quotation {
  start: number;
  end: number;
}

/** Which marks belong together: what one opens, only its own kind closes, so that one quotation may stand within another. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ...['"'].map((mark): [string, string] => [mark, "straight"]),
  ...[..."„“”‟"].map((mark): [string, string] => [mark, "curly"]),
  ...[..."«»"].map((mark): [string, string] => [mark, "angle"]),
  ...[..."「」"].map((mark): [string, string] => [mark, "corner"]),
  ...[..."『』"].map((mark): [string, string] => [mark, "white corner"]),
]);
/** A straight mark behind a figure, outside of quotations, stands for inches. */
const MARKS = /["„“”‟«»「」『』]|\n\s*\n/gu;

/** In order of their ends. A mark that nothing closes before a blank line opens none. */
export function findQuotations(text: string, offset: number): Quotation[] {
  const quotations: Quotation[] = [];
  const open = new Map<string, number>();
  for (const match of text.matchAll(MARKS)) {
    const kind = KINDS.get(match[0]);
    const end = match.index;
    if (kind === undefined) {
      open.clear();
      continue;
    }
    const start = open.get(kind);
    if (start !== undefined) {
      quotations.push({ start: offset + start, end: offset + end });
      open.delete(kind);
    } else if (kind !== "straight" || !/\p{Nd}/u.test(text.charAt(end - 1))) {
      open.set(kind, end + 1);
    }
  }
  return quotations;
}
