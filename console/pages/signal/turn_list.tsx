import { useEffect, useRef } from "preact/hooks";
import type { SourceType } from "../../../shared/contracts/signal.ts";
import { splitTurns } from "../../../shared/text/split_turns.ts";
import { type Range, type Segment, splitText } from "./split_text.ts";

interface Props {
  content: string;
  source_type: SourceType;
  /** The words to show; null for none. */
  sought: Range | null;
  quoted: readonly Range[];
}

/** The whole text, turn by turn. What comes from outside is only ever text here. */
export function TurnList({ content, source_type, sought, quoted }: Props) {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => showSought(list.current), [content, sought?.start, sought?.end]);
  return (
    <ol class="turns" ref={list}>
      {splitTurns(content, source_type).map(({ start, end, speaker }) => (
        <li key={start} class="turn">
          <span class="turn-speaker">{speaker}</span>
          <p class="turn-words">
            {splitText(content, { start, end }, { sought, quoted }).map(toNode)}
          </p>
        </li>
      ))}
    </ol>
  );
}

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
