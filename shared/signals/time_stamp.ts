/**
 * The times that programs write beside what was said: "0:02", "[00:01:02.500]", "10:02 AM", "June 9, 2026 10:02", "0 minutes 5
 * seconds".
 */

const CLOCK = String
  .raw`(?:\d{1,4}:\d\d(?::\d\d){0,2}(?:[.,]\d{1,6})?|\d{1,2} h \d\d)(?: ?[AaPp]\.? ?[Mm](?!\w)\.?| Uhr)?`;
/** A word counts as a month only where a year follows, or the day is written as an ordinal number: "Mar 2nd at 9:14 AM". */
const DATE = String
  .raw`(?:\d{1,4}[-./]\d{1,2}(?:[-./](?:\d{1,4})?)?|[^\s\d:]{3,10} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? [^\s\d:]{3,10} \d{4}|\d{1,2}\/[A-Z][a-z]{2}\/\d{2,4}|(?<=\[)\d{1,2}\.? [^\s\d:]{3,10}|(?<=\[)[^\s\d:]{3,10} \d{1,2}|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}(?:st|nd|rd|th)?(?= at )|\d{1,2}\. [^\s\d:]{3,10}(?= um )|[Tt]oday|[Yy]esterday|[Hh]eute|[Gg]estern|[Hh]ier|[Aa]yer|[Gg]isteren|[Ii]eri|[Oo]ntem)`;

/** The day in brackets, in whatever language: "[Monday 10:02 AM]". */
const DAY = String.raw`(?<=\[)[^\s\d:[\]]{2,12},? `;

/** Source of a regular expression: a time or a span of time, with a date before it or not, in brackets or not. */
export const STAMP = String
  .raw`[\[(<（]?(?:${DATE}(?:,? (?:at|um|à|om|alle|às|kl\.?)|,)?[ T]|${DAY})?${CLOCK}(?: ?(?:--?>?|–|—|to|→|/) ?${CLOCK})?[\])>）]?`;

const STAMP_ALONE = new RegExp(`^(?:${STAMP}) ?[:|]?$`);

const DAYS =
  `monday tuesday wednesday thursday friday saturday sunday montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi
  jeudi vendredi samedi dimanche lunes martes miércoles jueves viernes sábado domingo maandag dinsdag woensdag donderdag vrijdag zaterdag
  zondag lunedì martedì mercoledì giovedì venerdì sabato domenica mandag tirsdag onsdag torsdag fredag lørdag søndag måndag tisdag lördag
  söndag poniedziałek wtorek środa czwartek piątek sobota niedziela`.split(/\s+/);
const SHORT_DAYS =
  "mon tue wed thu fri sat sun mo di mi do fr sa so lun mar mer jeu ven sam dim mié jue vie sáb dom ma wo vr za zo gio tor ons lør lör sön"
    .split(" ");

/** Source of a regular expression: the name of a day of the week, long or short, without regard to case. */
export const WEEKDAY = `${[...DAYS, ...SHORT_DAYS].join("|")}`;

/** "2026/06/09(火)" */
const DATE_WITH_DAY = /^\d{4}[/.-]\d{1,2}[/.-]\d{1,2}\.? ?[(（][^()（）\s]{1,10}[)）]$/;

/** "Wednesday, June 10th", "Mittwoch, 10. Juni 2026" */
const DAY_ALONE = new RegExp(
  `^(?:${
    DAYS.join("|")
  }),? (?:[^\\s\\d]{3,10} \\d{1,2}(?:st|nd|rd|th)?|\\d{1,2}\\.? (?:de )?[^\\s\\d]{3,10})(?:,? (?:de )?\\d{4})?$`,
  "i",
);

/** Two or three numbers with a word each, and a time behind them or not. */
const SPOKEN_TIME = new RegExp(
  String.raw`(?:\d{1,3} ?[^\s\d:]{1,9}(?:,? ?[^\s\d:]{1,3})?,? ?){1,3}(${STAMP})?$`,
);

/** Units of time in English, German, French, Spanish, Dutch, Italian, Portuguese, Danish, Swedish, Polish, Japanese, Chinese, Korean. */
const UNITS = new Set(
  `h hr hrs hour hours m min mins minute minutes s sec secs second seconds stunde stunden std minuten sekunde sekunden sek heure heures
  seconde secondes hora horas minuto minutos segundo segundos uur uren minuut seconden ora ore minuti secondo secondi timme timmar time
  timer minutter minut minuter minuty sekund sekunder sekundy sekunda godz godzina godziny 時間 分 秒 小时 分钟 秒钟 시간 분 초`
    .split(/\s+/),
);
const LINKS = new Set(["and", "und", "et", "y", "e", "en", "og", "och", "i"]);

