/** The formats that have a reader each. */
export type Format =
  | "calendar"
  | "captions"
  | "html"
  | "json"
  | "mail"
  | "mailbox"
  | "markdown"
  | "outlook_message"
  | "pdf"
  | "table"
  | "text"
  | "word";

/**
 * The formats by extension, without the dot. A file of another extension is read only where its content says what it is.
 */
export const FORMAT_BY_EXTENSION: Record<string, Format> = {
  csv: "table",
  docx: "word",
  eml: "mail",
  emlx: "mail",
  htm: "html",
  html: "html",
  ics: "calendar",
  json: "json",
  jsonl: "json",
  log: "text",
  markdown: "markdown",
  mbox: "mailbox",
  md: "markdown",
  msg: "outlook_message",
  ndjson: "json",
  pdf: "pdf",
  sbv: "captions",
  srt: "captions",
  text: "text",
  tsv: "table",
  txt: "text",
  vtt: "captions",
};

/** With the dot, as people and file choosers write them. */
export const READABLE_EXTENSIONS: readonly string[] = Object.keys(FORMAT_BY_EXTENSION).map((
  extension,
) => `.${extension}`);
