import { Document, HeadingLevel, Packer, Paragraph, TextRun } from "docx";
import { toVisible } from "../../../shared/handover/render_markdown.ts";
import type { Block } from "../../../shared/handover/to_document.ts";

/** A document as a Word file (.docx). Quoted words are plain text: no fields, no links. */
export function renderDocx(blocks: readonly Block[]): Promise<Blob> {
  const [title] = blocks;
  const document = new Document({
    title: title !== undefined && "text" in title ? toVisible(title.text) : "Groundwork",
    creator: "Groundwork",
    sections: [{ children: blocks.flatMap(toParagraphs) }],
  });
  return Packer.toBlob(document);
}

function toParagraphs(block: Block): Paragraph[] {
  switch (block.kind) {
    case "title":
      return [toParagraph(block.text, { heading: HeadingLevel.TITLE })];
    case "heading":
      return [toParagraph(block.text, { heading: HeadingLevel.HEADING_1 })];
    case "subheading":
      return [toParagraph(block.text, { heading: HeadingLevel.HEADING_2 })];
    case "paragraph":
      return [toParagraph(block.text)];
    case "note":
      return [toParagraph(block.text, {}, NOTE)];
    case "field":
      return toFieldParagraphs(block);
    case "quote":
      return [
        toParagraph(`“${block.text}”`, { indent: { left: 400 } }),
        ...(block.source === "" ? [] : [
          toParagraph(`— ${block.source}`, { indent: { left: 400 } }, { color: "5A625D" }),
        ]),
      ];
  }
}

function toFieldParagraphs({ label, texts, doubt }: Block & { kind: "field" }): Paragraph[] {
  const [text] = texts;
  const head = new TextRun({ text: `${toVisible(label)}: `, bold: true });
  const note = doubt === undefined ? [] : toRuns(` (${doubt})`, NOTE);
  if (texts.length === 1) {
    return [new Paragraph({ children: [head, ...toRuns(text ?? ""), ...note] })];
  }
  return [
    new Paragraph({ children: [head, ...note] }),
    ...texts.map((item) => toParagraph(item, { bullet: { level: 0 } })),
  ];
}

const NOTE = { italics: true, color: "5A625D" };

type ParagraphOptions = Exclude<ConstructorParameters<typeof Paragraph>[0], string>;
type RunOptions = Exclude<ConstructorParameters<typeof TextRun>[0], string>;

function toParagraph(text: string, options: ParagraphOptions = {}, run: RunOptions = {}) {
  return new Paragraph({ ...options, children: toRuns(text, run) });
}

/** Line by line: a run cannot contain line breaks. */
function toRuns(text: string, run: RunOptions = {}): TextRun[] {
  return toVisible(text).split(/\r\n|[\r\n]/).map((line, at) =>
    new TextRun({ ...run, text: line, ...(at > 0 && { break: 1 }) })
  );
}
