import {
  type Attributes,
  type Look,
  PLAIN_LOOK,
  readLook,
  readStyle,
  shiftDigits,
} from "./look.ts";
import type { MailLine } from "./mail_thread/mail_line.ts";

/** What can be seen of a formatted text. */
export interface VisibleLines {
  /** Paragraphs are divided by a blank line. The cells of a row stand on one line, divided by tabs. */
  lines: MailLine[];
  /** Of the document's title element; "" where there is none. */
  title: string;
  /** The words that are struck out, and are left out. */
  struck: string[];
}

interface Element {
  name: string;
  look: Look;
  depth: number;
  scope: number;
  mark: MailLine["mark"] | null;
  /** What is not text at all: scripts, styles. */
  is_skipped: boolean;
  is_item: boolean;
  /** The next number of an ordered list; null for other elements. */
  next_number: number | null;
}

/** Where lines go: the document, or the cell of a table. */
class LineSink {
  lines: MailLine[] = [];
  #parts: string[] = [];
  #element: Element | null = null;
  #is_blank_due = false;

  add(text: string, element: Element): void {
    this.#element ??= element;
    this.#parts.push(text);
  }

  isAtLineStart(): boolean {
    return this.#element === null;
  }

  /** Ends the line, if there is any. */
  breakLine(): void {
    if (this.#element === null) return;
    const text = this.#parts.join("").replace(/(?: \u00a0|\u00a0 |\u00a0\u00a0)[ \u00a0]*/g, " ")
      .trim();
    this.push(toLine(text, this.#element));
    this.#parts = [];
    this.#element = null;
  }

  breakParagraph(): void {
    this.breakLine();
    this.#is_blank_due = true;
  }

  /** Ends the line, or makes a blank one where there is none to end. */
  breakForced(element: Element): void {
    if (this.#element === null) this.push(toLine("", element));
    else this.breakLine();
  }

  push(line: MailLine): void {
    const above = this.lines.at(-1);
    if (this.#is_blank_due && above !== undefined && above.text !== "" && line.text !== "") {
      this.lines.push({ ...line, text: "" });
    }
    this.#is_blank_due = false;
    this.lines.push(line);
  }
}

function toLine(text: string, { depth, scope, mark }: Element): MailLine {
  return { text, depth, scope, ...(mark && { mark }) };
}

interface Row {
  element: Element;
  cells: MailLine[][];
}

/**
 * Turns elements into lines as a reader would see them: hidden and struck-out words, scripts and styles are left out, cells, items
 * and lines stay apart. Block quotations count as depth of quoting, as ">" does in plain text. The elements are those of HTML; the
 * reader of Word files names its own by those that look the same.
 */
export class LineReader {
  readonly #elements: Element[] = [{
    name: "",
    look: PLAIN_LOOK,
    depth: 0,
    scope: 0,
    mark: null,
    is_skipped: false,
    is_item: false,
    next_number: null,
  }];
  readonly #sinks: LineSink[] = [new LineSink()];
  readonly #rows: Row[] = [];
  readonly #struck: string[] = [];
  #title = "";
  /** The mark of an item ("- ") that has no words yet. */
  #bullet = "";
  /** What white space is due before the next words. */
  #space = "";
  /** Where no background is stated anywhere, the page is white. */
  readonly #is_page_white: boolean;

  constructor({ is_page_white = false } = {}) {
    this.#is_page_white = is_page_white;
  }

  get #sink(): LineSink {
    return this.#sinks.at(-1)!;
  }

  get #element(): Element {
    return this.#elements.at(-1)!;
  }

