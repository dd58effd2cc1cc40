import { readCallText } from "./formats/call_text.ts";
import { isSpeakerLabel } from "./speaker_name.ts";
import { isNameShaped, lookOf } from "./speaker_labels.ts";
import type { Piece } from "./text_builder.ts";

/**
 * The pieces of a call or a chat that somebody pasted into a mail, what stands around it among them; null where the text is none. Whoever
 * answers "Q: … A: …" or calls people by their names speaks for himself, so at least two people have to come back who are called by
 * names.
 *
 * @param text What one person wrote without interruption.
 * @param by Who that is, and what the words are that are nobody else's.
 */
export function readPastedCall(text: string, by: Pick<Piece, "speaker" | "kind">): Piece[] | null {
  if (!hasHeads(text)) return null;
  const turns = readCallText(text);
  if (turns === null) return null;
  const spoken = turns.filter(({ kind }) => kind === "spoken");
  const uses = Map.groupBy(spoken, ({ speaker }) => speaker);
  const returning = [...uses].filter(([speaker, uses]) => speaker !== null && uses.length > 1);
  const are_names = [...uses.keys()].every((name) =>
    name !== null && isNameShaped(name) && !isSpeakerLabel(name) && lookOf(name) !== "poor" &&
    /^\p{Lu}.*\p{Ll}|^\p{Lo}/u.test(name)
  );
  if (!are_names || returning.length < 2) return null;
  let end = 0;
  return turns.map((turn): Piece => {
    const before = text.slice(end, turn.start);
    const label = before.slice(/^\s*/.exec(before)![0].length);
    end = turn.end;
    return {
      words: text.slice(turn.start, turn.end),
      label,
      separator: before.slice(0, before.length - label.length) || " ",
      ...(turn.kind === "spoken" ? { kind: turn.kind, speaker: turn.speaker } : by),
    };
  });
}

/** Fewer lines with a label or a time are no call that is told from other words. */
const MIN_HEADS = 4;
const HEAD = /^\s*(?:\p{L}[^:：]{1,60}[:：]|.{0,60}\d:\d\d)/u;

function hasHeads(text: string): boolean {
  let count = 0;
  return text.split("\n").some((line) => HEAD.test(line.slice(0, 140)) && ++count >= MIN_HEADS);
}
