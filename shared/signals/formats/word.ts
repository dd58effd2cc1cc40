import { strFromU8, unzipSync } from "fflate";
import { Parser } from "htmlparser2";
import { dateInName } from "../find_date.ts";
import { noteStruck } from "../html_lines.ts";
import { LineReader } from "../line_reader.ts";
import { toDocument } from "../document.ts";
import type { FormatReading, SourceFile } from "../signal_draft.ts";
import { TextBuilder } from "../text_builder.ts";

/**
 * A Word file (.docx): a transcript where it reads like talk, as those of Teams do, else a document. What is deleted in tracked
 * changes, struck out or hidden is left out; comments follow the text as words of who wrote them.
 *
 * @throws {SyntaxError} If it is damaged, or holds no text.
 */
export function readWord({ name, bytes }: SourceFile): FormatReading {
  const parts = unpack(bytes);
  const styles = readStyles(parts["word/styles.xml"], parts["word/numbering.xml"]);
  const body = readPart(parts["word/document.xml"]!, styles);
  const footnotes = ["word/footnotes.xml", "word/endnotes.xml"].flatMap((part) =>
    parts[part] === undefined ? [] : readPart(parts[part], styles).lines
  );
  const document = toDocument([...body.lines, "", ...footnotes].join("\n"));
  const comments = readComments(parts["word/comments.xml"]);
  return {
    signals: [{
      ...appendComments(document, comments),
      title: document.source_type === "document" ? body.title || null : null,
      occurred_at: document.occurred_at ?? dateInName(name),
    }],
    notes: [
      ...(body.deletions > 0 ? [`Tracked deletions (${body.deletions}) were left out`] : []),
      ...(body.struck.length > 0 ? [noteStruck(body.struck)] : []),
      ...(comments.length > 0
        ? [
          `Comments by ${
            [...new Set(comments.map(({ author }) => author))].join(", ")
          } follow the text`,
        ]
        : []),
    ],
  };
}

/** More XML than a million words need. */
const MAX_PART_BYTES = 200_000_000;
const PARTS = new Set([
  ...["document", "styles", "numbering", "footnotes", "endnotes", "comments"].map((part) =>
    `word/${part}.xml`
  ),
]);

function unpack(bytes: Uint8Array): Record<string, string> {
  let files;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => PARTS.has(name) && originalSize <= MAX_PART_BYTES,
    });
  } catch (cause) {
    throw new SyntaxError("it is damaged; open it in Word and save it again", { cause });
  }
  const parts = Object.fromEntries(
    Object.entries(files).map(([name, file]) => [name, strFromU8(file)]),
  );
  if (parts["word/document.xml"] === undefined) {
    throw new SyntaxError("it is no Word file, or one that is damaged");
  }
  return parts;
}

/** What the styles of a file, by their ids, say about words and paragraphs. */
interface Styles {
  hidden: ReadonlySet<string>;
  struck: ReadonlySet<string>;
  /** The list that paragraphs of a style belong to. */
  lists: ReadonlyMap<string, string>;
  /** Lists with bullets in place of numbers. */
  bulleted: ReadonlySet<string>;
}

type Attributes = Record<string, string>;
/** Handlers of a part's elements, by their names without a prefix. */
interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

function parseXml(xml: string, handler: XmlHandler): void {
  const parser = new Parser({
    onopentag: (name, attributes) => handler.open(local(name), attributes),
    ontext: (text) => handler.text?.(text),
    onclosetag: (name) => handler.close?.(local(name)),
  }, { xmlMode: true, decodeEntities: true });
  parser.write(xml);
  parser.end();
}

/** "w:p" is "p"; what is not WordprocessingML keeps its prefix. */
function local(name: string): string {
  return name.startsWith("w:") ? name.slice(2) : name;
}

/** Switches such as "w:vanish" are on unless they say otherwise. */
function isOn({ "w:val": value = "1" }: Attributes): boolean {
  return !/^(?:0|false|off|none)$/.test(value);
}

function readStyles(styles = "", numbering = ""): Styles {
  const hidden = new Set<string>();
  const struck = new Set<string>();
  const lists = new Map<string, string>();
  let style = "";
  parseXml(styles, {
    open(name, attributes) {
      if (name === "style") style = attributes["w:styleId"] ?? "";
      else if (name === "vanish" && isOn(attributes)) hidden.add(style);
      else if ((name === "strike" || name === "dstrike") && isOn(attributes)) struck.add(style);
      else if (name === "numId") lists.set(style, attributes["w:val"] ?? "");
    },
  });
  return { hidden, struck, lists, bulleted: readBulletedLists(numbering) };
}

