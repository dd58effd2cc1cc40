import { assertEquals } from "@std/assert";
import fc from "fast-check";
import { readCallText } from "./call_text.ts";

/** Names of many kinds; of one call they are all from one row, as a program writes them. */
const NAMES = [
  ["Ilse Novak", "Bo Lindqvist", "Dr. Øyvind Ås", "Zoë D'Arcy-Núñez", "Anna Maria von der Heide"],
  ["Novak, Ilse", "Lindqvist, Bo", "O'Dea, Pat", "de la Cruz, Inés"],
  ["Speaker 1", "Speaker 2", "Speaker 3"],
  ["SPEAKER_00", "SPEAKER_01", "SPEAKER_02"],
  ["Project Manager", "Industrial Designer", "Marketing Lead"],
  ["Novak Ilse (Print)", "Lindqvist Bo (Studio)", "Ravi Menon (Print)"],
  ["Анна Лем", "Пётр Орлов", "Ольга Ким"],
];

const WORDS = [
  "We print at night, because power is cheap then.",
  "And who watches the press?",
  "Yeah.",
  "I think it is the belt: it slips when it is cold.",
  "No.",
  "You would have to ask my brother; he bought it in 1987.",
  "First the gate, then the lamp.",
  "At 5:30 in the morning I do.",
  "So we said okay, let us try it for a year and see what happens to the paper in the rain",
  "How much is that in euros?",
];

/** A call of two to five people, the first of whom speaks at least twice. */
const calls = fc.constantFrom(...NAMES).chain((names) =>
  fc.array(fc.record({ who: fc.nat(names.length - 1), words: fc.constantFrom(...WORDS) }), {
    minLength: 6,
    maxLength: 40,
  }).map((turns) => {
    const said = turns.map(({ who, words }) => ({ speaker: names[who]!, words }));
    const opening = [names[0]!, names[1]!, names[0]!, names[1]!];
    return [...opening.map((speaker, at) => ({ speaker, words: WORDS[at]! })), ...said];
  })
);
type Call = { speaker: string; words: string }[];

function clock(at: number): string {
  return `${Math.floor(at / 12)}:${String((at * 5) % 60).padStart(2, "0")}`;
}

const LAYOUTS: Record<string, (turn: Call[number], at: number) => string> = {
  "a name before a colon": ({ speaker, words }) => `${speaker}: ${words}\n`,
  "a name above the words": ({ speaker, words }) => `${speaker}:\n${words}\n\n`,
  "a bold name in a list": ({ speaker, words }) => `- **${speaker}:** ${words}\n`,
  "a bold name above the words": ({ speaker, words }) => `**${speaker}**\n\n${words}\n\n`,
  "a name and a time": ({ speaker, words }, at) => `${speaker}  ${clock(at)}\n${words}\n\n`,
  "a name and a time in brackets": ({ speaker, words }, at) =>
    `${speaker} (${clock(at)}):\n${words}\n\n`,
  "a time and a name": ({ speaker, words }, at) => `[${clock(at)}] ${speaker}\n${words}\n\n`,
  "a time, a dash and a name": ({ speaker, words }, at) =>
    `@${clock(at)} - ${speaker}\n${words}\n\n`,
  "a time, a name and a colon": ({ speaker, words }, at) =>
    `[00:${clock(at).padStart(5, "0")}] ${speaker}: ${words}\n`,
  "a name and a time on two lines": ({ speaker, words }, at) =>
    `${speaker}\n${clock(at)}\n${words}\n`,
  "a time and a name on two lines": ({ speaker, words }, at) =>
    `${clock(at)}\n${speaker}\n${words}\n`,
  "a name, a time and the words": ({ speaker, words }, at) =>
    `${speaker}\t${clock(at)}\t${words}\n`,
};

for (const [layout, render] of Object.entries(LAYOUTS)) {
  Deno.test(`readCallText() gives every word to its speaker where there is ${layout}`, () => {
    fc.assert(fc.property(calls, (call) => {
      const content = call.map(render).join("");

      const turns = readCallText(content) ?? [];

      assertEquals(
        turns.map(({ start, end, speaker, kind }) => ({
          speaker,
          words: content.slice(start, end),
          kind,
        })),
        call.map((turn) => ({ ...turn, kind: "spoken" as const })),
      );
    }));
  });
}

Deno.test("readCallText() finds no call in fields and sentences", () => {
  const lines = [
    "Budget: 20k",
    "Gate: 3 m",
    "Next steps: none",
    "It rained.",
    "Press: Rolland 4",
    "Owner: Ilse Novak",
  ];
  fc.assert(fc.property(fc.shuffledSubarray(lines, { minLength: 1 }), (lines) => {
    assertEquals(readCallText(lines.join("\n")), null);
  }));
});

Deno.test("readCallText() takes a text that is known to be talk for talk", () => {
  const content = "so we began\n\nand it rained";

  assertEquals(readCallText(content), null);
  assertEquals(readCallText(content, true)?.map(({ kind, speaker }) => [kind, speaker]), [
    ["spoken", null],
    ["spoken", null],
  ]);
});
