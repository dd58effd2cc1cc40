import { useEffect, useRef } from "preact/hooks";
import type { SpokenSide } from "../../../shared/contracts/person.ts";
import type { Turn } from "../../../shared/contracts/signal.ts";
import type { SignalPlace } from "../../../shared/signals/signal_address.ts";

interface Props {
  content: string;
  turns: readonly Turn[];
  /** The side of each turn. */
  sides: readonly SpokenSide[];
  /** The words to show; null for none. */
  sought: TextRange | null;
  quoted: readonly TextRange[];
}

/** The whole text, turn by turn, as text nodes only: signals are hostile. */
export function TurnList({ content, turns, sides, sought, quoted }: Props) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => showSought(list.current), [content, sought?.start, sought?.end]);
  return (
    <ol class="turns" ref={list}>
      {turns.map((turn, at) => {
        const { start, end, speaker, kind } = turn;
        const side = kind === "boilerplate" ? null : sides[at] ?? "unknown";
        const goes_on = at > 0 && isSameVoice(turn, turns[at - 1]!);
        return (
          <li key={start} class={`turn turn-${kind} ${side === null ? "" : `turn-of-${side}`}`}>
            <span class="turn-speaker">
              {!goes_on && side !== null && (
                <>
                  {speaker}
                  <span class="turn-side">{describeVoice(kind, side)}</span>
                </>
              )}
            </span>
            <p class="turn-words">
              {splitText(content, { start, end }, { sought, quoted }).map(toNode)}
            </p>
          </li>
        );
      })}
    </ol>
  );
}

function isSameVoice(one: Turn, other: Turn): boolean {
  return one.speaker === other.speaker && one.kind === other.kind;
}

function describeVoice(kind: Turn["kind"], side: SpokenSide): string {
  const said = kind === "quoted" || kind === "forwarded" ? `${kind}, ` : "";
  return said + SIDES[side];
}

const SIDES: Record<SpokenSide, string> = {
  client: "client",
  studio: "studio",
  other: "other",
  unknown: "side unknown",
};

function toNode({ text, kind }: Segment) {
  if (kind === "plain") return text;
  return kind === "sought"
    ? <mark class="sought" tabIndex={-1}>{text}</mark>
    : <mark class="quoted">{text}</mark>;
}

function showSought(list: HTMLElement | null): void {
  const words = list?.querySelector<HTMLElement>(".sought");
  words?.scrollIntoView({ block: "center" });
  words?.focus({ preventScroll: true });
}

/** Offsets of the linked words in the text; null if they are not in it. */
export function findWords(content: string, place: SignalPlace): TextRange | null {
  if (typeof place !== "string") {
    return place.start < place.end && place.end <= content.length ? place : null;
  }
  const start = place === "" ? -1 : content.indexOf(place);
  return start === -1 ? null : { start, end: start + place.length };
}

/** A range of UTF-16 code units, end exclusive. */
export interface TextRange {
  start: number;
  end: number;
}

/** A piece of text: the words looked for, words quoted elsewhere, or neither. */
interface Segment {
  text: string;
  kind: "plain" | "quoted" | "sought";
}

/**
 * The slice `within` of `content`, cut where words are marked, in order and without gaps. The words looked for stay in one piece:
 * other quotes within them are not marked separately.
 */
export function splitText(
  content: string,
  within: TextRange,
  { sought, quoted }: { sought: TextRange | null; quoted: readonly TextRange[] },
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

function clip<Mark extends TextRange>(mark: Mark, within: TextRange): Mark[] {
  const start = Math.max(mark.start, within.start);
  const end = Math.min(mark.end, within.end);
  return start < end ? [{ ...mark, start, end }] : [];
}

function kindAt(place: number, marks: readonly (TextRange & Pick<Segment, "kind">)[]) {
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
