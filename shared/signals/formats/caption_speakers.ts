/**
 * Who speaks in captions: by voice tags (`<v Ada>`), by identifiers (Webex), or by the words ("Ada: …", ">> ADA: …", "(Ada)").
 */
import type { Utterance } from "../build_talk.ts";
import {
  isNameShaped,
  judgeLabels,
  type Label,
  type LabelUse,
  lookOf,
  readLabel,
} from "../speaker_labels.ts";
import { cleanSpeakerName, isSpeakerLabel } from "../speaker_name.ts";
import { isNotice } from "./call_notices.ts";
import { type CaptionCue, type CueLine, WEBEX_ID } from "./caption_cues.ts";

/** What somebody says in a cue, with its place in the file. */
export interface Caption extends Utterance {
  start: number;
  end: number;
  cue: CaptionCue;
}

/** A line of a cue, what says who speaks taken off its words; these may then be empty. */
interface NamedLine extends CueLine {
  cue: CaptionCue;
  /** Undefined where the line names nobody, null where it says that nobody is known. */
  label: string | null | undefined;
  /** Whether the line says that somebody else speaks from here on. */
  is_fresh: boolean;
  /** Whether its name is in brackets, as recognisers of speakers write it. */
  is_by_machine?: boolean;
}

/** What is said in the cues, line by line, and by whom. */
export function nameSpeakers(cues: readonly CaptionCue[]): Caption[] {
  const has_voices = cues.some(({ lines }) => lines.some(({ voice }) => voice !== undefined));
  const by_id = readIdentifiers(cues);
  const are_named = has_voices || by_id !== null;
  const lines = are_named ? toLines(cues) : readLabels(cues, toLines(cues));
  const goes_on = !are_named && namesGoOn(lines);
  const captions: Caption[] = [];
  let speaker: string | null = null;
  let last: NamedLine | undefined;
  for (const line of lines) {
    const { cue, voice, label, words, is_fresh, start, end } = line;
    const stays = last?.cue === cue || last?.words === "" || goes_on ||
      continuesSentence(last, line);
    if (voice !== undefined) speaker = voice;
    else if (by_id !== null) speaker = by_id.get(cue) ?? null;
    else if (label !== undefined) speaker = label;
    else if (has_voices || is_fresh || !stays) speaker = null;
    last = line;
    if (words === "") continue;
    if (isNotice(words)) {
      captions.push({ start, end, words, cue, speaker: null, kind: "boilerplate" });
    } else captions.push({ start, end, words, cue, speaker, is_fresh });
  }
  return captions;
}

/** Names out of identifiers, by cue; null where the identifiers are none. */
function readIdentifiers(cues: readonly CaptionCue[]): Map<CaptionCue, string | null> | null {
  const webex = cues.filter(({ id }) => WEBEX_ID.test(id));
  if (webex.length * 2 > cues.length) {
    return new Map(webex.map((cue) => [cue, cleanSpeakerName(WEBEX_ID.exec(cue.id)![1]!)]));
  }
  const names = cues.map(({ id }) =>
    /\p{L}/u.test(id) ? cleanSpeakerName(id.replace(/^\d+[\s.:-]+/, "")) : null
  );
  const uses = Map.groupBy(names, (name) => name);
  const repeated = names.filter((name) =>
    name !== null && uses.get(name)!.length > 1 && isNameShaped(name)
  );
  if (repeated.length * 2 <= cues.length) return null;
  return new Map(cues.map((cue, at) => [cue, names[at]!]));
}

