/** Every reader takes time linear in its text, whatever the text; and whatever the text, its turns are sound. */
import { assert } from "@std/assert";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { cpuTimeOf } from "../../tests/harness/cpu_time.ts";
import type { SourceType, Turn } from "../contracts/signal.ts";
import type { Format } from "./file_formats.ts";
import { readFile } from "./read_file.ts";
import { readTurns } from "./read_turns.ts";
import { type FileReading, type SignalDraft, UnreadableFileError } from "./signal_draft.ts";

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
  "0:02\tA B\tc d?\n",
  "| 0:02 | A B | c d? |\n",
  "A: b #00:00:01-2#\n",
  "A: [0:01] b [0:02]\n",
  "A\nAPP  10:05 AM\nb c\n",
  "§ A: b c d.\n",
  "**A B** [0:02](https://a.example/b)\nc d\n",
  "b c by A B\nA B\n0:02\nb c\n",
  "A – b c?\nC – d e.\n",
  `> ${"word ".repeat(14)}\nword word\n`,
  "[br]",
  "(A B) c d.\n",
  "0:02 A B - c d?\n",
  "[A§]\nb c\n",
  "A B\n6/9 10:03 AM Edited\nc d\n",
  "[A B 0:02]\nc d\n",
  "2 replies\n",
  "---\n\nunsubscribe: https://a.example\n\n",
  "Wednesday, June 9th\n",
  "#00:00:01-2# A: b c\n",
  "A: b c d. (0:02)\n",
  "A§ B\nc d e.\n\nC D\nwhy?\n\n",
  "في ٩ يونيو ٢٠٢٦ Ada <a@b.example>:\n",
];

/**
 * A file of each format that holds a text where its reader gets to it. The type asks for one of every format, so that none is added
 * without being measured.
 */
const FILES: Record<Format, { extension: string; wrap(text: string): string | Uint8Array }> = {
  calendar: { extension: "ics", wrap: (text) => `BEGIN:VCALENDAR\n${text}\nEND:VCALENDAR` },
  captions: { extension: "vtt", wrap: (text) => `WEBVTT\n\n00:01.000 --> 00:02.000\n${text}` },
  html: { extension: "html", wrap: (text) => `<!doctype html><body>${text}</body>` },
  json: { extension: "json", wrap: (text) => JSON.stringify([{ speaker: "Ada", text }]) },
  mail: {
    extension: "eml",
    wrap: (text) => `From: a@b.example\nMIME-Version: 1.0\nSubject: a\n\n${text}`,
  },
  mailbox: {
    extension: "mbox",
    wrap: (text) => `From a@b.example Mon Jun  8 10:00:00 2026\nFrom: a@b.example\n\n${text}`,
  },
  markdown: { extension: "md", wrap: (text) => `---\ntitle: a\n---\n\n${text}` },
  outlook_message: { extension: "msg", wrap: toOutlookMessage },
  pdf: { extension: "pdf", wrap: toPdf },
  table: { extension: "csv", wrap: (text) => `start,speaker,text\n${text}` },
  text: { extension: "txt", wrap: (text) => `Ada: We begin.\nBen: Yes?\n${text}` },
  word: { extension: "docx", wrap: toWord },
};

function toWord(text: string): Uint8Array {
  const paragraphs = text.split("\n").map((line) =>
    `<w:p><w:r><w:t>${escapeXml(line)}</w:t></w:r></w:p>`
  );
  return zipSync({
    "[Content_Types].xml": strToU8(
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    "word/document.xml": strToU8(
      `<w:document><w:body>${paragraphs.join("")}</w:body></w:document>`,
    ),
  }, { level: 0 });
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replace(/[^\t\n\x20-\uFFFD]/g, " ");
}

const PDF_LINES_ON_A_PAGE = 50;

function toPdf(text: string): Uint8Array {
  const lines = text.split("\n").flatMap((line) => line.match(/.{1,80}/g) ?? [""]);
  const pages = Array.from(
    { length: Math.ceil(lines.length / PDF_LINES_ON_A_PAGE) },
    (_, page) => lines.slice(page * PDF_LINES_ON_A_PAGE, (page + 1) * PDF_LINES_ON_A_PAGE),
  );
  const objects = [
    "<</Type/Catalog/Pages 2 0 R>>",
    `<</Type/Pages/Count ${pages.length}/Kids[${
      pages.map((_, page) => `${4 + 2 * page} 0 R`).join(" ")
    }]>>`,
    "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ...pages.flatMap((lines, page) => {
      const words = lines.map((line) => `(${line.replace(/[^ -~]|[\\()]/g, ".")}) Tj T*`).join(
        "\n",
      );
      const stream = `BT /F1 9 Tf 12 TL 40 800 Td\n${words}\nET`;
      return [
        `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents ${
          5 + 2 * page
        } 0 R>>`,
        `<</Length ${stream.length}>>\nstream\n${stream}\nendstream`,
      ];
    }),
  ];
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${`${offset}`.padStart(10, "0")} 00000 n \n`;
  });
  const size = objects.length + 1;
  return strToU8(
    `${file}xref\n0 ${size}\n0000000000 65535 f \n${
      offsets.join("")
    }trailer\n<</Size ${size}/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}

const SECTOR_BYTES = 512;
/** Shorter streams would lie elsewhere. */
const MIN_STREAM_BYTES = 4096;

