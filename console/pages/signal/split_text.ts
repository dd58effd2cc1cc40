/** A range of UTF-16 code units, end exclusive. */
export interface Range {
  start: number;
  end: number;
}

/** A piece of text: the words looked for, words quoted elsewhere, or neither. */
export interface Segment {
  text: string;
  kind: "plain" | "quoted" | "sought";
}

/**
 * The slice `within` of `content`, cut where words are marked, in order and without gaps. The words looked for stay in one piece:
 * what else is quoted in them is not told apart.
 */
export function splitText(
  content: string,
  within: Range,
  { sought, quoted }: { sought: Range | null; quoted: readonly Range[] },
): Segment[] {
  const marks = [
    ...(sought ? [{ ...sought, kind: "sought" as const }] : []),
    ...quoted.map((range) => ({ ...range, kind: "quoted" as const })),
  ].flatMap((mark) => clip(mark, within));
  const borders = [within.start, within.end, ...marks.flatMap(({ start, end }) => [start, end])];
  const cuts = [...new Set(borders)].sort((one, other) => one - other);
  const segments = cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? end;
    return { text: content.slice(start, end), kind: kindAt(start, marks) };
  });
  return joinEqual(segments);
}

function clip<Mark extends Range>(mark: Mark, within: Range): Mark[] {
  const start = Math.max(mark.start, within.start);
  const end = Math.min(mark.end, within.end);
  return start < end ? [{ ...mark, start, end }] : [];
}

function kindAt(place: number, marks: readonly (Range & Pick<Segment, "kind">)[]) {
  const here = marks.filter(({ start, end }) => start <= place && place < end);
  return here.find(({ kind }) => kind === "sought")?.kind ?? here[0]?.kind ?? "plain";
}

function joinEqual(segments: readonly Segment[]): Segment[] {
  const joined: Segment[] = [];
  for (const segment of segments) {
    const last = joined.at(-1);
    if (last?.kind === segment.kind) last.text += segment.text;
    else joined.push({ ...segment });
  }
  return joined;
}
