import { buildTalk, type Utterance } from "../build_talk.ts";
import { parseTable } from "../parse_table.ts";
import type { FormatReading } from "../signal_draft.ts";
import { cleanSpeakerName } from "../speaker_name.ts";

const WORDS = toSet(
  "text transcript words body content sentence utterance message caption dialogue speech texte texto testo tekst",
);
const SPEAKERS = toSet(
  "speaker speaker_name speaker_label speaker_id name participant who sprecher sprecherin locuteur intervenant hablante orador spreker " +
    "user username user_name sender role from_user relatore interlocutore falante taler talare mówca 話者 发言人",
);
/** What a column of a call or a chat is called, and of a survey is not. */
const VOICES = toSet(
  "speaker speaker_name speaker_label sender sender_name author from_name sprecher sprecherin locuteur hablante orador spreker absender " +
    "auteur remitente afzender mittente remetente 话者 发言人",
);
const TIMES = toSet(
  "start start_time begin from end end_time time timestamp timespan timecode in out start_ms end_ms duration zeit beginn début inicio tijd inizio início",
);

function toSet(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}

/**
 * Talk in a table: a row for each segment, a column with the words, and columns that name the speaker or tell the time, as Whisper's
 * .tsv has ("start", "end", "text"). Null where the columns are others, as of a survey.
 */
export function readCallTable(text: string): FormatReading | null {
  const [header = [], ...rows] = parseTable(text);
  const names = header.map((name) => name.trim().toLowerCase().replaceAll(/\s+/g, "_"));
  const words_at = names.findIndex((name) => WORDS.has(name));
  const voice_at = names.findIndex((name) => VOICES.has(name));
  const speaker_at = voice_at >= 0 ? voice_at : names.findIndex((name) => SPEAKERS.has(name));
  const has_times = names.some((name) => TIMES.has(name));
  // A survey may have names and texts; a call tells when, or calls them speakers, or tells who and nothing else. Mails have subjects.
  const is_call = words_at >= 0 && !names.includes("subject") &&
    (has_times || voice_at >= 0 || speaker_at >= 0 && names.length === 2);
  if (!is_call) return null;
  const utterances = rows.map((row): Utterance => ({
    speaker: speaker_at < 0 ? null : cleanSpeakerName(row[speaker_at] ?? ""),
    words: row[words_at] ?? "",
  }));
  return {
    signals: [{
      source_type: "transcript",
      authority: "client",
      title: null,
      ...buildTalk(utterances),
      occurred_at: null,
      metadata: {},
    }],
    notes: [],
  };
}
