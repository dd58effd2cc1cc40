/**
 * Puts the pieces of text on the pages of a PDF, which stand in the order in which a program drew them, into the order in which they
 * are read: columns one after the other, cells of a row side by side. Start at `readLayout`.
 */

/** A piece of text on a page; lengths in points, y from the bottom of the page. */
export interface PlacedText {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Page {
  /** In points. */
  height: number;
  texts: PlacedText[];
}

/** A line of a column. */
interface Line {
  text: string;
  left: number;
  right: number;
  y: number;
  height: number;
}

/** What is left of pages: paragraphs, and the lines that stood on every page. */
export interface Layout {
  /** Each with the lines that it was set in. */
  paragraphs: Paragraph[];
  /** Running titles and the like, once each, without page numbers. */
  repeated: string[];
}

export interface Paragraph {
  lines: string[];
  /** The lines as one text: line ends that only the width of the column made are gone, as are hyphens at them. */
  text: string;
}

export function readLayout(pages: readonly Page[]): Layout {
  const lines_by_page = pages.map(({ texts }) => toLines(texts));
  const margins = lines_by_page.map((lines, at) =>
    lines.filter((line) => isInMargin(line, pages[at]!))
  );
  const repeated = findRepeated(
    pages.length === 2 ? margins.map((lines) => lines.filter(isSmallIn(lines_by_page))) : margins,
  );
  const hyphenated = findHyphenated(lines_by_page.flat());
  const paragraphs = lines_by_page.flatMap((lines, at) => {
    const kept = lines.filter((line) =>
      !isInMargin(line, pages[at]!) || !repeated.has(keyOf(line)) && !isPageNumber(line)
    );
    return toColumns(kept).flatMap((column) => toParagraphs(column, hyphenated));
  });
  return { paragraphs: joinAcrossPages(paragraphs), repeated: [...repeated.values()] };
}

/** Lines from the top to the bottom; those at one height in several columns are several lines. */
function toLines(page: readonly PlacedText[]): Line[] {
  const sorted = page.filter(({ text }) => text.trim() !== "").sort((a, b) =>
    b.y - a.y || a.x - b.x
  );
  const lines: Line[] = [];
  let row: PlacedText[] = [];
  const close = () => {
    lines.push(...splitRow(row));
    row = [];
  };
  for (const piece of sorted) {
    const above = row[0];
    if (above !== undefined && above.y - piece.y > 0.5 * Math.max(above.height, piece.height)) {
      close();
    }
    row.push(piece);
  }
  close();
  return lines;
}

/** How far apart, in heights of a letter, pieces of one line may be: words are closer, columns and cells are not. */
const MAX_GAP = 1;

function splitRow(row: readonly PlacedText[]): Line[] {
  const lines: Line[] = [];
  for (const piece of row.toSorted((a, b) => a.x - b.x)) {
    const line = lines.at(-1);
    const gap = line === undefined ? Infinity : piece.x - line.right;
    if (line === undefined || gap > MAX_GAP * Math.max(line.height, piece.height)) {
      lines.push({
        text: piece.text.trim(),
        left: piece.x,
        right: piece.x + piece.width,
        y: piece.y,
        height: piece.height,
      });
      continue;
    }
    const is_apart = gap > 0.15 * line.height || /\s$/.test(line.text) || /^\s/.test(piece.text);
    line.text = `${line.text.trimEnd()}${is_apart ? " " : ""}${piece.text.trim()}`;
    line.right = Math.max(line.right, piece.x + piece.width);
    line.height = Math.max(line.height, piece.height);
  }
  return lines;
}

/** What share of a page is margin, at the top and at the bottom. */
const MARGIN = 0.1;

function isInMargin({ y }: Line, { height }: Page): boolean {
  return y < MARGIN * height || y > (1 - MARGIN) * height;
}

/** On so many pages a line must stand to be no part of the text. */
const MIN_REPEATS = 3;

/** Whether a line is in smaller letters than most: then it is a running title even if there are two pages and no more. */
function isSmallIn(pages: readonly Line[][]): (line: Line) => boolean {
  const heights = pages.flat().map(({ height }) => height).sort((a, b) => a - b);
  const usual = heights[heights.length >> 1] ?? 0;
  return ({ height }) => height < 0.95 * usual;
}

/** Lines at the same height of most pages, by their key. */
function findRepeated(pages: readonly Line[][]): Map<string, string> {
  const counts = new Map<string, { count: number; text: string }>();
  for (const lines of pages) {
    for (const line of new Map(lines.map((line) => [keyOf(line), line])).values()) {
      const seen = counts.get(keyOf(line));
      counts.set(keyOf(line), { count: (seen?.count ?? 0) + 1, text: seen?.text ?? line.text });
    }
  }
  const least = Math.max(Math.min(MIN_REPEATS, pages.length), pages.length / 2, 2);
  return new Map(
    [...counts].filter(([, { count }]) => count >= least).map(([key, { text }]) => [key, text]),
  );
}

/** Running titles differ in their numbers; sentences that differ in nothing else are sentences. */
const MAX_TITLE_CHARS = 50;

function keyOf({ text, y }: Line): string {
  const words = text.length > MAX_TITLE_CHARS ? text : text.replace(/\d+/g, "#");
  return `${Math.round(y / 4)} ${words}`;
}

function isPageNumber({ text }: Line): boolean {
  return /^(?:(?:page|seite|página|pagina|sida|side|strona) )?[-–—]? ?\d{1,4} ?[-–—]?(?: ?(?:\/|of|von|de|sur|di|van|av|af|z) ?\d{1,4})?$/i
    .test(text);
}

/** Columns of text are so wide, in letters, and so long, in lines, at least; cells of a table are smaller. */
const MIN_COLUMN_LETTERS = 20;
const MIN_COLUMN_LINES = 4;
/** The same where a sentence goes on below. */
const MIN_WRAPPED_LINES = 2;
const MIN_WRAPPED_LETTERS = 12;

/** The lines, divided into columns where the page has several. A line across all of them ends what is above it. */
function toColumns(lines: readonly Line[]): Line[][] {
  const gutter = findGutter(lines);
  if (gutter === null) return [lines.slice()];
  const columns: Line[][] = [];
  let left: Line[] = [];
  let right: Line[] = [];
  const close = () => {
    columns.push(...toColumns(left), ...toColumns(right));
    left = [];
    right = [];
  };
  let across: Line[] = [];
  for (const line of lines) {
    const is_across = line.left < gutter && line.right > gutter;
    if (is_across && left.length + right.length > 0) close();
    if (!is_across && across.length > 0) {
      columns.push(across);
      across = [];
    }
    if (is_across) across.push(line);
    else if (line.right <= gutter) left.push(line);
    else right.push(line);
  }
  close();
  return [...columns, across].filter((column) => column.length > 0);
}

/** The middle of the empty strip between two columns; null where there is none. */
function findGutter(lines: readonly Line[]): number | null {
  if (lines.length < 2 * MIN_WRAPPED_LINES) return null;
  const starts = [...new Set(lines.map(({ left }) => Math.round(left)))].sort((a, b) => a - b);
  let best: { at: number; score: number } | null = null;
  for (const start of starts.slice(1, MAX_STARTS)) {
    const at = start - 1;
    const left = lines.filter((line) => line.right <= at);
    const right = lines.filter((line) => line.left >= at);
    const across = lines.length - left.length - right.length;
    if (across > lines.length / 4 || !isColumn(left) || !isColumn(right)) continue;
    const score = Math.min(left.length, right.length) - across;
    if (best === null || score > best.score) best = { at, score };
  }
  return best?.at ?? null;
}

/** Pages with more indentations than this are no columns of text. */
const MAX_STARTS = 60;

function isColumn(lines: readonly Line[]): boolean {
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const usual = letters / lines.length;
  return lines.length >= MIN_COLUMN_LINES && usual >= MIN_COLUMN_LETTERS ||
    lines.length >= MIN_WRAPPED_LINES && usual >= MIN_WRAPPED_LETTERS && goesOnBelow(lines);
}

/** Whether a sentence goes on from one of the lines into the next, as in no cell of a table that has one line. */
function goesOnBelow(lines: readonly Line[]): boolean {
  const right_edge = Math.max(...lines.map(({ right }) => right));
  return lines.some((line, at) => {
    const above = lines[at - 1];
    return above !== undefined && /^\p{Ll}/u.test(line.text) && /[\p{L},]$/u.test(above.text) &&
      isWrapped(above, line, right_edge);
  });
}

/** "Rand-" at the end of a line is "Rand" before "gebiet" and "Rand-" before "und"; words that have their hyphen elsewhere keep it. */
function findHyphenated(lines: readonly Line[]): Set<string> {
  return new Set(lines.flatMap(({ text }) => text.match(/(?<!\p{L})\p{L}+-\p{Ll}+/gu) ?? []));
}

function toParagraphs(column: readonly Line[], hyphenated: ReadonlySet<string>): Paragraph[] {
  const right_edge = Math.max(...column.map(({ right }) => right));
  const leading = usualLeading(column);
  const paragraphs: Paragraph[] = [];
  let open: Line[] = [];
  const close = () => {
    if (open.length > 0) paragraphs.push(toParagraph(open, right_edge, hyphenated));
    open = [];
  };
  for (const line of toRows(column)) {
    const above = open.at(-1);
    const is_new = above !== undefined &&
      (above.y - line.y > 1.4 * leading ||
        Math.abs(above.height - line.height) > 0.2 * above.height);
    if (is_new) close();
    open.push(line);
  }
  close();
  return paragraphs;
}

/** Cells at one height are one line, divided by tabs. */
function toRows(column: readonly Line[]): Line[] {
  const rows: Line[] = [];
  for (const line of column) {
    const row = rows.at(-1);
    if (
      row !== undefined && Math.abs(row.y - line.y) < 0.5 * row.height && line.left >= row.right
    ) {
      row.text += `\t${line.text}`;
      row.right = line.right;
    } else rows.push({ ...line });
  }
  return rows;
}

/** The distance of lines within a paragraph: the lower quartile, because distances between paragraphs are larger. */
function usualLeading(column: readonly Line[]): number {
  const gaps = column.slice(1).map((line, index) => column[index]!.y - line.y).filter((gap) =>
    gap > 1
  ).sort((a, b) => a - b);
  return gaps[Math.floor(gaps.length / 4)] ?? Infinity;
}

function toParagraph(
  lines: readonly Line[],
  right_edge: number,
  hyphenated: ReadonlySet<string>,
): Paragraph {
  let text = lines[0]!.text;
  lines.slice(1).forEach((line, index) => {
    const above = lines[index]!;
    if (!isWrapped(above, line, right_edge)) text += `\n${line.text}`;
    else text = joinLines(text, line.text, hyphenated);
  });
  return { text, lines: lines.map((line) => line.text) };
}

const FIELD = /^\p{Lu}[\p{L}-]{1,14}:\s/u;

/** Whether the first word of the line would not have fitted into the one above. */
function isWrapped(above: Line, line: Line, right_edge: number): boolean {
  const letter = (line.right - line.left) / Math.max(1, line.text.length);
  const first_word = /^\S*/.exec(line.text)![0].length;
  const is_item = /^(?:[-*•–—·▪◦‣]|\d{1,3}[.)])\s/.test(line.text);
  // The headers of a mail that was printed.
  if (FIELD.test(above.text) && FIELD.test(line.text)) return false;
  return !is_item && !above.text.includes("\t") && !line.text.includes("\t") &&
    above.right + (first_word + 1) * letter > right_edge - letter;
}