function readBulletedLists(numbering: string): ReadonlySet<string> {
  const bulleted_kinds = new Set<string>();
  const bulleted = new Set<string>();
  let kind = "";
  let list = "";
  parseXml(numbering, {
    open(name, attributes) {
      if (name === "abstractNum") kind = attributes["w:abstractNumId"] ?? "";
      else if (name === "numFmt" && /^(?:bullet|none)$/.test(attributes["w:val"] ?? "")) {
        bulleted_kinds.add(kind);
      } else if (name === "num") list = attributes["w:numId"] ?? "";
      else if (name === "abstractNumId" && bulleted_kinds.has(attributes["w:val"] ?? "")) {
        bulleted.add(list);
      }
    },
  });
  return bulleted;
}

interface WordPart {
  lines: string[];
  /** The first paragraph in a style for titles. */
  title: string;
  struck: string[];
  deletions: number;
}

function readPart(xml: string, styles: Styles): WordPart {
  const reader = new PartReader(styles);
  parseXml(xml, reader);
  return reader.finish();
}

/** Elements whose words are not shown, or stand elsewhere already. */
const SKIPPED = new Set([
  ...[
    "del",
    "moveFrom",
    "instrText",
    "delText",
    "delInstrText",
    "rt",
    "mc:Fallback",
    "sectPr",
    "annotationRef",
  ],
]);
const PROPERTIES = new Set(["pPr", "rPr", "trPr", "tcPr", "tblPr", "sdtPr"]);
/** Word's elements by those of HTML that look the same. */
const HTML_NAMES: Record<string, string> = {
  tbl: "table",
  tr: "tr",
  tc: "td",
  txbxContent: "div",
  footnote: "div",
  endnote: "div",
};

interface Run {
  is_hidden: boolean;
  is_struck: boolean;
  /** The element of HTML that looks as the run does. */
  tag: "span" | "sup" | "sub";
}

const PLAIN_RUN: Run = { is_hidden: false, is_struck: false, tag: "span" };
const SHIFTED_TAGS: Record<string, Run["tag"]> = { superscript: "sup", subscript: "sub" };

class PartReader implements XmlHandler {
  readonly #styles: Styles;
  readonly #reader = new LineReader();
  readonly #counts = new Map<string, number>();
  /** How many skipped elements are open. */
  #skipped = 0;
  #deletions = 0;
  readonly #path: string[] = [];
  /** How many elements for properties are open: there, "w:del" says that a mark was deleted. */
  #properties = 0;
  /** Of the paragraph that is open: nothing of it has been shown yet, because its properties come first. */
  #paragraph: { style: string; list: string; level: number; is_open: boolean } | null = null;
  #run: Run = { ...PLAIN_RUN };
  #title = "";
  #title_parts: string[] | null = null;

  constructor(styles: Styles) {
    this.#styles = styles;
  }