const CHEVRONS = /^(?:>>+|[»》])\s*/;
/** "- words": somebody else than on the line before. */
const DASH = /^(?:- (?=\S)|[-‐–—] ?(?=[\p{Lu}\p{Lt}\p{Lo}¿¡"“'«(\[]))/u;

/** whisper.cpp's recogniser of turns writes it behind the last words of one. */
const TURN_MARK = /(?<!\s)\s*\[SPEAKER_TURN\]$/;

function toLines(cues: readonly CaptionCue[]): NamedLine[] {
  let is_turn = false;
  return cues.flatMap((cue) =>
    cue.lines.flatMap(splitChevrons).map((line) => {
      const mark = (CHEVRONS.exec(line.words) ?? DASH.exec(line.words))?.[0] ?? "";
      const is_fresh = mark !== "" || is_turn;
      const turn_mark = TURN_MARK.exec(line.words.slice(-20))?.[0].length ?? 0;
      is_turn = turn_mark > 0;
      const words = line.words.slice(0, line.words.length - turn_mark);
      const spoken = { ...line, words, end: Math.max(line.start, line.end - turn_mark) };
      return { ...skip(spoken, mark.length), cue, label: undefined, is_fresh };
    })
  );
}

/** ">> How long? >> Three days.": broadcasters change the voice within a line. */
function splitChevrons(line: CueLine): CueLine[] {
  if (!line.words.includes(" >> ")) return [line];
  let at = 0;
  return line.words.split(/ (?=>> )/).map((words) => {
    const start = Math.min(line.start + at, line.end);
    at += words.length + 1;
    return { ...line, words, start, end: Math.min(start + words.length, line.end) };
  });
}

/** The line without the first so many characters of its words. A tag among them may leave the offset too small, never too large. */
function skip<Line extends CueLine>(line: Line, length: number): Line {
  return {
    ...line,
    words: line.words.slice(length),
    start: Math.min(line.start + length, line.end),
  };
}

/** Takes names off the lines: "Ada: words", "[Ada] words", or "(Ada)" and "Ada" above the words. */
function readLabels(cues: readonly CaptionCue[], lines: readonly NamedLine[]): NamedLine[] {
  const with_name_above = findNamesAbove(cues);
  const are_dashed = areDashed(cues);
  const found = lines.map((line, at) => {
    const has_words_below = lines[at + 1]?.cue === line.cue;
    const is_first = lines[at - 1]?.cue !== line.cue;
    const stands_above = has_words_below && is_first && with_name_above.has(line.cue) ||
      has_words_below && isInBrackets(line.words);
    return stands_above
      ? {
        name: cleanSpeakerName(line.words),
        words_at: line.words.length,
        is_marked: with_name_above.has(line.cue),
      }
      : readLabel(line.words) ?? readRoundLabel(line.words) ??
        (are_dashed ? readDashLabel(line.words) : null);
  });
  let number = 0;
  const uses = lines.map((line, at): LabelUse | null => {
    const { name, words_at, is_marked } = found[at] ??
      { name: null, words_at: 0, is_marked: false };
    // Lines of two cues do not stand directly below one another.
    number += lines[at - 1]?.cue === line.cue ? 1 : 2;
    return name === null || isNotice(line.words) ? null : {
      name,
      is_marked: is_marked || line.is_fresh,
      words: line.words.slice(words_at),
      line: number,
      follows_colon: /[:：]$/.test(lines[at - 1]?.words ?? ""),
    };
  });
  const heads = lines.flatMap((line, at) =>
    lines[at - 1]?.cue === line.cue || isNotice(line.words) ? [] : [uses[at] ?? null]
  );
  const is_regular = heads.filter((use) => use !== null).length * 5 >= heads.length * 4;
  const verdicts = judgeLabels(uses.filter((use) => use !== null), { is_regular });
  return lines.map((line, at) => {
    const label = found[at] ?? null;
    const use = uses[at] ?? null;
    if (label === null || use === null && (label.name !== null || isNotice(line.words))) {
      return line;
    }
    const verdict = use === null ? "speaker" : verdicts.get(use.name)!;
    if (verdict === "words" || verdict === "unsure" && isInBrackets(line.words)) return line;
    // The words of a doubtful label stay whole, and nobody's.
    if (verdict === "unsure") return { ...line, label: null, is_fresh: true };
    const is_by_machine = /^\[[^[\]]+\]\s*:/.test(line.words);
    return { ...skip(line, label.words_at), label: label.name, is_by_machine };
  });
}

/** "Ada Lem - words" */
function readDashLabel(words: string): Label | null {
  const [all, raw] = /^([^\s:–—-][^:–—]{1,50}?) [-–—] (?=\S)/.exec(words.slice(0, 80)) ?? [];
  const name = raw === undefined ? null : cleanSpeakerName(raw);
  if (name === null || !isNameShaped(name) || lookOf(name) !== "strong") return null;
  return { name, words_at: all!.length, is_marked: false };
}

/** Whether nearly all cues begin so, and somebody comes back. */
function areDashed(cues: readonly CaptionCue[]): boolean {
  const names = cues.flatMap(({ lines }) => readDashLabel(lines[0]!.words)?.name ?? []);
  return names.length * 5 >= cues.length * 4 && new Set(names).size < names.length;
}

/** "(Ada Lem) words": a sound or a manner begins with a small letter. */
function readRoundLabel(words: string): Label | null {
  const [all = "", inside = ""] = /^\(([^()]{2,60})\)\s+(?=\S)/.exec(words) ?? [];
  const name = cleanSpeakerName(inside);
  if (
    name === null || isNotice(`(${inside})`) || !isNameShaped(name) ||
    !/^[^\p{Ll}]/u.test(name) && !isSpeakerLabel(name)
  ) return null;
  return { name, words_at: all.length, is_marked: false };
}

function isInBrackets(words: string): boolean {
  return /^(?:\([^()]{1,60}\)|\[[^[\]]{1,60}\])$/.test(words) && !isNotice(words);
}

/** Cues whose first line is a name and nothing else, where nearly all are. */
function findNamesAbove(cues: readonly CaptionCue[]): Set<CaptionCue> {
  const named = cues.filter(({ lines }) => {
    const name = cleanSpeakerName(lines[0]!.words);
    return lines.length > 1 && name !== null && name === lines[0]!.words && isNameShaped(name) &&
      lookOf(name) !== "poor";
  });
  const names = new Set(named.map(({ lines }) => lines[0]!.words));
  const are_names = named.length * 5 >= cues.length * 4 && cues.length > 1 &&
    (names.size < named.length || [...names].every((name) => lookOf(name) === "strong"));
  return new Set(are_names ? named : []);
}

/**
 * Whether a name holds until the next one, as people write captions: then many have none, and no two that follow one another have the
 * same. Programs name each cue, so that one without a name is nobody's.
 */
function namesGoOn(lines: readonly NamedLine[]): boolean {
  const heads = lines.filter(({ cue }, at) => lines[at - 1]?.cue !== cue);
  const nameless = heads.filter(({ label, is_fresh }) => label === undefined && !is_fresh);
  const repeated = heads.filter(({ label }, at) =>
    label !== undefined && label !== null && heads[at - 1]?.label === label
  );
  return repeated.length < nameless.length && nameless.length * 3 >= heads.length &&
    !lines.some(({ is_by_machine }) => is_by_machine);
}

/** Whether a line goes on with the sentence of the line above. */
function continuesSentence(above: NamedLine | undefined, { words }: NamedLine): boolean {
  return above !== undefined && /^\p{Ll}/u.test(words) && !/[.?!…]["'”’»)]*$/.test(above.words);
}