/** A compound file (MS-CFB) with the two streams that a message needs. */
function toOutlookMessage(text: string): Uint8Array {
  const body = new Uint8Array(
    new Uint16Array([...text.padEnd(MIN_STREAM_BYTES)].map((char) => char.charCodeAt(0))).buffer,
  );
  const streams: [name: string, bytes: Uint8Array][] = [
    ["__properties_version1.0", new Uint8Array(MIN_STREAM_BYTES)],
    ["__substg1.0_1000001F", body],
  ];
  const lengths = streams.map(([, { length }]) => Math.ceil(length / SECTOR_BYTES));
  const used = 1 + lengths.reduce((sum, length) => sum + length, 0);
  const fat_sectors = Math.ceil(used / (SECTOR_BYTES / 4 - 1));
  const file = new DataView(new ArrayBuffer((1 + fat_sectors + used) * SECTOR_BYTES));
  const bytes = new Uint8Array(file.buffer);
  const setWord = (at: number, value: number) => file.setUint32(at, value, true);
  bytes.fill(0xff, 0x4c, (1 + fat_sectors) * SECTOR_BYTES);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  file.setUint16(0x1a, 3, true);
  file.setUint16(0x1e, 9, true);
  file.setUint16(0x20, 6, true);
  setWord(0x2c, fat_sectors);
  setWord(0x30, fat_sectors);
  setWord(0x38, MIN_STREAM_BYTES);
  setWord(0x3c, 0xfffffffe);
  setWord(0x44, 0xfffffffe);
  for (let at = 0; at < fat_sectors; at++) {
    setWord(0x4c + 4 * at, at);
    setWord(SECTOR_BYTES + 4 * at, 0xfffffffd);
  }
  const chain = (start: number, length: number) => {
    for (let at = start; at < start + length; at++) {
      setWord(SECTOR_BYTES + 4 * at, at + 1 < start + length ? at + 1 : 0xfffffffe);
    }
  };
  const setEntry = (
    index: number,
    name: string,
    fields: Record<"type" | "right" | "child" | "start" | "size", number>,
  ) => {
    const at = (1 + fat_sectors) * SECTOR_BYTES + 128 * index;
    [...name].forEach((char, place) => file.setUint16(at + 2 * place, char.charCodeAt(0), true));
    file.setUint16(at + 64, 2 * name.length + 2, true);
    bytes[at + 66] = fields.type;
    setWord(at + 68, 0xffffffff);
    setWord(at + 72, fields.right);
    setWord(at + 76, fields.child);
    setWord(at + 116, fields.start);
    setWord(at + 120, fields.size);
  };
  chain(fat_sectors, 1);
  setEntry(0, "Root Entry", { type: 5, right: 0xffffffff, child: 1, start: 0xfffffffe, size: 0 });
  let sector = fat_sectors + 1;
  streams.forEach(([name, content], index) => {
    const right = index + 1 < streams.length ? index + 2 : 0xffffffff;
    setEntry(index + 1, name, {
      type: 2,
      right,
      child: 0xffffffff,
      start: sector,
      size: content.length,
    });
    bytes.set(content, (1 + sector) * SECTOR_BYTES);
    chain(sector, lengths[index]!);
    sector += lengths[index]!;
  });
  return bytes;
}

async function readAs(format: Format, text: string): Promise<FileReading | void> {
  const { extension, wrap } = FILES[format];
  const file = wrap(text);
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  return await readFile(`a.${extension}`, bytes).catch(ignoreUnreadable);
}

const SMALL_CHARS = 1_000;
/** So much more text takes so much longer where time is linear, and its square where it is quadratic; the bound is well between. */
const GROWTH = 32;
const MAX_RATIO = 10 * GROWTH;
/** The clock goes on in steps of some milliseconds, which a single small text may miss. */
const SMALL_RUNS = 16;
/** What takes less is not slow, however it grows. */
const MEASURABLE_MS = 25;

async function assertLinear(name: string, run: (chars: number) => unknown): Promise<void> {
  let large = await cpuTimeOf(() => run(GROWTH * SMALL_CHARS));
  let small = 0;
  // The best of several, because the compiler and the collector of garbage add to some of them.
  for (let tries = 0; tries < 6 && large > Math.max(MEASURABLE_MS, MAX_RATIO * small); tries++) {
    const again = await cpuTimeOf(async () => {
      for (let runs = 0; runs < SMALL_RUNS; runs++) await run(SMALL_CHARS);
    }) / SMALL_RUNS;
    // Nothing at all is a step that the clock has missed.
    if (again > 0) small = small === 0 ? again : Math.min(small, again);
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

Deno.test("the measured file of each format is read up to its text", async () => {
  const texts: Partial<Record<Format, string>> = {
    calendar: "BEGIN:VEVENT\nUID:1\nDESCRIPTION:We need it.\nEND:VEVENT",
    table: "0,Ada,We need it.",
  };
  for (const format of Object.keys(FILES) as Format[]) {
    const reading = await readAs(format, texts[format] ?? "Ada: We need it.");
    assert(reading?.signals[0]?.content.includes("We need it."), format);
  }
});

for (const format of Object.keys(FILES) as Format[]) {
  Deno.test(`readFile() takes time linear in a file of the format ${format}`, async () => {
    // The library that reads PDFs takes half a second for each.
    const shapes = format === "pdf" ? SHAPES.filter((_, at) => at % 5 === 0) : SHAPES;
    for (const shape of shapes) {
      await assertLinear(JSON.stringify(shape), (chars) => readAs(format, repeat(shape, chars)));
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
      fc.constantFrom(...Object.keys(FILES) as Format[]),
      async (text, format) => {
        const reading = await readAs(format, text);
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
