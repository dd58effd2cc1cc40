/** The text on one line, cut at a word's end to at most `max_length` UTF-16 code units, with "…" where something was cut. */
export function clipText(text: string, max_length: number): string {
  const line = text.replace(/\s+/g, " ").trim();
  if (line.length <= max_length) return line;
  const head = line.slice(0, max_length - 1).toWellFormed().replace(/\uFFFD$/, "");
  const last_space = head.lastIndexOf(" ");
  return `${last_space > max_length / 2 ? head.slice(0, last_space) : head}…`;
}
