/** Columns that a report may use. */
export const WIDTH = 100;

export interface WrapOptions {
  /** Stands before the first line; default none. */
  first?: string;
  /** Stands before the lines that follow; default as many spaces as `first` has letters. */
  rest?: string;
}

/** The text in lines of at most `WIDTH` columns, broken between words; a longer word has a line to itself. */
export function wrap(
  text: string,
  { first = "", rest = " ".repeat(first.length) }: WrapOptions = {},
): string[] {
  const lines: string[] = [];
  let line = first;
  let is_fresh = true;
  for (const word of text.split(/\s+/).filter((word) => word !== "")) {
    const next = is_fresh ? line + word : `${line} ${word}`;
    if (is_fresh || next.length <= WIDTH) line = next;
    else {
      lines.push(line);
      line = rest + word;
    }
    is_fresh = false;
  }
  return [...lines, line.trimEnd()];
}
