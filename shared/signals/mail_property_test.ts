import { assert, assertEquals } from "@std/assert";
import fc from "fast-check";
import { cpuTimeOf } from "../../tests/harness/cpu_time.ts";
import type { Turn } from "../contracts/signal.ts";
import { readMailText } from "./mail_thread/read_mail_text.ts";
import { readFile } from "./read_file.ts";

/** Lines that mean something to the reader, and some that only look like it. */
const LINES = [
  "We need a wider gate.",
  "the saw is loud",
  "",
  " ",
  "From: Ada Lem <ada@lem.example>",
  "From: hall A",
  "Sent: Tuesday, June 9, 2026 8:41 AM",
  "To: Piet",
  "Subject: gate",
  "Von: Ada Lem",
  "On 9 Jun 2026, at 08:41, Ada Lem <ada@lem.example> wrote:",
  "On Tue, Jun 9, 2026 at 8:41 AM Ada Lem <",
  "ada@lem.example> wrote:",
  "wrote:",
  "Am 9. Juni schrieb",
  "---------- Forwarded message ---------",
  "-----Original Message-----",
  "________________________________",
  "-- ",
  "--",
  "Best regards,",
  "Ada",
  "Sent from my iPhone",
  "This e-mail is confidential and meant for the intended recipient. Delete it if you got it in error.",
  "https://lists.example/listinfo/yard",
  "- an item",
  ">",
  "😀",
];
const bodies = fc.array(
  fc.tuple(fc.constantFrom("", "", "> ", ">", ">> ", "> > ", "  "), fc.constantFrom(...LINES)),
  { maxLength: 40 },
).map((lines) => lines.map(([marks, line]) => marks + line).join("\n"));

function assertSound(content: string, turns: readonly Turn[]): void {
  let end = 0;
  for (const turn of turns) {
    const words = content.slice(turn.start, turn.end);
    assert(turn.start >= end && turn.end <= content.length, "turns are out of order");
    assert(words.trim() === words && words !== "", `${JSON.stringify(words)} is a turn`);
    end = turn.end;
  }
}

Deno.test("readMailText() finds turns in order, and every word is in one", () => {
  fc.assert(fc.property(bodies, (body) => {
    const { turns } = readMailText(body, "email")!;

    assertSound(body, turns);
    const rest = turns.reduceRight(
      (text, { start, end }) => text.slice(0, start) + text.slice(end),
      body,
    );
    assertEquals(rest.replace(/[>\s]/g, ""), "");
  }));
});

Deno.test("readFile() makes of any body turns that its content reads back to", async () => {
  await fc.assert(fc.asyncProperty(bodies, async (body) => {
    const mail =
      "From: Marta Kowal <marta@kowal.example>\nTo: ada@lem.example\nSubject: Re: yard\nMessage-ID: <1@x>\n\n";
    const reading = await readFile("yard.eml", new TextEncoder().encode(mail + body)).catch(() =>
      null
    );

    for (const { content, turns } of reading?.signals ?? []) assertSound(content, turns);
  }));
});

const CHARS = [
  "a",
  " ",
  ">",
  "-",
  "_",
  "<",
  "@",
  ":",
  "1",
  "\n",
  ".",
  "*",
  "(",
  "=",
  "\t",
  "火",
  "\u0301",
  "&",
  ";",
];
/** Shapes of a text that careless patterns take quadratic time for. */
const TEXT_SHAPES = [
  ...CHARS,
  ...LINES.filter((line) => line.trim() !== "").flatMap((
    line,
  ) => [`${line}\n`, `> ${line}\n`, `${line}\n\n`]),
  "a@b.example, ",
  "> > > > > > > > a\n",
  `${"x".repeat(300)}:\n`,
  "From: <<<<<<<<<<<<<<<<<<<<<<<<\n",
];
const HTML_SHAPES = [
  ...CHARS,
  ...[
    "<p>",
    "</p>",
    "<td>",
    "<tr><td>a</td></tr>",
    "<table></table>",
    "<li>",
    "<br>",
    "&nbsp;",
    "<!--",
    "<s>a</s>",
  ],
  '<p style="color:red;font-size:0">a</p>',
  "<blockquote>a</blockquote>",
  "<a href=x>y</a> ",
];

