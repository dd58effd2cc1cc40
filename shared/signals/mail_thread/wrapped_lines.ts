import type { MailLine } from "./mail_line.ts";

/** Programs that cut lines do so between these columns; shorter lines were ended by their author. */
const MIN_WIDTH = 50;
const MAX_WIDTH = 100;

/**
 * At which column each depth of quoting was cut into lines, as far as its longest line tells; 0 where it was not, because lines are
 * longer than any program cuts them, or all are short.
 */
export function measureWidths(lines: readonly MailLine[]): number[] {
  const widths: number[] = [];
  for (const { text, depth } of lines) {
    const width = columnsOf(text.trimEnd());
    // A link is never cut, however long.
    if (width > (widths[depth] ?? 0) && /\S\s+\S|[\u3000-\u9fff]/.test(text)) widths[depth] = width;
  }
  return Array.from(
    widths,
    (width = 0) => width >= MIN_WIDTH && width <= MAX_WIDTH ? width : 0,
  );
}

/**
 * The words of the lines, joined to one where a program cut them: where the next word would not have fitted in. Other line ends stay.
 *
 * @param width Of `measureWidths`; 0 joins nothing.
 */
export function joinWrapped(lines: readonly MailLine[], width: number): string {
  let joined = "";
  lines.forEach(({ text }, index) => {
    const above = lines[index - 1]?.text.trimEnd() ?? "";
    const line = index === 0 ? text.trim() : text.trimEnd();
    if (index === 0) joined = line;
    else if (wasCut(above, line, width)) joined += joinerOf(above, line) + line.trimStart();
    else joined += `\n${line}`;
  });
  return joined;
}

function wasCut(above: string, line: string, width: number): boolean {
  const first_word = (WIDE.test(line.slice(0, 1)) ? /^./ : /^\S*/).exec(line)![0];
  return width > 0 && first_word !== "" &&
    columnsOf(above) + 1 + columnsOf(first_word) > width &&
    !/^(?:[-*•–—·>|+]|\d{1,3}[.)]|[a-z][.)])(?:\s|$)/i.test(line) &&
    !/\t|\s{3}/.test(above.trimStart());
}

/** Letters of Chinese and Japanese are as wide as two others. */
function columnsOf(text: string): number {
  return text.length + (text.match(EVERY_WIDE)?.length ?? 0);
}

/** Chinese and Japanese have no blanks between words. */
function joinerOf(above: string, line: string): string {
  return WIDE.test(above.slice(-1)) && WIDE.test(line.slice(0, 1)) ? "" : " ";
}

const WIDE = /[\u3000-\u30ff\u3400-\u9fff\uff00-\uff60]/;
const EVERY_WIDE = new RegExp(WIDE, "g");
