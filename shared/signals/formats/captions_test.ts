import { assertEquals } from "@std/assert";
import { readCaptionTurns } from "./captions.ts";

function turnsOf(content: string): [string | null, string][] {
  return (readCaptionTurns(content) ?? []).map((
    { speaker, start, end },
  ) => [speaker, content.slice(start, end)]);
}

Deno.test("readCaptionTurns() points at the words between times and tags", () => {
  const content =
    "WEBVTT\n\n1\n00:01.000 --> 00:02.000\n<v Ada Lem>We start</v>\n\n2\n00:03.000 --> 00:04.000\n" +
    '<v Ben>Ben said <i>why</i>?</v>\n\n00:05.000 --> 00:06.000\n<font color="#fff">Nobody.</font>\n';

  assertEquals(turnsOf(content), [["Ada Lem", "We start"], ["Ben", "Ben said <i>why</i>?"], [
    null,
    "Nobody.",
  ]]);
});

Deno.test("readCaptionTurns() joins the lines of a cue and leaves labels out", () => {
  const content =
    "1\n00:00:01,000 --> 00:00:02,000\nAda: We start\nat six.\n\n2\n00:00:03,000 --> 00:00:04,000\nBen: Why?\n";

  assertEquals(turnsOf(content), [["Ada", "We start\nat six."], ["Ben", "Why?"]]);
});

Deno.test("readCaptionTurns() leaves other texts alone", () => {
  assertEquals(readCaptionTurns("We met at 10:00 --> late."), null);
  assertEquals(readCaptionTurns(""), null);
});