const DATE_ALONE =
  /^(?:\p{L}{3,9}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{1,2}\.? (?:de )?\p{L}{3,9}\.? (?:de )?\d{4}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{4}-\d\d-\d\d)$/u;
const AGO =
  /^(?:(?:an?|\d{1,3}) (?:second|minute|hour|day|week|month|year)s? ago|just now|yesterday|vor (?:einer|einem|\d{1,3}) (?:sekunde|minute|stunde|tag|woche|monat|jahr)(?:e?n)?|il y a (?:une?|\d{1,3}) (?:seconde|minute|heure|jour|semaine|mois|an)s?|hace (?:una?|\d{1,3}) (?:segundo|minuto|hora|día|semana|mes|año)(?:e?s)?)$/i;

/** Whether a line tells the day of a comment and nothing else: "Jun 9, 2026", "2 days ago". */
export function isDay(line: string): boolean {
  return line.length <= 30 && (DATE_ALONE.test(line) || AGO.test(line));
}

/** ", Tue 10:02 AM" */
const DAY_IN_FRONT = new RegExp(`^,? ?(?:(?:${WEEKDAY})\\.?,? )?(?=\\d{1,2}:\\d\\d)`, "i");

/** Exports of iMessage tell when a message was read. */
const READ = / \(Read .{1,50}\)$/;

/** Teams writes beside the time of a message that it was changed. */
const EDITED =
  / \(?(?:edited|bearbeitet|modifié|editado|bewerkt|modificato|redigeret|redigerad|edytowano)\)?$/i;

/** Longer lines hold more than a time. */
const MAX_STAMP_LENGTH = 80;

/** Whether a line holds a time and nothing else; marks of a heading or of bold letters do not count. */
export function isTimeStamp(line: string): boolean {
  if (line.length > MAX_STAMP_LENGTH || !/\d/.test(line)) return false;
  // Slack writes "APP" beside the time of a message that a program posted.
  const text = line.replace(/^(?:[\s#*_@-]|:[a-z\d_+-]{2,40}:|APP\s)+/, "").replace(/\s+/g, " ")
    .replace(
      /(?<![ *_])[ *_]+$/,
      "",
    );
  const time = text.replace(EDITED, "").replace(READ, "").replace(DAY_IN_FRONT, "");
  return STAMP_ALONE.test(time) || DAY_ALONE.test(text) || DATE_WITH_DAY.test(text) ||
    /^\d{1,3} ?[^\s\d:]/.test(text) && findSpokenTime(text) === 0;
}

/**
 * Where "0 minutes 5 seconds" begins at the end of a line; -1 where none does. A single number with a unit is one only where a time
 * follows, because "2 h" may be somebody's answer.
 */
export function findSpokenTime(text: string): number {
  if (text.length > 2 * MAX_STAMP_LENGTH || !/\d ?[^\s\d:]/.test(text)) return -1;
  const match = SPOKEN_TIME.exec(text);
  if (match === null) return -1;
  const clock = match[1] ?? "";
  const words = match[0].slice(0, match[0].length - clock.length).match(/[^\s\d,.]+/g) ?? [];
  const units = words.filter((word) => UNITS.has(word.toLowerCase()));
  const is_time = words.every((word) => units.includes(word) || LINKS.has(word.toLowerCase()));
  return is_time && units.length > (clock === "" ? 1 : 0) ? match.index : -1;
}

/** Programs write times behind the words as well: f4 "#00:00:03-1#", Trint "[00:00:04]". */
const STAMP_BEHIND = new RegExp(
  String.raw`(?:^|(?<!\s)\s+)(?:#\d{1,2}:\d\d:\d\d(?:[-.,]\d{1,3})?#|\[${CLOCK}\]|\(${CLOCK}\))$`,
);

/** Where the words of a line end: in front of the times behind them, or of the bar that closes a row. */
export function endOfWords(line: string): number {
  if (line.startsWith("|") && line.endsWith("|")) return line.slice(0, -1).trimEnd().length;
  if (!/[#\])]$/.test(line.slice(-1))) return line.length;
  const tail = line.slice(-MAX_STAMP_LENGTH);
  const stamp = STAMP_BEHIND.exec(tail);
  return stamp === null ? line.length : line.length - tail.length + stamp.index;
}
