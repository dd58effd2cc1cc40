import { assertEquals } from "@std/assert";
import { dateInHeading, dateInName, findDate } from "./find_date.ts";

function assertDates(expected: Record<string, string | null>): void {
  const found = Object.fromEntries(Object.keys(expected).map((text) => [text, findDate(text)]));
  const wanted = Object.fromEntries(
    Object.entries(expected).map((
      [text, date],
    ) => [text, date === null ? null : new Date(date).toISOString()]),
  );
  assertEquals(found, wanted);
}

Deno.test("findDate() reads the names that meeting programs give", () => {
  assertDates({
    "GMT20261119-140512_Recording.transcript.vtt": "2026-11-19T14:05:12Z",
    "GMT20261119-140512_Recording_1920x1080.cc.vtt": "2026-11-19T14:05:12Z",
    "Lem weekly-20260615_133555-Meeting Transcript.docx": "2026-06-15T13:35:55Z",
    "Lem weekly-20260615_133555UTC-Meeting Recording.vtt": "2026-06-15T13:35:55Z",
    "Lem weekly - 2026_11_21 15_51 GMT - Transcript.txt": "2026-11-21T15:51:00Z",
    "Lem weekly - 2026/11/21 15:51 CET - Transcript": "2026-11-21T14:51:00Z",
    "Lem weekly (2026-11-21 15:51 GMT+1)": "2026-11-21T14:51:00Z",
    "Lem weekly - 2026_11_21 15_51 GMT-05_00 - Notes by Gemini": "2026-11-21T20:51:00Z",
    "2026-06-09 10.02.11 Ada Lem's Zoom Meeting": "2026-06-09T10:02:11Z",
    "2026-06-09T10-02-11Z.json": "2026-06-09T10:02:11Z",
    "Recording 2026-06-09 at 10.02.txt": "2026-06-09T10:02:00Z",
    "call_20260609.srt": "2026-06-09T00:00:00Z",
  });
});

Deno.test("findDate() reads the dates that people write", () => {
  assertDates({
    "2026-11-12 first call": "2026-11-12",
    "Besuch 9.6.2026": "2026-06-09",
    "9. Juni 2026, zweites Gespräch": "2026-06-09",
    "June 16, 2026, 9:00AM": "2026-06-16T09:00:00Z",
    "Jun 9th 2026 12:05 am": "2026-06-09T00:05:00Z",
    "9 de junio de 2026": "2026-06-09",
    "1er août 2026": "2026-08-01",
    "12 października 2026": "2026-10-12",
    "2026年6月9日": "2026-06-09",
    "call 13-06-2026": "2026-06-13",
    "call 06/13/2026": "2026-06-13",
    "2026-06-09T10:00:00+02:00": "2026-06-09T08:00:00Z",
  });
});

Deno.test("findDate() finds nothing where no day is sure", () => {
  assertDates({
    "call 05-06-2026": null,
    "2026-13-45": null,
    "2026-02-30": null,
    "order 120260609": null,
    "Room 12 2026": null,
    "version 1.2.2026.4": null,
    "words": null,
    "": null,
  });
});

Deno.test("dateInHeading() reads the day of a visit and not the one for which something is planned", () => {
  const days = [
    "# Visit, 12 November 2026\n\nWe saw the shelf.",
    "Notiz Lena Vogt, 6.11.2026\n\nBesuch im Laden.",
    "Compte rendu du 4 novembre 2026",
    "Offer, valid until 6.11.2026",
    "# Launch on 1 March 2027",
    "We met on 12 November 2026.",
    "Visit\n\nWe saw it on 12 November 2026",
  ].map(dateInHeading);

  assertEquals(days.map((day) => day?.slice(0, 10) ?? null), [
    "2026-11-12",
    "2026-11-06",
    "2026-11-04",
    null,
    null,
    null,
    null,
  ]);
});

Deno.test("dateInName() looks at the folder where the file's own name has no date", () => {
  assertEquals(
    dateInName("calls/2026-06-09 10.02.11 Ada Lem's Zoom Meeting/meeting_saved_chat.txt"),
    "2026-06-09T10:02:11.000Z",
  );
  assertEquals(dateInName("2026-01-01/2026-06-09.txt"), "2026-06-09T00:00:00.000Z");
});
