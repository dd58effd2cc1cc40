import { getDocumentProxy } from "unpdf";
import { toDocument } from "../document.ts";
import { dateInName } from "../find_date.ts";
import { type Page, type PlacedText, readLayout } from "../pdf_layout.ts";
import type { FormatReading, SourceFile } from "../signal_draft.ts";

/**
 * A PDF in the order in which it is read: a transcript where it reads like talk, else a document.
 *
 * @throws {SyntaxError} If it is protected, damaged, or holds pictures and no text.
 */
export async function readPdf({ name, bytes }: SourceFile): Promise<FormatReading> {
  const pages = await readPages(bytes);
  const blank = pages.flatMap((page, index) => page.texts.length === 0 ? [index + 1] : []);
  if (blank.length === pages.length) {
    throw new SyntaxError(
      "there is no text in it, only pictures, as of a scan; have its text recognized (OCR) and add that",
    );
  }
  const { paragraphs, repeated } = readLayout(pages);
  // In talk, each line may begin a turn; elsewhere line ends only show how wide the page is.
  const talk = toDocument(paragraphs.map(({ lines }) => lines.join("\n")).join("\n\n"));
  const read = talk.source_type === "transcript"
    ? talk
    : toDocument(paragraphs.map(({ text }) => text).join("\n\n"));
  return {
    signals: [{ ...read, occurred_at: read.occurred_at ?? dateInName(name) }],
    notes: [
      ...(repeated.length > 0
        ? [`Lines that stand on every page were left out: ${repeated.join(" · ").slice(0, 200)}`]
        : []),
      ...(blank.length > 0
        ? [`Pages without text, perhaps pictures, were not read: ${blank.join(", ")}`]
        : []),
    ],
  };
}

async function readPages(bytes: Uint8Array): Promise<Page[]> {
  // A copy, because the library takes the bytes away.
  const document = await getDocumentProxy(bytes.slice(), { verbosity: 0 }).catch(refuse);
  try {
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const [, bottom = 0, , top = 0] = page.view;
      pages.push({
        height: top - bottom,
        texts: items.flatMap((item) => "str" in item ? toPlaced(item) : []),
      });
      page.cleanup();
    }
    return pages;
  } finally {
    await document.loadingTask.destroy();
  }
}

function refuse(cause: unknown): never {
  const name = cause instanceof Error ? cause.name : "";
  throw new SyntaxError(
    name === "PasswordException"
      ? "it is encrypted with a password; save it without one"
      : "it is damaged; open it in a PDF reader and save it again",
    { cause },
  );
}

function toPlaced(
  { str, transform, width, height }: {
    str: string;
    transform: unknown[];
    width: number;
    height: number;
  },
): PlacedText[] {
  const [, , , scale = 0, x = 0, y = 0] = transform as number[];
  if (str.trim() === "") return [];
  return [{ text: str, x, y, width, height: height || Math.abs(scale) || 10 }];
}
