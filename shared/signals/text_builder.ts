import type { Turn, TurnKind } from "../contracts/signal.ts";

/** A stretch of text that one person said or wrote. */
export interface Piece {
  words: string;
  kind: TurnKind;
  /** Null or left out where nobody is named. */
  speaker?: string | null;
  /** Shown before the words and no part of the turn, such as "Ada: ". */
  label?: string;
  /** What divides it from the piece before (default: a blank line). */
  separator?: string;
}

/**
 * Joins pieces to a signal's `content` and the `turns` in it. White space around a piece goes, blank pieces are left out, line
 * ends become "\n", and what no text column can hold (NUL, half of a surrogate pair) is replaced.
 *
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { TextBuilder } from "./text_builder.ts";
 *
 * const text = new TextBuilder().append({ words: "We need it.", kind: "spoken", speaker: "Ada", label: "Ada: " });
 * assertEquals(text.build(), {
 *   content: "Ada: We need it.",
 *   turns: [{ start: 5, end: 16, speaker: "Ada", kind: "spoken" }],
 * });
 * ```
 */
export class TextBuilder {
  #parts: string[] = [];
  #length = 0;
  #turns: Turn[] = [];

  append({ words, kind, speaker = null, label = "", separator = "\n\n" }: Piece): this {
    const text = toStorable(words).trim();
    if (text === "") return this;
    if (this.#length > 0) this.#push(separator);
    this.#push(toStorable(label));
    const start = this.#length;
    this.#push(text);
    this.#turns.push({ start, end: this.#length, speaker, kind });
    return this;
  }

  build(): { content: string; turns: Turn[] } {
    return { content: this.#parts.join(""), turns: this.#turns };
  }

  #push(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
  }
}

/** The text as Postgres and JSON can hold it, line ends as "\n". */
export function toStorable(text: string): string {
  return text.replaceAll(/\r\n?/g, "\n").replaceAll("\0", "").toWellFormed();
}
