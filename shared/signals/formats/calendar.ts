import ICAL from "ical.js";
import { readHtmlLines } from "../html_lines.ts";
import { type MailLine, splitMailLines } from "../mail_thread/mail_line.ts";
import { type MailPerson, parsePerson, toSpeaker } from "../mail_thread/mail_person.ts";
import { readThread } from "../mail_thread/read_thread.ts";
import type { FormatReading, SourceFile } from "../signal_draft.ts";
import { TextBuilder } from "../text_builder.ts";

/**
 * Appointments (.ics): each whose description has words is a signal, its words those of who invites.
 *
 * @throws {SyntaxError} If no appointment has a description.
 */
export async function readCalendar(file: SourceFile): Promise<FormatReading> {
  const events = parseEvents(await file.text());
  const signals = events.flatMap((event) => toSignal(event) ?? []);
  if (signals.length === 0) throw new SyntaxError("no appointment in it has a description");
  const left = events.length - signals.length;
  return {
    signals,
    notes: left === 0
      ? []
      : [`${left} of ${events.length} appointments have no description and were left out`],
  };
}

/** The words of an invitation that a mail carries; none where it cannot be read. */
export function readInvitation(text: string): MailLine[] {
  try {
    return parseEvents(text)[0]?.lines ?? [];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

interface CalendarEvent {
  summary: string;
  location: string;
  /** Of the description. */
  lines: MailLine[];
  organizer: MailPerson | null;
  attendees: MailPerson[];
  starts_at: string | null;
}

function toSignal({ summary, location, lines, organizer, attendees, starts_at }: CalendarEvent) {
  const text = new TextBuilder();
  const people = attendees.map(toSpeaker).join(", ");
  text.append({
    words: [
      summary,
      ...(location === "" ? [] : [`Location: ${location}`]),
      ...(organizer === null ? [] : [`Organizer: ${toSpeaker(organizer)}`]),
      ...(people === "" ? [] : [`Attendees: ${people}`]),
    ].join("\n"),
    kind: "boilerplate",
  });
  for (
    const { start, end, kind, author } of readThread(lines, { author: organizer, subject: summary })
  ) {
    const words = lines.slice(start, end).map((line) => line.text).join("\n");
    text.append({ words, kind, speaker: toSpeaker(author) });
  }
  const { content, turns } = text.build();
  if (!turns.some(({ kind }) => kind !== "boilerplate")) return null;
  return {
    source_type: "document" as const,
    authority: "client" as const,
    title: summary || null,
    content,
    turns,
    occurred_at: starts_at,
    metadata: {
      speakers: [organizer, ...attendees].flatMap((person) =>
        person?.address ? [{ name: toSpeaker(person), address: person.address }] : []
      ),
    },
  };
}

/** @throws {SyntaxError} If the text is no calendar. */
function parseEvents(text: string): CalendarEvent[] {
  let calendar;
  try {
    calendar = new ICAL.Component(ICAL.parse(mend(text)));
  } catch (cause) {
    throw new SyntaxError("it is no calendar that can be read", { cause });
  }
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents("vevent").map(toEvent);
}

/**
 * Calendars as the parser wants them: a text whose line ends were not escaped goes on in the property above, and what was begun is
 * ended.
 */
function mend(text: string): string {
  const lines: string[] = [];
  const open: string[] = [];
  for (const line of text.replaceAll(/\n[ \t]/g, "").split("\n")) {
    if (!/^[A-Z][A-Z0-9-]*[;:]/.test(line)) {
      if (lines.length > 0) lines.push(`${lines.pop()}${line.trim() === "" ? "" : `\\n${line}`}`);
      continue;
    }
    if (line.startsWith("BEGIN:")) open.push(line.slice(6).trim());
    if (line.startsWith("END:")) open.pop();
    lines.push(line);
  }
  return [...lines, ...open.reverse().map((name) => `END:${name}`)].join("\r\n");
}

type Component = InstanceType<typeof ICAL.Component>;

function toEvent(event: Component): CalendarEvent {
  const text = (name: string) => String(event.getFirstPropertyValue(name) ?? "").trim();
  const description = text("description") || text("comment");
  const html = text("x-alt-desc");
  return {
    summary: text("summary").replace(/\s+/g, " "),
    location: text("location").replace(/\s+/g, " "),
    lines: readDescription(description !== "" ? description : html),
    organizer: toPeople(event, "organizer")[0] ?? null,
    attendees: toPeople(event, "attendee"),
    starts_at: toInstant(event),
  };
}

function readDescription(text: string): MailLine[] {
  const is_html = /<(?:br|p|div|b|a|ul|li|span|html)\b[^>]*>/i.test(text);
  return is_html ? readHtmlLines(text).lines : splitMailLines(text);
}

function toPeople(event: Component, name: string): MailPerson[] {
  return event.getAllProperties(name).flatMap((property) => {
    const address = String(property.getFirstValue()).replace(/^mailto:/i, "");
    return parsePerson(`${property.getFirstParameter("cn") ?? ""} <${address}>`) ?? [];
  });
}

/** The beginning; in a zone that the file does not define, by the zones that JavaScript knows; without a zone in UTC. */
function toInstant(event: Component): string | null {
  const property = event.getFirstProperty("dtstart");
  const time = property?.getFirstValue();
  if (!property || !(time instanceof ICAL.Time)) return null;
  const { year, month, day, hour, minute, second } = time;
  const as_utc = Date.UTC(year, month - 1, day, hour, minute, second);
  if (Number.isNaN(as_utc)) return null;
  const is_floating = time.zone === ICAL.Timezone.localTimezone;
  const instant = is_floating
    ? as_utc - offsetOf(as_utc, property.getFirstParameter("tzid"))
    : time.toUnixTime() * 1000;
  return new Date(instant).toISOString();
}

/** How far the zone's clocks are ahead of UTC, in milliseconds; 0 for a zone that is not known. */
function offsetOf(as_utc: number, zone: string | undefined): number {
  if (!zone) return 0;
  try {
    const format = new Intl.DateTimeFormat("en-US", { timeZone: zone, timeZoneName: "longOffset" });
    const name = format.formatToParts(as_utc).find(({ type }) => type === "timeZoneName")?.value ??
      "";
    const [, sign, hours = "0", minutes = "0"] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
    return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
  } catch {
    return 0;
  }
}
