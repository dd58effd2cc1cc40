import type { Turn } from "../contracts/signal.ts";
import { dateInField, dateInHeading, dateInTitle } from "./find_date.ts";
import { readTurns } from "./read_turns.ts";
import type { FormatReading } from "./signal_draft.ts";
import { toStorable } from "./text_builder.ts";

/**
 * The text of a document as a signal without a title: a transcript where it reads like talk from begin to end, else paragraphs of
 * one author. Manuals have lines such as "Returns: the number", too.
 */
export function toDocument(text: string): FormatReading["signals"][number] {
  const content = toStorable(text).split("\n").map((line) => line.trimEnd()).join("\n")
    .replace(/\n{3,}/g, "\n\n").trim();
  const turns = readTurns({ content, source_type: "document" });
  const is_talk = isTalk(turns);
  return {
    source_type: is_talk ? "transcript" : "document",
    authority: is_talk ? "client" : "consultant",
    title: null,
    content,
    turns: is_talk || !turns.some(isSpoken) ? turns : readParagraphs(content),
    occurred_at: is_talk
      ? dateInTitle(content, turns)
      : dateInField(content) ?? dateInHeading(content),
    metadata: {},
  };
}

/** What share of the speakers must be written like names, and of the words be spoken. */
const MIN_SHARE = 0.6;
const MIN_SPOKEN_SHARE = 0.5;

function isTalk(turns: readonly Turn[]): boolean {
  const spoken = turns.filter(isSpoken);
  const names = new Set(spoken.map(({ speaker }) => speaker));
  const capital = [...names].filter((name) => name === null || !/^\p{Ll}/u.test(name));
  return spoken.length > 0 && names.size <= Math.max(3, spoken.length / 2) &&
    capital.length >= MIN_SHARE * names.size &&
    lengthOf(spoken) >=
      MIN_SPOKEN_SHARE * lengthOf(turns.filter(({ kind }) => kind !== "boilerplate"));
}

function isSpoken({ kind }: Turn): boolean {
  return kind === "spoken";
}

function lengthOf(turns: readonly Turn[]): number {
  return turns.reduce((sum, { start, end }) => sum + end - start, 0);
}

function readParagraphs(content: string): Turn[] {
  const turns: Turn[] = [];
  let start = 0;
  for (const words of content.split("\n\n")) {
    if (words !== "") {
      turns.push({ start, end: start + words.length, speaker: null, kind: "written" });
    }
    start += words.length + 2;
  }
  return turns;
}
