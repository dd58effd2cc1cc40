import type { Turn } from "../../contracts/signal.ts";
import type { Utterance } from "../build_talk.ts";
import { splitQuotedLines } from "../quoted_lines.ts";
import { cleanSpeakerName } from "../speaker_name.ts";
import { TextBuilder } from "../text_builder.ts";

interface Message {
  type: "message";
  subtype?: string;
  text: string;
  ts: string;
  user?: string;
  username?: string;
  user_profile?: { real_name?: string; display_name?: string; name?: string };
  bot_profile?: { name?: string };
  bot_id?: string;
  attachments?: Attachment[];
}

/** Another message, the card of a page, or the words of a program. */
interface Attachment {
  text?: string;
  fallback?: string;
  /** Of who wrote it, where it is a message. */
  author_name?: string;
  author_id?: string;
  is_share?: boolean;
  is_msg_unfurl?: boolean;
}

/** Subtypes of messages that somebody wrote; others are notices of Slack ("… has joined the channel"). */
const WRITTEN = new Set([
  undefined,
  "thread_broadcast",
  "me_message",
  "file_share",
  "bot_message",
  "file_comment",
]);

/** A day of a channel as Slack exports it, or as its API returns messages: the newest first; null where the JSON is none. */
export function readSlack(
  root: unknown,
): { content: string; turns: Turn[]; occurred_at: string; blank: number } | null {
  const list = Array.isArray(root) ? root : (root as { messages?: unknown } | null)?.messages;
  const messages = Array.isArray(list) ? list.filter(isMessage) : [];
  if (messages.length === 0) return null;
  messages.sort((one, other) => Number(one.ts) - Number(other.ts));
  const names = readMembers(root);
  for (const message of messages) {
    const name = nameOf(message);
    if (message.user !== undefined && name !== null) names.set(message.user, name);
  }
  const text = new TextBuilder();
  let blank = 0;
  for (const message of messages) {
    const pieces = readPieces(message, names).flatMap((piece) =>
      splitQuotedLines({ ...piece, words: toPlainText(piece.words, names) })
    );
    if (pieces.every(({ words }) => words.trim() === "")) blank++;
    for (const { words, speaker, kind = "spoken" } of pieces) {
      const label = kind === "boilerplate" ? "" : `${speaker ?? "Unknown speaker"}: `;
      text.append({ words, kind, speaker, label, separator: "\n" });
    }
  }
  return {
    ...text.build(),
    occurred_at: new Date(Number(messages.at(-1)!.ts) * 1000).toISOString(),
    blank,
  };
}

/** Names by user, where lists of users were saved beside the messages. */
function readMembers(root: unknown): Map<string, string> {
  const { users, members } = (Array.isArray(root) ? {} : root) as Record<string, unknown>;
  const names = new Map<string, string>();
  for (const member of [users ?? [], members ?? []].flat()) {
    const { id, name, real_name, profile } = (member ?? {}) as Member;
    const clean = cleanSpeakerName(
      String(profile?.real_name || real_name || profile?.display_name || name || ""),
    );
    if (typeof id === "string" && clean !== null) names.set(id, clean);
  }
  return names;
}

interface Member {
  id?: unknown;
  name?: unknown;
  real_name?: unknown;
  profile?: { real_name?: unknown; display_name?: unknown };
}

/** What a message says itself, and what it shares: programs often have their words in an attachment, people those of others. */
function readPieces(message: Message, names: ReadonlyMap<string, string>): Utterance[] {
  const { text, attachments, subtype, user } = message;
  if (!WRITTEN.has(subtype)) return [{ words: text, speaker: null, kind: "boilerplate" }];
  const speaker = nameOf(message) ?? names.get(user ?? "") ?? user ?? null;
  const is_program = subtype === "bot_message" || message.bot_id !== undefined;
  const shared = (Array.isArray(attachments) ? attachments : []).flatMap(
    (attachment): Utterance[] => {
      const { author_name, author_id, is_share, is_msg_unfurl } = attachment;
      const words = attachment.text || attachment.fallback || "";
      const is_message = Boolean(is_share || is_msg_unfurl || author_name || author_id);
      const author = cleanSpeakerName(author_name ?? "") ?? names.get(author_id ?? "") ?? null;
      if (is_message) return [{ words, speaker: author, kind: "forwarded" }];
      if (is_program) return [{ words, speaker }];
      // The card of a page, below the words that name it.
      return text.trim() === "" ? [{ words, speaker: null, kind: "forwarded" }] : [];
    },
  );
  // Programs repeat their words, as a fallback or in short.
  return is_program && text.trim() !== ""
    ? [{ words: text, speaker }, ...shared.filter(({ words }) => !words.includes(text))]
    : [{ words: text, speaker }, ...shared];
}

function isMessage(value: unknown): value is Message {
  if (typeof value !== "object" || value === null) return false;
  const { type, text, ts } = value as Record<string, unknown>;
  return type === "message" && typeof text === "string" && typeof ts === "string" &&
    /^\d{9,10}\.\d+$/.test(ts);
}

function nameOf({ user_profile, bot_profile, username }: Message): string | null {
  const name = user_profile?.real_name || user_profile?.display_name || user_profile?.name ||
    username || bot_profile?.name;
  return cleanSpeakerName(name ?? "");
}

/** Slack writes "&amp;", "<@U02>", "<#C1|yard>", "<https://a.example|a page>". */
function toPlainText(text: string, names: ReadonlyMap<string, string>): string {
  return text
    .replace(
      /<@(\w+)(?:\|([^<>]*))?>/g,
      (_, user, label) => `@${names.get(user) ?? (label || user)}`,
    )
    .replace(
      /<[#!]([^<>|]*)(?:\|([^<>]*))?>/g,
      (mark, target, label) => `${mark[1] === "#" ? "#" : "@"}${label || target}`,
    )
    .replace(/<([a-z]+:[^<>|\s]*)(?:\|([^<>]*))?>/g, (_, address, label) => label || address)
    .replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
