import type { Block } from "./to_document.ts";

/** A document as Markdown (CommonMark with GitHub's extensions), in which nothing that was said acts as markup. */
export function renderMarkdown(blocks: readonly Block[]): string {
  return blocks.map(renderBlock).join("\n\n") + "\n";
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "title":
      return `# ${escapeMarkdown(block.text)}`;
    case "heading":
      return `## ${escapeMarkdown(block.text)}`;
    case "subheading":
      return `### ${escapeMarkdown(block.text)}`;
    case "paragraph":
      return escapeMarkdown(block.text);
    case "note":
      return `*${escapeMarkdown(block.text)}*`;
    case "field":
      return renderField(block);
    case "quote":
      return `> ${escapeMarkdown(block.text)}` +
        (block.source === "" ? "" : `\n>\n> — ${escapeMarkdown(block.source)}`);
  }
}

function renderField({ label, texts, doubt }: Block & { kind: "field" }): string {
  const head = `**${escapeMarkdown(label)}**`;
  const note = doubt === undefined ? "" : ` *(${escapeMarkdown(doubt)})*`;
  if (texts.length === 1) return `${head}: ${escapeMarkdown(texts[0]!)}${note}`;
  return [`${head}:${note}`, "", ...texts.map((text) => `- ${escapeMarkdown(text)}`)].join("\n");
}

/**
 * A text as Markdown that shows these words and nothing else: on one line, without links, pictures, HTML, emphasis or headings.
 * What cannot act is left as it is, so that the words can be searched for.
 */
export function escapeMarkdown(text: string): string {
  return toVisible(text)
    .replaceAll(/\s+/g, " ").trim()
    .replaceAll(/[\\`*[\]<>|~$]/g, "\\$&")
    // A word may hold underscores, but not begin or end with one.
    .replaceAll(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_")
    .replaceAll(/&(?=#|[a-zA-Z])/g, "\\&")
    // What GitHub makes a link of by itself: addresses, and mentions of people.
    .replaceAll(/:(?=\/\/)/g, "\\:")
    .replaceAll(/(?<=\bwww)\./gi, "\\.")
    .replaceAll(/@(?=[\p{L}\p{N}])/gu, "\\@")
    // What only acts where a line begins; "=" and "@" also where a line is pasted into a table.
    .replace(/^(?:[#+=@-]|\d+(?=[.)]))/, (start) => /\d/.test(start) ? start : `\\${start}`)
    .replace(/^(\d+)([.)])(?=\s)/, "$1\\$2")
    // Where a heading ends, they would be taken for its closing.
    .replace(/(?<=\s)#(?=#*$)/, "\\#");
}

/**
 * Without what is not seen and could change what is: control characters, those that turn the direction of a text, and those
 * without any width that may hide words in it.
 */
export function toVisible(text: string): string {
  return text.replaceAll(HIDDEN, "").toWellFormed();
}

const HIDDEN =
  // deno-lint-ignore no-control-regex -- that is what it is for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufffe\uffff\u{e0000}-\u{e007f}]/gu;
