import Papa from "papaparse";

/**
 * The rows of a table as text, the header among them, blank rows left out: columns divided by commas, semicolons, bars or tabs,
 * whichever the text uses, with quotation marks around cells that need them.
 */
export function parseTable(text: string): string[][] {
  const [line = "", delimiter] = SEPARATOR.exec(text) ?? [];
  const table = text.slice(line.length);
  const tabbed = splitTabs(table);
  if (tabbed !== null) return tabbed;
  const { data } = Papa.parse<string[]>(table, {
    skipEmptyLines: "greedy",
    ...(delimiter !== undefined && { delimiter }),
  });
  return data;
}

/** Excel reads in the first line what divides the columns. */
const SEPARATOR = /^\uFEFF?sep=(.)\r?\n/i;

/**
 * Tables of programs such as Whisper divide by tabs and quote nothing, so that a quotation mark is somebody's; null where lines differ
 * in their number of cells, as they do where a quoted cell has a line end.
 */
function splitTabs(text: string): string[][] | null {
  const rows = text.split("\n").filter((line) => line.trim() !== "").map((line) =>
    line.split("\t")
  );
  const width = rows[0]?.length ?? 0;
  if (width < 2 || rows.some((row) => row.length !== width)) return null;
  return rows.map((row) =>
    row.map((cell) => cell.replace(/^\s*"((?:[^"]|"")*)"\s*$/, "$1").replaceAll('""', '"'))
  );
}
