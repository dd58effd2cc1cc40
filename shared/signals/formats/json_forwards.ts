/** What entries of chats pass on: other people's messages, which the sender only repeats. */
import type { TurnKind } from "../../contracts/signal.ts";
import { type Entry, type Fields, fieldsOf, firstText, isEntry, toKeys } from "./json_entry.ts";

/** Telegram, its bots, and programs like it say under these keys whose message an entry passes on. */
const ORIGIN_KEYS = toKeys(`
  forwardedfrom forwardfrom forwardsendername forwardfromchat forwardorigin savedfrom fwdfrom
  originalsender originalauthor
`);
/** WhatsApp only says that a message is passed on. */
const MARKS = toKeys("forwarded isforwarded frequentlyforwarded isforward");

/**
 * Whose message an entry passes on as a whole: a name, an object that holds one, or null where nobody is named; undefined where its
 * words are the sender's own.
 */
export function originOf(fields: Fields): unknown {
  for (const key of ORIGIN_KEYS) {
    const origin = fields.get(key);
    if (isEntry(origin)) return personOf(fieldsOf(origin));
    if (typeof origin === "string" && origin.trim() !== "") return origin;
  }
  const is_marked = [fields, ...["context", "contextinfo"].map((key) => toFields(fields.get(key)))]
    .some((part) => MARKS.some((mark) => part.get(mark) === true));
  return is_marked || ORIGIN_KEYS.some((key) => fields.get(key) === null) ? null : undefined;
}

/** Bots of Telegram learn of a user, of a name alone, or of a chat with a title. */
function personOf(origin: Fields): unknown {
  const inner = origin.get("senderuser") ?? origin.get("senderusername") ??
    origin.get("senderchat") ?? origin.get("chat");
  const person = inner ?? Object.fromEntries(origin);
  return isEntry(person) ? { name: firstText(fieldsOf(person), ["title"]), ...person } : person;
}

/** A message inside of another, as fields with its author and its words. */
interface Enclosed {
  fields: Fields;
  kind: TurnKind;
}

/** Keys under which entries hold others' messages; they are no list of talk by themselves. */
export const ENCLOSING_KEYS: ReadonlySet<string> = new Set(
  toKeys("attachments messagesnapshots forwardedmessage quotedmessagemetadata"),
);

/** Messages of others that are shared in an entry, beside what the sender says to them. */
export function readEnclosed(fields: Fields): Enclosed[] {
  return [...ENCLOSING_KEYS].flatMap((key) =>
    [fields.get(key) ?? []].flat().filter(isEntry).flatMap((entry) => {
      const inner = fieldsOf(entry);
      if (key === "attachments") return readAttachment(inner);
      const message = inner.get("message") ?? inner.get("quotedmessagesnapshot");
      return [
        {
          fields: isEntry(message) ? fieldsOf(message) : inner,
          kind: inner.get("quotetype") === "REPLY" ? "quoted" : "forwarded",
        } as const,
      ];
    })
  );
}

/** None where the attachment is a file, or the card of a page or a program. */
function readAttachment(fields: Fields): Enclosed[] {
  const type = firstText(fields, ["contenttype"]);
  if (type === "forwardedMessageReference" || type === "messageReference") {
    const reference = toFields(parse(fields.get("content")));
    return [{
      fields: new Map<string, unknown>([
        ["author", reference.get("originalmessagesender") ?? reference.get("messagesender")],
        ["text", reference.get("originalmessagecontent") ?? reference.get("messagepreview")],
      ]),
      kind: type === "messageReference" ? "quoted" : "forwarded",
    }];
  }
  const is_message = ["authorname", "author", "messagelink", "isshare", "ismsgunfurl"].some((key) =>
    fields.get(key)
  );
  return is_message ? [{ fields, kind: "forwarded" }] : [];
}

function parse(json: unknown): unknown {
  try {
    return JSON.parse(String(json));
  } catch {
    return null;
  }
}

function toFields(value: unknown): Fields {
  return fieldsOf(isEntry(value) ? value : {} satisfies Entry);
}
