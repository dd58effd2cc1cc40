import { parseText, tokenizeVTTCue, type VTTCue, type VTTNode } from "media-captions";
import { splitTurns } from "../text/split_turns.ts";

interface Turn {
  speaker: string | null;
  words: string;
}

const SENTENCE_END = /[.!?…]["'”’)]?$/;

/**
 * The talk in a WebVTT or SubRip file as "Name: words" lines, one per turn: consecutive cues of one speaker are joined.
 * Names come from voice tags or from a "Name:" at the start of a line; a cue without one goes on with the turn before it.
 * Where nobody is named at all, every sentence is a paragraph, so that no quote can reach across a whole call.
 *
 * @throws {SyntaxError} If there is no cue with words in it.
 */
export async function parseCaptions(text: string, type: "vtt" | "srt"): Promise<string> {
  const { cues } = await parseText(text, { type, strict: false });
  const turns = joinTurns(cues.flatMap(toTurns));
  if (turns.length === 0) throw new SyntaxError("it has no cues with words in them");
  const anybody_named = turns.some(({ speaker }) => speaker !== null);
  return turns.map(renderTurn).join(anybody_named ? "\n" : "\n\n");
}

function toTurns(cue: VTTCue): Turn[] {
  return tokenizeVTTCue(cue).flatMap((node) =>
    node.type === "v"
      ? [{ speaker: oneLine(node.voice) || null, words: oneLine(plainText(node)) }]
      : plainText(node).split("\n").map(readLine)
  ).filter(({ words }) => words !== "");
}

function readLine(line: string): Turn {
  const [turn] = splitTurns(oneLine(line), "transcript");
  return { speaker: turn?.speaker ?? null, words: turn?.text ?? "" };
}

function plainText(node: VTTNode): string {
  return node.type === "text" ? node.data : node.children.map(plainText).join("");
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}

function renderTurn({ speaker, words }: Turn): string {
  return speaker === null ? words : `${speaker}: ${words}`;
}

function joinTurns(parts: Turn[]): Turn[] {
  const turns: Turn[] = [];
  for (const part of parts) {
    const last = turns.at(-1);
    if (last !== undefined && continues(last, part)) last.words += ` ${part.words}`;
    else turns.push({ ...part });
  }
  return turns;
}

function continues(last: Turn, next: Turn): boolean {
  if (next.speaker !== null) return next.speaker === last.speaker;
  return last.speaker !== null || !SENTENCE_END.test(last.words);
}
