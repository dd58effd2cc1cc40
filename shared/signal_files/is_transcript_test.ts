import { assertEquals } from "@std/assert";
import { isTranscript } from "./is_transcript.ts";

Deno.test("isTranscript() knows talk by its repeated names", () => {
  assertEquals(isTranscript("Ada: Hello.\nBen Ode: Hi.\nAda: How many?"), true);
});

Deno.test("isTranscript() looks behind times", () => {
  assertEquals(
    isTranscript("[00:01:02] Ada: Hello.\n[00:01:04] Ben: Hi.\n[00:01:09] Ada: Again."),
    true,
  );
});

Deno.test("isTranscript() takes a list of facts for a note", () => {
  assertEquals(isTranscript("Budget: 20k\nDeadline: June\nOwner: Ada"), false);
});

Deno.test("isTranscript() takes prose with a few colons for a note", () => {
  assertEquals(
    isTranscript("We met.\nAda: tired.\nIt rained.\nThen it stopped.\nAda: gone."),
    false,
  );
});

Deno.test("isTranscript() takes nothing for a note", () => {
  assertEquals(isTranscript(""), false);
});
