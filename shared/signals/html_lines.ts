import { Parser } from "htmlparser2";
import { readHiddenClasses } from "./hidden_classes.ts";
import { LineReader, type VisibleLines } from "./line_reader.ts";

/**
 * The visible lines of an HTML text, its title and what is struck out in it. Takes time linear in the text.
 *
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { readHtmlLines } from "./html_lines.ts";
 *
 * const { lines } = readHtmlLines("<p>Two <s>red</s> gates.</p><blockquote type=cite>How many?</blockquote>");
 * assertEquals(lines.map(({ text, depth }) => `${depth} ${text}`), ["0 Two gates.", "1 ", "1 How many?"]);
 * ```
 */
export function readHtmlLines(html: string): VisibleLines {
  // Where nothing states a background, the page is white, and white words on it are hidden.
  const reader = new LineReader({ is_page_white: !/background|bgcolor/i.test(html) });
  const isHidden = readHiddenClasses(html);
  const parser = new Parser({
    onopentag: (name, attributes) =>
      reader.open(name, isHidden(attributes) ? { ...attributes, hidden: "" } : attributes),
    ontext: (text) => reader.text(text),
    onclosetag: () => reader.close(),
  }, { decodeEntities: true });
  parser.write(html);
  parser.end();
  return reader.finish();
}

/** Tells in a sentence what was struck out. */
export function noteStruck(struck: readonly string[]): string {
  return `Struck-out words were left out: ${struck.join(" … ").slice(0, 200)}`;
}