const LONG_CHARS = 60_000;
/** Shorter times tell nothing about growth. */
const MIN_MS = 40;
/** At four times the length, time is four times as long where it is linear, and sixteen times where it is quadratic. */
const MAX_RATIO = 8;
const TRIES = 5;

/** The shapes that take too long in every try: the compiler and the collector of garbage make some of them slow. */
async function findSuperlinear(shapes: readonly string[], run: (text: string) => unknown) {
  const wrong: string[] = [];
  for (const shape of shapes) {
    const long = shape.repeat(Math.ceil(LONG_CHARS / shape.length));
    const short = long.slice(0, long.length / 4);
    let is_wrong = true;
    for (let tries = 0; is_wrong && tries < TRIES; tries++) {
      const long_ms = await cpuTimeOf(() => run(long));
      is_wrong = long_ms >= MIN_MS && long_ms > MAX_RATIO * await cpuTimeOf(() => run(short));
    }
    if (is_wrong) wrong.push(shape.slice(0, 40));
  }
  return wrong;
}

Deno.test("readMailText() takes time linear in the text", async () => {
  assertEquals(await findSuperlinear(TEXT_SHAPES, (text) => readMailText(text, "email")), []);
});

const HEADERS =
  "From: Ada Lem <ada@lem.example>\nSubject: Re: x\nMessage-ID: <1@x>\nMIME-Version: 1.0\n";
const TEXT_MAIL = `${HEADERS}Content-Type: text/plain; charset=utf-8`;

for (
  const { kind, name, before, shapes } of [
    { kind: "a mail's headers", name: "x.eml", before: `${HEADERS}X-Long: `, shapes: CHARS },
    { kind: "a mail's plain text", name: "x.eml", before: `${TEXT_MAIL}\n\n`, shapes: CHARS },
    {
      kind: "a mail's flowed text",
      name: "x.eml",
      before: `${TEXT_MAIL}; format=flowed\n\n`,
      shapes: CHARS,
    },
    {
      kind: "a mail's HTML",
      name: "x.eml",
      before: `${HEADERS}Content-Type: text/html\n\n`,
      shapes: HTML_SHAPES,
    },
    {
      kind: "a mail in quoted-printable",
      name: "x.eml",
      before: `${TEXT_MAIL}\nContent-Transfer-Encoding: quoted-printable\n\n`,
      shapes: CHARS,
    },
    {
      kind: "a mail's parts",
      name: "x.eml",
      before: `${HEADERS}Content-Type: multipart/mixed; boundary=b\n\n`,
      shapes: ["--b\n", "--b\n\na\n", "--b", "--b\nContent-Type: multipart/mixed; boundary=b\n\n"],
    },
    { kind: "a page", name: "x.html", before: "<!doctype html><body>", shapes: HTML_SHAPES },
    {
      kind: "a survey",
      name: "x.csv",
      before: "Name,What hurts you most?\n",
      shapes: [...CHARS, '"', ",", "a,b\n"],
    },
    {
      kind: "a calendar",
      name: "x.ics",
      before: "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDESCRIPTION:",
      shapes: [...CHARS, "\n a", "A:b\n", "BEGIN:VEVENT\n"],
    },
    {
      kind: "a mailbox",
      name: "x.mbox",
      before: `From x@y.example Tue Jun  9 08:41:00 2026\n${HEADERS}\n`,
      shapes: [...CHARS, "From ", "\nFrom a 8:41 2026\na:", ">From \n"],
    },
  ]
) {
  Deno.test(`readFile() takes time linear in ${kind}`, async () => {
    const read = (text: string) =>
      readFile(name, new TextEncoder().encode(before + text)).catch(() => null);

    assertEquals(await findSuperlinear(shapes, read), []);
  });
}
