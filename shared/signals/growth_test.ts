/** Every reader takes time linear in its text, whatever the text; and whatever the text, its turns are sound. */
import { assert } from "@std/assert";
import fc from "fast-check";
import { cpuTimeOf } from "../../tests/harness/cpu_time.ts";
import type { SourceType, Turn } from "../contracts/signal.ts";
import { FORMAT_BY_EXTENSION } from "./file_formats.ts";
import { readFile } from "./read_file.ts";
import { readTurns } from "./read_turns.ts";
import { type SignalDraft, UnreadableFileError } from "./signal_draft.ts";

/** What a hostile text repeats: characters, lines, and what looks like the beginning of something; "§" is another number each time. */
const SHAPES = [
  ..." \t\n\r-_*#>:;,.(['\"<{&/\\|=~@+0aAé中：。»–\u00a0\u200e\u0301",
  "👍",
  "a ",
  "a\n",
  "A\n\n",
  "a: ",
  "a:\n",
  "A: b\n",
  "Ada: Yes.\n",
  "Ada Lem: yes it is\n\n",
  "0:02\n",
  "[00:02] a\n",
  "Ada 0:02\nyes\n",
  "Ada\n0:02\nyes\n",
  "0 minutes 5 seconds0:05\n",
  "1 minute 2 ",
  "00:00:01.000 --> 00:00:02.000\nwords\n\n",
  "00:00:01.000 --> 00:00:02.000\n<v Ada>words</v>\n\n",
  "1\n00:00:01,000 --> 00:00:02,000\nAda: words\n\n",
  "0:00:01.000,0:00:02.000\nwords\n\n",
  "<v Ada>",
  "<v ",
  "{\\an8}",
  "&amp;",
  "NOTE a\n\n",
  "[Music]\n",
  "From: a@b.example\n",
  "Subject: a\n",
  "On Mon, 8 Jun 2026, Ada Lem wrote:\n",
  "-----Original Message-----\n",
  "> a\n",
  "> > ",
  "From a@b.example Mon Jun  8 10:00:00 2026\n",
  "BEGIN:VEVENT\n",
  "--b\n",
  "=E9",
  "# a\n",
  "- **Ada:** b\n",
  "**Ada**\n",
  "---\n",
  "09/06/2026, 10:02 - Ada: hi\n",
  "10:02:11 From Ada to Everyone : hi\n",
  "10:02 From a to ",
  "Participants: a, b\n",
  "Next steps\n",
  "Transcript\n",
  "word word word. ",
  "A B C D E ",
  "Ada (",
  "A, B: c\n",
  "https://a.example/ ",
  "A§: b\n",
  "A§ B: so we did.\nC: why?\n",
  "A§ B  0:02\nc d\n",
  "§ minutes 2 seconds\nA§\n",
  "00:§.000 --> 00:§.000\nA§: b\n\n",
  "09/06/2026, 10:02 - A§ B: hi\n",
  "**A§**\nb c\n",
  "transcribed by a ",
  '{"a":[',
  '{"speaker":"A","text":"b"},',
  "<div>",
  "<td>a</td>",
  "a,b\n",
  '"a","b"\n',
  "a\tb\n",
];

/** What stands around a shape so that a reader gets to it, by extension; one extension for each reader. */
const FRAMES: Record<string, [before: string, after: string]> = {
  txt: ["Ada: We begin.\nBen: Yes?\n", ""],
  vtt: ["WEBVTT\n\n00:01.000 --> 00:02.000\n", ""],
  json: ['[{"speaker":"Ada","text":', "}]"],
  csv: ["start,speaker,text\n", ""],
  eml: ["From: a@b.example\nMIME-Version: 1.0\nSubject: a\n\n", ""],
  mbox: ["From a@b.example Mon Jun  8 10:00:00 2026\nFrom: a@b.example\n\n", ""],
  html: ["<!doctype html><body>", "</body>"],
  ics: ["BEGIN:VCALENDAR\n", "\nEND:VCALENDAR"],
};

const SMALL_CHARS = 1_000;
/** So much more text takes so much longer where time is linear, and its square where it is quadratic; the bound is well between. */
const GROWTH = 64;
const MAX_RATIO = 10 * GROWTH;
/** What takes less is not slow, however it grows. */
const MEASURABLE_MS = 100;

async function assertLinear(name: string, run: (chars: number) => unknown): Promise<void> {
  let large = await cpuTimeOf(() => run(GROWTH * SMALL_CHARS));
  let small = 0;
  // The best of several, because the compiler and the collector of garbage add to some of them.
  for (let tries = 0; tries < 6 && large > Math.max(MEASURABLE_MS, MAX_RATIO * small); tries++) {
    const again = await cpuTimeOf(() => run(SMALL_CHARS));
    small = small === 0 ? again : Math.min(small, again);
    if (tries > 0) large = Math.min(large, await cpuTimeOf(() => run(GROWTH * SMALL_CHARS)));
  }
  assert(
    large <= Math.max(MEASURABLE_MS, MAX_RATIO * small),
    `${name}: ${SMALL_CHARS} characters took ${small} ms, ${GROWTH} times as many took ${large} ms`,
  );
}

