import type { Utterance } from "./build_talk.ts";
import { cleanSpeakerName } from "./speaker_name.ts";

/** The first line of what a message answers; Matrix puts the sender in front. Captions begin with two signs where the voice changes. */
const FIRST = /^[ \t]*>(?!>)[ \t]?(?:\*[ \t]?)?(?:<(@[^<>\s]{1,120})>)?/;

/** A chat's message with what it quotes apart: lines that begin with ">" are somebody else's, mostly nobody that it names. */
export function splitQuotedLines<Words extends Utterance>(message: Words): Words[] {
  if (!message.words.includes(">")) return [message];
  const pieces: { lines: string[]; speaker: string | null; is_quoted: boolean }[] = [];
  for (const line of message.words.split("\n")) {
    const last = pieces.at(-1);
    const first = FIRST.exec(line);
    const goes_on = last?.is_quoted === true && /^[ \t]*>/.test(line);
    if (goes_on) last.lines.push(line.replace(/^[ \t]*>[ \t]?/, ""));
    else if (first !== null) {
      const words = line.slice(first[0].length);
      pieces.push({ lines: [words], speaker: cleanSpeakerName(first[1] ?? ""), is_quoted: true });
    } else if (last?.is_quoted === false) last.lines.push(line);
    else pieces.push({ lines: [line], speaker: null, is_quoted: false });
  }
  return pieces.map(({ lines, speaker, is_quoted }) => ({
    ...message,
    words: lines.join("\n"),
    ...(is_quoted && { speaker, kind: "quoted" }),
  })).filter(({ words }) => words.trim() !== "");
}
