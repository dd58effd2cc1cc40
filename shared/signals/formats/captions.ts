/** Captions as programs write them: WebVTT, SubRip, and the .sbv of YouTube. */
import type { Turn } from "../../contracts/signal.ts";
import { buildTalk } from "../build_talk.ts";
import type { FormatReading, SourceFile } from "../signal_draft.ts";
import { parseCues } from "./caption_cues.ts";
import { type Caption, nameSpeakers } from "./caption_speakers.ts";

/**
 * The talk in a file of captions. Lines that rolling captions show again are read once.
 *
 * @throws {SyntaxError} If there is no cue with words in it.
 */
export async function readCaptions(file: SourceFile): Promise<FormatReading> {
  const { cues, notes } = parseCues(await file.text());
  const captions = nameSpeakers(cues);
  if (captions.length === 0) throw new SyntaxError("it has no captions with words in them");
  return {
    signals: [{
      source_type: "transcript",
      authority: "client",
      title: null,
      ...buildTalk(captions),
      occurred_at: null,
      metadata: {},
    }],
    notes,
  };
}

/** The turns of captions that were pasted as text, between their times; null where the text is none. */
export function readCaptionTurns(content: string): Turn[] | null {
  const captions = nameSpeakers(parseCues(content).cues);
  if (captions.length === 0) return null;
  const turns: Turn[] = [];
  let last: Caption | undefined;
  for (const caption of captions) {
    const { end, speaker, cue, kind = "spoken" } = caption;
    const start = findWords(content, caption);
    const turn = turns.at(-1);
    const goes_on = turn !== undefined && last?.cue === cue && turn.speaker === speaker &&
      turn.kind === kind && kind === "spoken" && !caption.is_fresh;
    if (goes_on) turn.end = end;
    else turns.push({ start, end, speaker, kind });
    last = caption;
  }
  return turns;
}

/** Where the words begin in the file: tags may stand before them. */
function findWords(content: string, { start, end, words }: Caption): number {
  const at = content.slice(start, end).indexOf(words.split(" ", 1)[0]!);
  return at < 0 ? start : start + at;
}
