import { assertEquals, assertRejects } from "@std/assert";
import { parseCaptions } from "./parse_captions.ts";

function cues(...texts: string[]): string {
  const blocks = texts.map((text, at) => `00:00:0${at}.000 --> 00:00:0${at + 1}.000\n${text}`);
  return ["WEBVTT", ...blocks].join("\n\n");
}

Deno.test("parseCaptions() joins consecutive cues of one voice into a turn", async () => {
  const file = cues("<v Ada Mole>We start</v>", "<v Ada Mole>at six.</v>", "<v Ben>Too early.</v>");

  assertEquals(await parseCaptions(file, "vtt"), "Ada Mole: We start at six.\nBen: Too early.");
});

Deno.test("parseCaptions() reads classes, entities and unclosed tags as WebVTT defines them", async () => {
  const file = cues("<v.loud Ada>salt &amp; <i>pepper</i>", "<v Ben>two\nlines");

  assertEquals(await parseCaptions(file, "vtt"), "Ada: salt & pepper\nBen: two lines");
});

Deno.test("parseCaptions() keeps two voices of one cue apart", async () => {
  assertEquals(
    await parseCaptions(cues("<v Ada>Yes?</v>\n<v Ben>No.</v>"), "vtt"),
    "Ada: Yes?\nBen: No.",
  );
});

Deno.test("parseCaptions() takes names from prefixes and lets a nameless cue go on", async () => {
  const file = cues("Ada Mole: We start", "at six.", "Ben: Too early.");

  assertEquals(await parseCaptions(file, "vtt"), "Ada Mole: We start at six.\nBen: Too early.");
});

Deno.test("parseCaptions() leaves a colon inside a voice alone", async () => {
  assertEquals(
    await parseCaptions(cues("<v Ada>Two: the search</v>"), "vtt"),
    "Ada: Two: the search",
  );
});

Deno.test("parseCaptions() makes paragraphs of the sentences of nameless captions", async () => {
  const file = cues("It takes", "two days.", "Nobody knows");

  assertEquals(await parseCaptions(file, "vtt"), "It takes two days.\n\nNobody knows");
});

Deno.test("parseCaptions() skips notes, styles and regions", async () => {
  const file = "WEBVTT - call\n\nNOTE not said\n\nSTYLE\n::cue { color: red }\n\n" +
    "intro\n00:01.000 --> 00:02.000 align:start\n<v Ada>Said</v>\n";

  assertEquals(await parseCaptions(file, "vtt"), "Ada: Said");
});

Deno.test("parseCaptions() reads SubRip", async () => {
  const file =
    "1\n00:00:01,000 --> 00:00:02,500\n<i>ADA: We wash</i>\n\n2\n00:00:03,000 --> 00:00:04,000\nat night.\n";

  assertEquals(await parseCaptions(file, "srt"), "ADA: We wash at night.");
});

Deno.test("parseCaptions() refuses a file without cues", async () => {
  await assertRejects(() => parseCaptions("just words", "vtt"), SyntaxError, "no cues");
});
