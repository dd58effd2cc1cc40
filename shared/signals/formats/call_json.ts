/**
 * Talk in JSON, as the services that transcribe calls return it: AssemblyAI, Deepgram, Fireflies, Rev, Whisper and its kin, Amazon,
 * Google, Azure, Speechmatics, Gong, and whoever writes lists of `{speaker, text, start}`; and exports of chats.
 */
import type { Turn } from "../../contracts/signal.ts";
import { buildTalk, type Utterance } from "../build_talk.ts";
import { findDate } from "../find_date.ts";
import { readTurns } from "../read_turns.ts";
import type { FormatReading, SourceFile } from "../signal_draft.ts";
import { toStorable } from "../text_builder.ts";
import { type Entry, fieldsOf, firstText, isEntry, plainKey, toKeys } from "./json_entry.ts";
import { findUtterances } from "./json_utterances.ts";
import { readSlack } from "./slack_json.ts";

/**
 * The conversation in a file of JSON, or of one JSON object in each line.
 *
 * @throws {SyntaxError} If it is no JSON, or no list in it says who said what, or what was said when.
 */
export async function readCallJson(file: SourceFile): Promise<FormatReading> {
  const root = parseJson(await file.text());
  const talk = readSlack(root) ?? readList(root) ?? readWhole(root);
  if (talk === null) {
    throw new SyntaxError("it holds no conversation: nothing in it says who said what");
  }
  return {
    signals: [{
      source_type: "transcript",
      authority: "client",
      title: findTitle(root),
      content: talk.content,
      turns: talk.turns,
      occurred_at: talk.occurred_at ?? findCallDate(root),
      metadata: {},
    }],
    notes: [
      ...(talk.blank === 0
        ? []
        : [`${talk.blank} of its entries left out, because they have no words`]),
      ...noteSummaries(root),
    ],
  };
}

/** What services write about a call, in nobody's words. */
const SUMMARY_KEY =
  /^(?:ai|short|default)?(?:summary|summaries|overview|notes|actionitems|outline|chapters|gist|highlights|keypoints|takeaways|insights|tasks|nextsteps)$/;

function noteSummaries(root: unknown): string[] {
  const keys = new Set(
    nearRoot(root).flatMap((entry) =>
      Object.entries(entry).flatMap(([key, value]) =>
        SUMMARY_KEY.test(plainKey(key)) && /\p{L}/u.test(JSON.stringify(value ?? "")) ? [key] : []
      )
    ),
  );
  return keys.size === 0
    ? []
    : [`What the service wrote about the talk was left out: ${[...keys].join(", ")}`];
}

function parseJson(text: string): unknown {
  try {
    const is_of_messenger = text.includes('"sender_name"') && text.includes('"timestamp_ms"');
    return JSON.parse(text, is_of_messenger ? decodeTwice : undefined);
  } catch (cause) {
    try {
      return text.split("\n").filter((line) => line.trim() !== "").map((line) => JSON.parse(line));
    } catch {
      throw new SyntaxError("it is not valid JSON", { cause });
    }
  }
}

/** Facebook and Instagram export the bytes of UTF-8 as letters: "ZoÃ«" is "Zoë". */
function decodeTwice(_key: string, value: unknown): unknown {
  if (typeof value !== "string" || !/[\u0080-\u00ff]/.test(value)) return value;
  if (/[^\0-\u00ff]/.test(value)) return value;
  try {
    return UTF_8.decode(Uint8Array.from(value, (letter) => letter.charCodeAt(0)));
  } catch {
    return value;
  }
}

const UTF_8 = new TextDecoder("utf-8", { fatal: true });

interface Talk {
  content: string;
  turns: Turn[];
  occurred_at: string | null;
  /** How many entries have no words. */
  blank: number;
}

function readList(root: unknown): Talk | null {
  const talk = findUtterances(root);
  return talk && {
    ...(readLabelled(talk.utterances) ?? buildTalk(talk.utterances)),
    occurred_at: findCallDate(root) ?? talk.last_at,
    blank: talk.blank,
  };
}