function repeat(shape: string, chars: number): string {
  const times = Math.ceil(chars / shape.length);
  if (!shape.includes("§")) return shape.repeat(times);
  return Array.from({ length: times }, (_, at) => shape.replaceAll("§", `${10 + at}`)).join("");
}

for (const source_type of ["transcript", "email"] satisfies SourceType[]) {
  Deno.test(`readTurns() takes time linear in a text of source type ${source_type}`, async () => {
    for (const shape of SHAPES) {
      await assertLinear(JSON.stringify(shape), (chars) => {
        readTurns({ content: repeat(shape, chars), source_type });
      });
    }
  });
}

for (
  const extension of Object.keys(FORMAT_BY_EXTENSION).filter((extension) =>
    extension in FRAMES || extension === "txt"
  )
) {
  Deno.test(`readFile() takes time linear in a .${extension}`, async () => {
    const [before, after] = FRAMES[extension] ?? ["", ""];
    for (const shape of SHAPES) {
      await assertLinear(JSON.stringify(shape), async (chars) => {
        const repeated = repeat(shape, chars);
        const text = before + (extension === "json" ? JSON.stringify(repeated) : repeated) + after;
        await readFile(`a.${extension}`, new TextEncoder().encode(text)).catch(ignoreUnreadable);
      });
    }
  });
}

Deno.test("readFile() takes time linear in captions without a full stop", async () => {
  const cue = "00:00:01.000 --> 00:00:02.000\nand so we went on and on without a stop\n\n";
  await assertLinear("captions", async (chars) => {
    await readFile("a.vtt", new TextEncoder().encode(`WEBVTT\n\n${repeat(cue, 16 * chars)}`));
  });
});

Deno.test("readFile() takes time linear in JSON that is deep, and in JSON that is wide", async () => {
  for (const [open, close] of [["[", "]"], ['{"a":', "}"], ['[{"text":"b","a":', "}]"]] as const) {
    await assertLinear(open, async (chars) => {
      const depth = Math.floor(chars / (open.length + close.length));
      const text = `${open.repeat(depth)}1${close.repeat(depth)}`;
      await readFile("a.json", new TextEncoder().encode(text)).catch(ignoreUnreadable);
    });
  }
  await assertLinear("utterances", async (chars) => {
    const utterances = Array.from({ length: chars / 10 }, (_, at) => ({
      speaker: at % 3,
      text: "so we went on",
      words: [{ word: "so", start: at }],
    }));
    await readFile("a.json", new TextEncoder().encode(JSON.stringify({ utterances })));
  });
});

function ignoreUnreadable(error: unknown): void {
  if (!(error instanceof UnreadableFileError)) throw error;
}

/** Texts of shapes in any order and number. */
const texts = fc.array(
  fc.constantFrom(...SHAPES, "Ada Lem", "Ben", ": ", "We need it.", "Why?", "\n"),
  {
    maxLength: 60,
  },
).map((parts) => parts.join(""));

function assertSound(content: string, turns: readonly Turn[]): void {
  let end = 0;
  for (const turn of turns) {
    assert(turn.start >= end && turn.end <= content.length, "turns are in order and apart");
    const words = content.slice(turn.start, turn.end);
    assert(words.trim() !== "", "turns are not blank");
    assert(turn.speaker === null || turn.speaker.trim() !== "", "speakers are not blank");
    end = turn.end;
  }
}

Deno.test("readTurns() returns turns in order, apart, inside the content and not blank", () => {
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom<SourceType>("note", "transcript", "email", "document"),
      (content, source_type) => assertSound(content, readTurns({ content, source_type })),
    ),
    { numRuns: 1000 },
  );
});

Deno.test("readFile() returns such turns, or says why not", async () => {
  await fc.assert(
    fc.asyncProperty(
      texts,
      fc.constantFrom(...Object.keys(FORMAT_BY_EXTENSION)),
      async (text, extension) => {
        const [before, after] = FRAMES[extension] ?? ["", ""];
        const bytes = new TextEncoder().encode(before + text + after);
        const reading = await readFile(`a.${extension}`, bytes).catch(ignoreUnreadable);
        const assertAll = (signals: readonly SignalDraft[]): void => {
          for (const { content, turns, linked } of signals) {
            assertSound(content, turns);
            assertAll(linked ?? []);
          }
        };
        if (reading) assertAll(reading.signals);
      },
    ),
    { numRuns: 1000 },
  );
});