function joinLines(above: string, line: string, hyphenated: ReadonlySet<string>): string {
  const [, part] = /(?<!\p{L})(\p{L}+)[-\u00ad\u2010]$/u.exec(above.slice(-60)) ?? [];
  const [rest] = /^\p{Ll}+/u.exec(line) ?? [];
  if (part === undefined || rest === undefined) return `${above} ${line}`;
  const keeps = above.endsWith("-") &&
    (hyphenated.has(`${part}-${rest}`) || /^(?:und|oder|and|or|et|y|e|of|en)$/.test(rest));
  if (keeps && !hyphenated.has(`${part}-${rest}`)) return `${above} ${line}`;
  return keeps ? above + line : above.slice(0, -1) + line;
}

/** A sentence that goes on on the next page. */
function joinAcrossPages(paragraphs: readonly Paragraph[]): Paragraph[] {
  const joined: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const above = joined.at(-1);
    const goes_on = above !== undefined && /[\p{L},-]$/u.test(above.text) &&
      /^\p{Ll}/u.test(paragraph.text) &&
      above.text.length > 60;
    if (!goes_on) joined.push(paragraph);
    else {
      joined[joined.length - 1] = {
        text: joinLines(above.text, paragraph.text, new Set()),
        lines: [...above.lines, ...paragraph.lines],
      };
    }
  }
  return joined;
}
