/** A line of a text that holds something, without the white space around it. */
export interface TextLine {
  /** Offsets in the text in UTF-16 code units, end exclusive. */
  start: number;
  end: number;
  text: string;
  /** How many characters of white space stand before it. */
  indent: number;
  /** Whether it is the first of the text or stands below a blank line. */
  is_apart: boolean;
}

const OTHER_LINE_END = /[\r\u2028\u2029]/;
const LINE_END = /\r\n|[\n\r\u2028\u2029]/g;

/** The lines of a text, blank ones left out. */
export function splitLines(content: string): TextLine[] {
  const lines: TextLine[] = [];
  let is_apart = true;
  let from = 0;
  const take = (to: number) => {
    const raw = content.slice(from, to);
    const text = raw.trim();
    if (text === "") is_apart = true;
    else {
      const indent = raw.length === text.length ? 0 : raw.length - raw.trimStart().length;
      const start = from + indent;
      lines.push({ start, end: start + text.length, text, indent, is_apart });
      is_apart = false;
    }
  };
  if (OTHER_LINE_END.test(content)) {
    for (const { 0: end, index } of content.matchAll(LINE_END)) {
      take(index);
      from = index + end.length;
    }
  } else {
    for (let at = content.indexOf("\n"); at >= 0; at = content.indexOf("\n", from)) {
      take(at);
      from = at + 1;
    }
  }
  take(content.length);
  return lines;
}

/** Whether a line is an entry of a list: behind a dash or a dot, a number, or a box to tick. */
export function isListItem(text: string): boolean {
  return /^(?:[-*•–—+·◦▪‣]|\d{1,2}[.)]|\[[ x]\])\s/.test(text);
}
