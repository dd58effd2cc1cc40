import { assertEquals } from "@std/assert";
import { readQuantities } from "./read_quantities.ts";
import { resolveTimeFrame } from "./resolve_time_frame.ts";

/** A Tuesday. */
const SAID_ON = "2026-11-03";

/** The days of the first date in the text, "from/to", likeliest first. */
function daysOf(text: string, language: string, said_on = SAID_ON): string[] {
  const date = readQuantities(text, { language }).find(({ kind }) => kind === "date");
  return date?.kind === "date"
    ? date.frames.flatMap((frame) =>
      resolveTimeFrame(frame, said_on, date).map(({ from, to }) =>
        from === to ? from : `${from}/${to}`
      )
    )
    : [];
}

const CASES: readonly (readonly [language: string, text: string, ...days: string[]])[] = [
  ["en", "by 1 March", "2027-03-01"],
  ["en", "on 14 November 2026", "2026-11-14"],
  ["en", "in May", "2027-05-01/2027-05-31", "2026-05-01/2026-05-31"],
  ["en", "since February", "2026-02-01/2026-02-28", "2027-02-01/2027-02-28"],
  ["en", "by the end of Q3", "2027-09-01/2027-09-30"],
  ["en", "next Friday", "2026-11-06", "2026-11-13"],
  ["en", "last Friday", "2026-10-30"],
  ["en", "tomorrow", "2026-11-04"],
  ["en", "next week", "2026-11-09/2026-11-15"],
  ["en", "next month", "2026-12-01/2026-12-31"],
  ["en", "the week after next", "2026-11-16/2026-11-22"],
  ["en", "by the month after next", "2027-01-01/2027-01-31"],
  ["en", "the Friday after next", "2026-11-13", "2026-11-20"],
  ["en", "the week after next Friday", "2026-11-06", "2026-11-13"],
  ["en", "next quarter", "2027-01-01/2027-03-31"],
  ["en", "next year", "2027-01-01/2027-12-31"],
  ["en", "in May next year", "2027-05-01/2027-05-31"],
  ["en", "last summer", "2026-06-01/2026-08-31"],
  ["en", "mid-January", "2027-01-11/2027-01-20", "2026-01-11/2026-01-20"],
  ["en", "before Easter 2027", "2027-03-26/2027-03-29"],
  ["en", "before Christmas", "2026-12-24/2026-12-26"],
  ["en", "in the last week of November 2026", "2026-11-24/2026-11-30"],
  ["en", "on 31 June 2027"],
  ["en", "before Diwali"],
  ["de", "bis KW 12", "2027-03-22/2027-03-28"],
  ["de", "Ende März 2027", "2027-03-21/2027-03-31"],
  ["de", "in der übernächsten Woche", "2026-11-16/2026-11-22"],
  ["de", "im übernächsten Sommer", "2028-06-01/2028-08-31"],
  ["de", "bis Jahresende", "2026-09-01/2026-12-31"],
  ["fr", "fin avril 2027", "2027-04-21/2027-04-30"],
  ["fr", "vendredi prochain", "2026-11-06", "2026-11-13"],
  ["es", "la semana que viene", "2026-11-09/2026-11-15"],
  ["nl", "volgende zomer", "2027-06-01/2027-08-31"],
  ["ja", "来年3月", "2027-03-01/2027-03-31"],
  ["ja", "五月一日までに", "2027-05-01"],
];

for (const [language, text, ...days] of CASES) {
  Deno.test(`resolveTimeFrame() counts "${text}" from the day it was said`, () =>
    assertEquals(daysOf(text, language), days));
}

Deno.test("resolveTimeFrame() finds Easter", () => {
  const sundays = [
    "2024-03-31",
    "2025-04-20",
    "2026-04-05",
    "2027-03-28",
    "2038-04-25",
    "2049-04-18",
  ];
  for (const sunday of sundays) {
    const [days] = resolveTimeFrame({ feast: "easter", year: Number(sunday.slice(0, 4)) }, SAID_ON);
    const monday = new Date(Date.parse(sunday) + 86_400_000).toISOString().slice(0, 10);
    assertEquals(days?.to, monday);
  }
});

Deno.test("resolveTimeFrame() knows no day without a valid reference", () => {
  assertEquals(resolveTimeFrame({ month: 5 }, "soon"), []);
});