  open(name: string, attributes: Attributes = {}): void {
    const outer = this.#element;
    if (this.#elements.length > MAX_NESTED) {
      throw new SyntaxError("it is nested too deeply to be read");
    }
    const element: Element = {
      name,
      look: readLook(name, attributes, outer.look),
      depth: outer.depth + (isQuotation(name, attributes, outer) ? 1 : 0),
      scope: outer.scope + (isContainer(name, attributes) ? 1 : 0),
      mark: isSignature(attributes) ? "signature" : outer.mark,
      is_skipped: outer.is_skipped || SKIPPED_TAGS.has(name),
      is_item: name === "li" || outer.is_item && name !== "table",
      next_number: name === "ol" ? Number.parseInt(attributes["start"] ?? "1") || 1 : null,
    };
    this.#break(name, attributes, outer);
    this.#elements.push(element);
    if (element.is_skipped) return;
    // What a term means stands directly below it.
    if (name === "dt") this.#sink.breakParagraph();
    if (name === "br") this.#breakForced();
    else if (name === "hr") this.#addRule(element);
    else if (name === "li") this.#startItem(outer, attributes);
    else if (name === "tr") this.#rows.push({ element, cells: [] });
    else if (isCell(name) && this.#rows.length > 0) this.#sinks.push(new LineSink());
    else if (name === "img") this.#addEmoji(attributes);
  }

  close(): void {
    // A file that ends within a tag has that tag closed, which was never opened.
    if (this.#elements.length === 1) return;
    const { name, is_skipped } = this.#elements.pop()!;
    if (is_skipped) return;
    if (isCell(name) && this.#rows.length > 0) this.#closeCell();
    else if (name === "tr") this.#closeRow();
    this.#break(name, {}, this.#element);
  }

  text(raw: string): void {
    const { look, is_skipped, name } = this.#element;
    if (name === "title") this.#title += raw;
    if (is_skipped || look.is_hidden || this.#isWhiteOnWhite(look)) return;
    if (look.is_struck) {
      if (/\S/.test(raw)) this.#struck.push(raw.replace(/\s+/g, " ").trim());
      return;
    }
    if (look.is_preformatted) return this.#addPreformatted(raw);
    this.#addWords(shiftDigits(raw.replace(/[ \t\r\n\f]+/g, " "), look.shift));
  }

  finish(): VisibleLines {
    while (this.#elements.length > 1) this.close();
    this.#sink.breakLine();
    const title = this.#title.replace(/\s+/g, " ").trim();
    return { lines: this.#sink.lines, title, struck: this.#struck };
  }

  #isWhiteOnWhite({ color, background }: Look): boolean {
    return this.#is_page_white && background === null && color === "#ffffff";
  }

  #addWords(text: string): void {
    const words = text.trim();
    const is_start = this.#sink.isAtLineStart();
    const space = text.includes("\u00a0") ? "\u00a0" : " ";
    if (words === "") {
      // A line with nothing but a no-break space is a blank line that the author made.
      if (is_start && space === "\u00a0") this.#sink.add("", this.#element);
      else if (!is_start) this.#space ||= space;
      return;
    }
    const lead = is_start ? this.#bullet : this.#space || /^\s?/.exec(text)![0];
    this.#bullet = "";
    this.#sink.add(lead + words, this.#element);
    this.#space = /\s?$/.exec(text)![0];
  }

  #addPreformatted(raw: string): void {
    raw.split(/\r\n?|\n/).forEach((line, index) => {
      if (index > 0) this.#breakForced();
      if (line.trim() !== "") {
        this.#sink.add(this.#bullet + line, this.#element);
        this.#bullet = "";
      }
    });
  }

  #breakForced(): void {
    this.#sink.breakForced(this.#element);
    this.#space = "";
  }

  /** Pictures have no words, but for emoji, which some programs send as pictures. */
  #addEmoji({ alt = "" }: Attributes): void {
    if (alt.length <= 8 && /\p{Extended_Pictographic}/u.test(alt)) this.text(alt);
  }

  #addRule(element: Element): void {
    this.#sink.push(toLine("_".repeat(32), element));
  }

  #startItem(list: Element, { value }: Attributes): void {
    if (list.next_number === null) this.#bullet = "- ";
    else {
      const number = Number.parseInt(value ?? "") || list.next_number;
      list.next_number = number + 1;
      this.#bullet = `${number}. `;
    }
  }

  /** Ends a line or a paragraph at the border of an element. */
  #break(name: string, attributes: Attributes, outer: Element): void {
    if (outer.is_skipped || !BLOCK_TAGS.has(name)) return;
    const parts_paragraphs = PARAGRAPH_TAGS.has(name) && !outer.is_item &&
      !isTight(name, attributes);
    if (parts_paragraphs) this.#sink.breakParagraph();
    else this.#sink.breakLine();
    this.#space = "";
  }

  #closeCell(): void {
    const sink = this.#sinks.pop()!;
    sink.breakLine();
    this.#rows.at(-1)!.cells.push(sink.lines);
    this.#space = "";
  }

  /** A row of short cells is one line; where cells hold whole paragraphs, the table only arranges them. */
  #closeRow(): void {
    const row = this.#rows.pop();
    if (row === undefined) return;
    this.#sink.breakLine();
    const cells = row.cells.map((lines) => lines.filter(({ text }) => text !== ""));
    const filled = cells.filter((lines) => lines.length > 0);
    const { depth, scope } = row.element;
    const is_line = filled.length > 1 &&
      filled.every((lines) =>
        lines.length === 1 && lines[0]!.depth === depth && lines[0]!.scope === scope
      );
    if (is_line) {
      const text = cells.map((lines) => lines[0]?.text ?? "").join("\t").trim();
      return this.#sink.push({ ...filled[0]![0]!, text });
    }
    // In a call, the paragraphs of somebody's words stand beside their name.
    const names = filled.slice(0, -1);
    const is_call = names.length > 0 && names.every(isShortLine) &&
      filled.at(-1)!.every((line) => line.depth === depth && line.scope === scope);
    if (is_call) {
      const [first, ...others] = filled.at(-1)!;
      const head = names.map((lines) => lines[0]!.text).join("\t");
      this.#sink.push({ ...first!, text: `${head}\t${first!.text}` });
      for (const line of others) this.#sink.push(line);
      return;
    }
    row.cells.forEach((lines, index) => {
      if (index > 0 && filled.length > 1) this.#sink.breakParagraph();
      for (const line of lines) this.#sink.push(line);
    });
  }
}