/** Nameless entries that begin with labels, as captions do: "Ada: words". Null where they do not. */
function readLabelled(
  utterances: readonly Utterance[],
): { content: string; turns: Turn[] } | null {
  if (utterances.some(({ speaker }) => speaker !== null)) return null;
  if (!utterances.some(({ words }) => /^\s*[^\s:：][^:：]{0,60}[:：]/.test(words))) return null;
  const lines = utterances.map(({ words }) => words.replace(/\s+/g, " ").trim());
  const content = toStorable(lines.join("\n")).trim();
  const turns = readTurns({ content, source_type: "note" });
  const named = turns.filter(({ kind, speaker }) => kind === "spoken" && speaker !== null);
  return named.length * 2 >= utterances.length ? { content, turns } : null;
}

/** A transcript as one string, with names in it or none. */
function readWhole(root: unknown): Talk | null {
  const list = Array.isArray(root) && root.every((line) => typeof line === "string")
    ? root.join("\n")
    : null;
  const texts = list !== null ? [{ key: "lines", text: list, is_alone: false }] : findTexts(root);
  for (const { key, text, is_alone } of texts) {
    const content = toStorable(text).trim();
    const turns = readTurns({ content, source_type: "note" });
    if (turns.some(({ kind }) => kind === "spoken")) {
      return { content, turns, occurred_at: null, blank: 0 };
    }
    if (content !== "" && (key.startsWith("transcri") || key === "text" && is_alone)) {
      return { ...buildTalk([{ speaker: null, words: content }]), occurred_at: null, blank: 0 };
    }
  }
  return null;
}

const TEXT_KEYS = new Set(toKeys("transcript transcription transcripttext fulltext text"));

/** Strings near the root whose key says that they are a transcript. */
function findTexts(root: unknown): { key: string; text: string; is_alone: boolean }[] {
  return nearRoot(root).flatMap((entry) => {
    const fields = fieldsOf(entry);
    return [...TEXT_KEYS].flatMap((key) => {
      const text = fields.get(key);
      const is_alone = fields.size === 1 && entry === root || fields.has("language") ||
        fields.has("duration") ||
        fields.has("status");
      return typeof text === "string" ? [{ key, text, is_alone }] : [];
    });
  });
}

/** The object at the root and those in it, three deep, without lists. */
function nearRoot(root: unknown): Entry[] {
  if (!isEntry(root)) return [];
  const found = [root];
  let level = [root];
  for (let depth = 0; depth < 3; depth++) {
    level = level.flatMap((entry) => Object.values(entry).filter(isEntry));
    found.push(...level.slice(0, 1000));
  }
  return found;
}

function findTitle(root: unknown): string | null {
  for (const entry of nearRoot(root)) {
    const title = firstText(fieldsOf(entry), [
      "title",
      "meetingtitle",
      "calltitle",
      "meetingname",
      "topic",
    ]);
    if (title !== null && title.length <= 200 && !title.includes("\n")) return title.trim();
  }
  return null;
}

const DATE_KEYS = toKeys(`
  date datestring meetingdate recordedat startedat started starttime recordingstarttime recordingstart meetingstarttime
  scheduledstart created createdat datetime
`);
/** 2000 to 2100 in seconds. */
const EPOCH_SECONDS = [946_684_800, 4_102_444_800] as const;

function findCallDate(root: unknown): string | null {
  for (const entry of nearRoot(root)) {
    const fields = fieldsOf(entry);
    for (const key of DATE_KEYS) {
      const date = toDate(fields.get(key));
      if (date !== null) return date;
    }
  }
  return null;
}

function toDate(value: unknown): string | null {
  if (typeof value === "string") return findDate(value);
  if (typeof value !== "number") return null;
  const seconds = value > EPOCH_SECONDS[1] ? value / 1000 : value;
  const is_date = seconds >= EPOCH_SECONDS[0] && seconds <= EPOCH_SECONDS[1];
  return is_date ? new Date(seconds * 1000).toISOString() : null;
}