  open(name: string, attributes: Attributes): void {
    this.#path.push(name);
    if (PROPERTIES.has(name)) this.#properties++;
    else if (SKIPPED.has(name) && this.#properties === 0) {
      if ((name === "del" || name === "moveFrom") && this.#skipped === 0) this.#deletions++;
      this.#skipped++;
    }
    if (this.#skipped > 0) return;
    const html = HTML_NAMES[name];
    if (html !== undefined) this.#reader.open(html);
    else if (name === "p") this.#paragraph = { style: "", list: "", level: 0, is_open: false };
    else if (name === "r") this.#run = { ...PLAIN_RUN };
    else if (this.#properties > 0) this.#readProperty(name, attributes);
    else this.#readRunContent(name, attributes);
  }

  text(text: string): void {
    const name = this.#path.at(-1);
    if (this.#skipped > 0 || name !== "t" && name !== "m:t") return;
    this.#add(text);
  }

  close(name: string): void {
    this.#path.pop();
    if (PROPERTIES.has(name)) this.#properties--;
    if (this.#skipped > 0) {
      if (SKIPPED.has(name) && this.#properties === 0) this.#skipped--;
      return;
    }
    if (HTML_NAMES[name] !== undefined) this.#reader.close();
    else if (name === "p") this.#closeParagraph();
  }

  finish(): WordPart {
    const { lines, struck } = this.#reader.finish();
    return {
      lines: lines.map(({ text }) => text),
      title: this.#title,
      struck,
      deletions: this.#deletions,
    };
  }

  #readProperty(name: string, attributes: Attributes): void {
    const value = attributes["w:val"] ?? "";
    const is_of_run = this.#path.at(-2) === "rPr" && this.#path.at(-3) === "r";
    if (name === "pStyle" && this.#paragraph) this.#paragraph.style = value;
    else if (name === "numId" && this.#paragraph) this.#paragraph.list = value;
    else if (name === "ilvl" && this.#paragraph) this.#paragraph.level = Number(value) || 0;
    else if (!is_of_run) return;
    else if (name === "vanish") this.#run.is_hidden = isOn(attributes);
    else if (name === "strike" || name === "dstrike") this.#run.is_struck ||= isOn(attributes);
    else if (name === "vertAlign") this.#run.tag = SHIFTED_TAGS[value] ?? "span";
    else if (name === "rStyle") {
      this.#run.is_hidden ||= this.#styles.hidden.has(value);
      this.#run.is_struck ||= this.#styles.struck.has(value);
    }
  }

  #readRunContent(name: string, attributes: Attributes): void {
    if (name === "tab" || name === "ptab") this.#add("\t");
    else if (name === "noBreakHyphen") this.#add("-");
    else if ((name === "br" && attributes["w:type"] !== "column") || name === "cr") this.#break();
  }

  #break(): void {
    if (this.#run.is_hidden) return;
    this.#openParagraph();
    this.#reader.open("br");
    this.#reader.close();
  }

  #add(text: string): void {
    this.#openParagraph();
    const { is_hidden, is_struck, tag } = this.#run;
    this.#reader.open(is_struck ? "s" : tag, is_hidden ? { hidden: "" } : {});
    this.#reader.text(text);
    this.#reader.close();
    if (!is_hidden && !is_struck) this.#title_parts?.push(text);
  }

  #openParagraph(): void {
    const paragraph = this.#paragraph;
    if (paragraph === null || paragraph.is_open) return;
    paragraph.is_open = true;
    const list = paragraph.list || this.#styles.lists.get(paragraph.style) || "0";
    if (list === "0") this.#reader.open("p");
    else if (this.#styles.bulleted.has(list)) {
      this.#reader.open("div");
      this.#reader.text("- ");
    } else {
      this.#reader.open("div");
      this.#reader.text(`${this.#count(list, paragraph.level)}. `);
    }
    if (
      this.#title === "" &&
      /^(?:title|heading ?1|titel|titre|título|titolo|überschrift ?1|berschrift1|kop1)$/i.test(
        paragraph.style,
      )
    ) {
      this.#title_parts = [];
    }
  }

  #count(list: string, level: number): number {
    const key = `${list} ${level}`;
    for (const other of this.#counts.keys()) {
      if (other.startsWith(`${list} `) && Number(other.split(" ")[1]) > level) {
        this.#counts.delete(other);
      }
    }
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count;
  }

  #closeParagraph(): void {
    if (this.#paragraph?.is_open) this.#reader.close();
    else if (this.#paragraph !== null) {
      // A paragraph without words is a blank line.
      this.#reader.open("p");
      this.#reader.close();
    }
    this.#paragraph = null;
    this.#title ||= this.#title_parts?.join("").replace(/\s+/g, " ").trim() ?? "";
    this.#title_parts = null;
  }
}

interface Comment {
  author: string;
  words: string;
}

function readComments(xml = ""): Comment[] {
  const comments: Comment[] = [];
  let parts: string[] = [];
  let is_text = false;
  parseXml(xml, {
    open(name, attributes) {
      is_text = name === "t";
      if (name === "comment") {
        parts = [];
        comments.push({ author: (attributes["w:author"] ?? "").trim(), words: "" });
      } else if (name === "p" && parts.length > 0) parts.push("\n");
    },
    text: (text) => is_text && parts.push(text),
    close(name) {
      is_text = false;
      if (name === "comment") comments.at(-1)!.words = parts.join("").trim();
    },
  });
  return comments.filter(({ words }) => words !== "");
}

function appendComments(document: FormatReading["signals"][number], comments: readonly Comment[]) {
  const text = new TextBuilder();
  for (const { author, words } of comments) {
    text.append({
      words,
      kind: "written",
      speaker: author === "" ? null : author,
      label: author === "" ? "Comment: " : `Comment by ${author}: `,
    });
  }
  const { content, turns } = text.build();
  if (content === "") return document;
  const before = document.content === "" ? "" : `${document.content}\n\n`;
  const moved = turns.map((turn) => ({
    ...turn,
    start: turn.start + before.length,
    end: turn.end + before.length,
  }));
  return { ...document, content: before + content, turns: [...document.turns, ...moved] };
}
