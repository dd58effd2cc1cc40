/** One line of a mail's body, without its marks of quoting. */
export interface MailLine {
  text: string;
  /** How often it is quoted: the ">" before it, or the block quotations around it in HTML. */
  depth: number;
  /**
   * In how many containers of an earlier mail it stands that are no quotation by themselves, as Gmail's around a mail that is
   * passed on. Words behind the end of a container are no longer that mail's. 0 in plain text.
   */
  scope: number;
  /** What the mail program says of it in HTML. */
  mark?: "signature";
}

/** ">", also tight (">>"), parted ("> >") or indented. */
const MARKS = /^[ \t]{0,3}(?:>[ \t]?)+/;

/** GroupWise introduces with marks that are none: ">>> Ada Lem <ada@lem.example> 6/9/2026 8:41 AM >>>". */
export const GROUPWISE = /^>>> (\S.{2,150}) >>>\s*$/;

/** The lines of a plain text body. */
export function splitMailLines(body: string): MailLine[] {
  const lines: MailLine[] = [];
  const raws = body.split("\n");
  let above = "";
  let is_rest = false;
  raws.forEach((raw, at) => {
    const marks = GROUPWISE.test(raw) ? "" : MARKS.exec(raw)?.[0] ?? "";
    const line = { text: raw.slice(marks.length), depth: countMarks(marks), scope: 0 };
    if (isTorn(lines, line)) {
      line.depth--;
      line.text = `>${line.text}`;
    }
    const below = raws[at + 1] ?? "";
    is_rest = line.depth === 0 &&
      (isRestOf(above, raw, below) || is_rest && endsQuoted(above, raw, below));
    if (is_rest) line.depth = lines.at(-1)!.depth;
    lines.push(line);
    above = line.depth > 0 ? raw : "";
  });
  return lines;
}

/** Whether a mark is none, but the end of "<ada@lem.example>" in an introduction that was wrapped there. */
function isTorn(lines: readonly MailLine[], { text, depth }: MailLine): boolean {
  if (depth !== (lines.at(-1)?.depth ?? -1) + 1 || !/^[^>]{0,60}[:：]\s*$/.test(text)) return false;
  const above = lines.slice(-3).map((line) => line.text.slice(-200)).join(" ");
  return above.includes("@") && above.split("<").length > above.split(">").length;
}

/**
 * Whether the line goes on with the quoted one above: servers that wrap long lines put no mark before the rest, nor before the rest of
 * the rest.
 */
function isRestOf(above: string, line: string, below: string): boolean {
  if (goesOnQuoted(above, line, below)) return true;
  return above.length >= MIN_WRAPPED_CHARS && GOES_ON.test(line) &&
    (line.length < MIN_WRAPPED_CHARS || GOES_ON.test(below)) &&
    !/[.!?:;]["”»)]?\s*$/.test(above);
}

/** Whether a sentence begins in the quoted line above and ends in the quoted line below: what stands between has lost its mark. */
function goesOnQuoted(above: string, line: string, below: string): boolean {
  return /[\p{L},]$/u.test(above.trimEnd()) && /^\p{Ll}/u.test(line) &&
    /[\p{L},]$/u.test(line.trimEnd()) &&
    /^>+ ?\p{Ll}/u.test(below);
}

/** Whether a sentence ends here that went on in the line above, which had lost its mark as well. */
function endsQuoted(above: string, line: string, below: string): boolean {
  return /[\p{L},]$/u.test(above.trimEnd()) && /^\p{Ll}/u.test(line) && /^(?:>|\s*$)/.test(below);
}

const GOES_ON = /^[\p{Ll}\d]/u;

const MIN_WRAPPED_CHARS = 62;

/**
 * The lines of a body of format=flowed (RFC 3676): a line that ends in a blank goes on in the next, but never from one depth of
 * quoting into another, and a signature's "-- " stands alone.
 *
 * @param delsp Whether the blank at the end is to be dropped ("DelSp=yes").
 */
export function splitFlowedLines(body: string, delsp: boolean): MailLine[] {
  const lines: MailLine[] = [];
  let parts: string[] = [];
  let open_depth = -1;
  const close = () => {
    if (open_depth >= 0) lines.push({ text: parts.join(""), depth: open_depth, scope: 0 });
    parts = [];
    open_depth = -1;
  };
  for (const raw of body.split("\n")) {
    const marks = /^>*/.exec(raw)![0];
    const text = raw.slice(marks.length).replace(/^ /, "");
    if (marks.length !== open_depth || text === "-- ") close();
    open_depth = marks.length;
    const is_soft = text.endsWith(" ") && text !== "-- ";
    parts.push(is_soft && delsp ? text.slice(0, -1) : text);
    if (!is_soft) close();
  }
  close();
  return lines;
}

/** Deeper than anybody quotes. */
const MAX_DEPTH = 64;

function countMarks(marks: string): number {
  let count = 0;
  for (const char of marks) if (char === ">") count++;
  return Math.min(count, MAX_DEPTH);
}
