import type { Turn } from "../../contracts/signal.ts";
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
  attachments?: { text?: string; fallback?: string }[];
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
    const words = toPlainText(wordsOf(message), names);
    if (words.trim() === "") blank++;
    if (WRITTEN.has(message.subtype)) {
      const speaker = nameOf(message) ?? names.get(message.user ?? "") ?? message.user ?? null;
      text.append({
        words,
        kind: "spoken",
        speaker,
        label: `${speaker ?? "Unknown speaker"}: `,
        separator: "\n",
      });
    } else text.append({ words, kind: "boilerplate", separator: "\n" });
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

/** Programs that post often have their words in an attachment. */
function wordsOf({ text, attachments }: Message): string {
  if (text.trim() !== "" || !Array.isArray(attachments)) return text;
  return attachments.map((attachment) => attachment.text || attachment.fallback || "").join("\n");
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
