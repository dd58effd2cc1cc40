import { assertEquals } from "@std/assert";
import { readChat } from "./chat.ts";

function lastDate(...dates: string[]): string | null | undefined {
  return readChat(dates.map((date) => `${date} - Ada: hi\n`).join(""))?.occurred_at;
}

Deno.test("readChat() dates a chat by its last message", () => {
  assertEquals(lastDate("13/06/2026, 10:02", "14/06/2026, 23:59"), "2026-06-14T23:59:00.000Z");
  assertEquals(lastDate("2026/06/13 10:02", "2026/06/14 00:01"), "2026-06-14T00:01:00.000Z");
  assertEquals(lastDate("13.06.26, 10:02", "14.06.26, 10:02"), "2026-06-14T10:02:00.000Z");
});

Deno.test("readChat() tells by one date of a chat how all are to be read", () => {
  assertEquals(lastDate("6/13/26, 9:01 AM", "7/1/26, 12:01 AM"), "2026-07-01T00:01:00.000Z");
  assertEquals(lastDate("13/6/26, 9:01 a. m.", "1/7/26, 1:01 p. m."), "2026-07-01T13:01:00.000Z");
});

Deno.test("readChat() reads dates as their language writes them where none tells", () => {
  assertEquals(lastDate("05/06/2026, 10:02", "06/06/2026, 10:02"), "2026-06-06T10:02:00.000Z");
  assertEquals(lastDate("6/5/26, 9:01 AM", "6/6/26, 9:01 AM"), "2026-06-06T09:01:00.000Z");
});

Deno.test("readChat() has no date where the dates contradict one another", () => {
  assertEquals(lastDate("13/06/2026, 10:02", "06/13/2026, 10:02"), null);
});

Deno.test("readChat() finds no chat in a log or a note", () => {
  assertEquals(
    readChat(
      "2026-06-13 10:02 - visited the hall, gate: low\n2026-06-14 10:02 - called the bank\n",
    ),
    null,
  );
  assertEquals(
    readChat(
      "10:02 From here on it rained: all day.\n\nThen it stopped.\nWe left.\nIt was late.\n",
    ),
    null,
  );
});
