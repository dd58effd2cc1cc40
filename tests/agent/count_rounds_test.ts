import { assertEquals } from "@std/assert";
import { countRounds, measureDatabaseTime } from "./count_rounds.ts";

const span = (started_at_ms: number, ended_at_ms: number) => ({ started_at_ms, ended_at_ms });

Deno.test("countRounds() counts calls that are under way together as one", () => {
  assertEquals(countRounds([span(0, 10), span(1, 12), span(2, 9)], []), 1);
  assertEquals(countRounds([span(0, 10), span(12, 20)], []), 2);
  assertEquals(countRounds([], []), 0);
});

Deno.test("countRounds() leaves out what the model hides", () => {
  assertEquals(countRounds([span(0, 10), span(11, 20), span(51, 60)], [span(12, 50)]), 2);
});

Deno.test("measureDatabaseTime() is the time that nothing hides", () => {
  assertEquals(measureDatabaseTime([span(0, 10), span(5, 20), span(50, 55)], [span(15, 40)]), 20);
});
