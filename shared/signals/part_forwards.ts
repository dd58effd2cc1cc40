import type { Turn } from "../contracts/signal.ts";
import { cleanSpeakerName } from "./speaker_name.ts";

/** "[Forwarded from Ada Lem]", "Forwarded message from Ada Lem:", as chats show it in several languages. */
const FORWARDED_FROM =
  /^\[?(?:forwarded(?: message)? from|weitergeleitet(?:e nachricht)? von|transféré(?: de| par)|message transféré de|reenviado (?:de|por)|mensaje reenviado de|inoltrato da|messaggio inoltrato da|doorgestuurd (?:van|bericht van)|encaminhad[oa] de|mensagem encaminhada de|videresendt fra|vidarebefordrat från|przekazano od|переслано от)[ :]\s?([^\n\]]{1,80}?)\s?\]?:?$/i;
/** Telegram's export in HTML puts the author and the time above what is passed on. */
const FROM_AT = /^(\S.{0,80}?) \d\d\.\d\d\.\d{4} \d\d:\d\d:\d\d$/;
/** The same where nobody is named. */
const FORWARDED =
  /^(?:forwarded(?: message)?|weitergeleitet(?:e nachricht)?|message transféré|transféré|reenviado|mensaje reenviado|inoltrato|messaggio inoltrato|doorgestuurd(?: bericht)?|encaminhad[oa]|mensagem encaminhada|videresendt|vidarebefordrat|przekazano)$/i;
/** Slack shows this below a message that is shared; where that begins, and what the sender says above, cannot be told apart. */
const SHARED_ABOVE = /^posted in #\S[^\n]{0,80}\| view (?:message|conversation|reply)$/i;
const MAX_MARK_LENGTH = 160;

/** Turns of a chat as text, with the words apart that their sender only passes on: by the author that the chat names, or nobody. */
export function partForwards(content: string, turns: readonly Turn[]): Turn[] {
  return turns.flatMap((turn) => turn.kind === "spoken" ? partTurn(content, turn) : [turn]);
}

function partTurn(content: string, turn: Turn): Turn[] {
  const parts: Turn[] = [];
  let by: Pick<Turn, "speaker" | "kind"> = { speaker: turn.speaker, kind: turn.kind };
  const close = (from: number, to: number) => {
    const words = content.slice(from, to);
    const start = from + words.length - words.trimStart().length;
    const end = from + words.trimEnd().length;
    if (start < end) parts.push({ start, end, ...by });
  };
  let open = turn.start;
  for (let at = turn.start; at < turn.end;) {
    const line_end = content.indexOf("\n", at);
    const end = line_end < 0 ? turn.end : Math.min(line_end, turn.end);
    const line = end - at > MAX_MARK_LENGTH ? "" : content.slice(at, end).trim();
    const from = FORWARDED_FROM.exec(line) ?? FROM_AT.exec(line);
    const is_shared = from === null && SHARED_ABOVE.test(line);
    if (from !== null || is_shared || FORWARDED.test(line)) {
      if (is_shared) by = { speaker: null, kind: "forwarded" };
      close(open, at);
      by = { speaker: null, kind: "boilerplate" };
      close(at, end);
      by = is_shared
        ? { speaker: turn.speaker, kind: turn.kind }
        : { speaker: cleanSpeakerName(from?.[1] ?? ""), kind: "forwarded" };
      open = end;
    }
    at = end + 1;
  }
  if (open === turn.start) return [turn];
  close(open, turn.end);
  return parts;
}