/** The parser takes time for each level, and mails that have been answered for years have some hundreds. */
const MAX_NESTED = 2000;
const SKIPPED_TAGS = new Set(
  [
    "script",
    "style",
    "title",
    "template",
    "svg",
    "canvas",
    "iframe",
    "object",
    "audio",
    "video",
    "map",
  ],
);
const PARAGRAPH_TAGS = new Set(
  [
    "p",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "dl",
    "table",
    "pre",
    "blockquote",
    "figure",
  ],
);
const BLOCK_TAGS = new Set([
  ...PARAGRAPH_TAGS,
  ...[
    "address",
    "article",
    "aside",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "div",
    "dt",
    "fieldset",
    "figcaption",
  ],
  ...[
    "footer",
    "form",
    "header",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "nav",
    "section",
    "summary",
    "tbody",
    "tfoot",
  ],
  ...["thead", "tr"],
]);

const MAX_NAME_LENGTH = 40;

function isShortLine(lines: readonly MailLine[]): boolean {
  return lines.length === 1 && lines[0]!.text.length <= MAX_NAME_LENGTH;
}

function isCell(name: string): boolean {
  return name === "td" || name === "th";
}

/** Outlook writes every line as a paragraph, without a distance between them. */
function isTight(name: string, attributes: Attributes): boolean {
  if (name !== "p") return false;
  if (/\b(?:x_)*Mso/.test(attributes["class"] ?? "")) return true;
  const style = readStyle(attributes);
  const margin = style.get("margin") ?? `${style.get("margin-top")} ${style.get("margin-bottom")}`;
  return /^0\S*(?: 0\S*)*$/.test(margin);
}

/** A block quotation that cites. Mail programs also use the element to indent the author's own words. */
function isQuotation(name: string, attributes: Attributes, outer: Element): boolean {
  if (name !== "blockquote") return false;
  const { class: classes = "", type = "", cite } = attributes;
  if (type === "cite" || cite !== undefined || /quote|cite|mail/i.test(classes)) return true;
  const style = readStyle(attributes);
  const border = style.get("border-left") ?? style.get("border");
  const is_indented = style.has("margin") || style.has("margin-left") || style.has("padding-left");
  const has_border = border !== undefined && !/^(?:none|0)/.test(border);
  return has_border || outer.name !== "" && !is_indented;
}

/** What mail programs put around the whole of an earlier mail, its headers included. */
function isContainer(name: string, attributes: Attributes): boolean {
  if (name === "blockquote") return true;
  const { class: classes = "", id = "" } = attributes;
  return /\b(?:gmail_quote|yahoo_quoted|moz-forward-container|protonmail_quote|zmail_extra|ms-outlook-mobile-reference-message)\b/
    .test(classes) ||
    /\b(?:mail-editor-reference-message-container|OLK_SRC_BODY_SECTION)\b/.test(id) ||
    name === "div" && /^(?!none|0).*solid/.test(readStyle(attributes).get("border-left") ?? "");
}

/** The signature, where the program that wrote the mail says that it is one. */
function isSignature(
  { class: classes = "", id = "", "data-smartmail": smart = "" }: Attributes,
): boolean {
  return /\b(?:gmail_signature|gmail_signature_prefix|moz-signature|ms-outlook-mobile-signature|protonmail_signature_block|zmail_signature)\b/
    .test(classes) ||
    smart === "gmail_signature" ||
    /^(?:x_)*(?:Signature|divSignature|AppleMailSignature|ms-outlook-mobile-signature|zimbra-signature)$/i
      .test(id);
}
