/** Times of day: "9:30", "half past six", "halb neun", "14 Uhr", "a las diez", "six in the morning". */
import { readNumber, readPlus } from "./read_number.ts";
import type { Reader } from "./reader.ts";

/** Minutes since midnight, and the index behind the last token. */
export interface ClockPhrase {
  end: number;
  minutes: number;
  is_twelve_hour: boolean;
}

const HALF_DAY = 720;

/** The time that begins at `start`; null if none does. */
export function readClock(reader: Reader, start: number): ClockPhrase | null {
  const { time, to_hour, at_hour } = reader.term(start);
  if (time !== undefined) return { end: reader.after(start), minutes: time, is_twelve_hour: false };
  if (to_hour !== undefined) return readRelativeToHour(reader, reader.after(start), to_hour);
  if (at_hour) return readHourAfter(reader, reader.after(start));
  return readDigital(reader, start) ?? readSpoken(reader, start);
}

/** "half past twelve", "halb neun" */
function readRelativeToHour(reader: Reader, start: number, minutes: number): ClockPhrase | null {
  const hour = readHour(reader, start);
  if (hour === null || hour.value > 12 || !reader.runsOn(start)) return null;
  const end = reader.term(hour.end).oclock && reader.runsOn(hour.end)
    ? reader.after(hour.end)
    : hour.end;
  return withDayHalf(reader, end, 60 * hour.value + minutes);
}

/** "a las nueve y media" */
function readHourAfter(reader: Reader, start: number): ClockPhrase | null {
  const digital = readDigital(reader, start);
  if (digital !== null) return digital;
  const hour = readHour(reader, start);
  if (hour === null || !reader.runsOn(start)) return null;
  const more = readPlus(reader, hour.end);
  return withDayHalf(reader, more?.end ?? hour.end, 60 * (hour.value + (more?.value ?? 0)));
}

/** "9:30", "9:30 pm", "18.30 Uhr" */
function readDigital(reader: Reader, start: number): ClockPhrase | null {
  const [hours, minutes] = [reader.integer(start), reader.integer(start + 1)];
  if (hours !== null && minutes !== null && reader.gap(start + 1) === "colon") {
    const is_time = hours < 24 && minutes < 60 && reader.token(start + 1)?.form.length === 2;
    const end = reader.gap(start + 2) === "colon" && reader.isDigits(start + 2)
      ? start + 3
      : start + 2;
    return is_time ? withDayHalf(reader, skipOclock(reader, end), 60 * hours + minutes) : null;
  }
  const [, hour, minute] = /^(\d{1,2})\.(\d{2})$/.exec(reader.token(start)?.form ?? "") ?? [];
  const is_time = hour !== undefined && reader.runsOn(start + 1) && reader.term(start + 1).oclock;
  return is_time && Number(hour) < 24 && Number(minute) < 60
    ? withDayHalf(reader, reader.after(start + 1), 60 * Number(hour) + Number(minute))
    : null;
}

function skipOclock(reader: Reader, index: number): number {
  return reader.term(index).oclock && reader.runsOn(index) ? reader.after(index) : index;
}

/** "six in the morning", "6 pm", "acht Uhr dreißig", "neuf heures et demie", "9h30" */
function readSpoken(reader: Reader, start: number): ClockPhrase | null {
  const hour = readHour(reader, start);
  if (hour === null) return null;
  const { oclock, duration, day_half } = reader.term(hour.end);
  if (!reader.runsOn(hour.end)) return null;
  if (day_half !== undefined && !oclock) return withDayHalf(reader, hour.end, 60 * hour.value);
  // "neuf heures" and "negen uur" are as often nine hours.
  const end = reader.after(hour.end);
  const opens_range = reader.term(start - 1).of === true && reader.runsOn(end) &&
    reader.term(end).to === true;
  if (!oclock || (duration !== undefined && !opens_range && !isAtTime(reader, start))) return null;
  const more = readPlus(reader, end);
  if (more !== null) return withDayHalf(reader, more.end, 60 * (hour.value + more.value));
  const minutes = reader.runsOn(end) ? readNumber(reader, end) : null;
  const value = minutes?.values[0] ?? 0;
  const has_minutes = minutes !== null && !minutes.is_ordinal && Number.isInteger(value) &&
    value > 0 && value < 60 &&
    (reader.isDigits(end) || minutes.is_words);
  return withDayHalf(
    reader,
    has_minutes ? minutes.end : end,
    60 * hour.value + (has_minutes ? value : 0),
  );
}

function isAtTime(reader: Reader, index: number): boolean {
  const { at, edge, to, about } = reader.term(index - 1);
  return Boolean(at || edge || to || about) ||
    /^(?:om|rond|vers|des)$/.test(reader.token(index - 1)?.form ?? "");
}

function readHour(reader: Reader, start: number): { end: number; value: number } | null {
  const number = readNumber(reader, start);
  const value = number?.values[0] ?? -1;
  // "nueve y media" is a number with its half.
  const is_hour = number !== null && !number.is_ordinal && number.scale === 1 &&
    Number.isInteger(4 * value) &&
    value >= 0 && value <= 24;
  return is_hour ? { end: number.end, value } : null;
}

function withDayHalf(reader: Reader, end: number, minutes: number): ClockPhrase {
  const { day_half } = reader.runsOn(end) ? reader.term(end) : {};
  const on_clock = (minutes + 2 * HALF_DAY) % (2 * HALF_DAY);
  if (day_half === undefined) {
    return { end, minutes: on_clock, is_twelve_hour: on_clock <= HALF_DAY };
  }
  return {
    end: reader.after(end),
    minutes: on_clock % HALF_DAY + (on_clock < HALF_DAY || day_half > 0 ? day_half : 0),
    is_twelve_hour: false,
  };
}
