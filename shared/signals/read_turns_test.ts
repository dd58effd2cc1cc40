import { assertEquals } from "@std/assert";
import type { SourceType } from "../contracts/signal.ts";
import { readTurns } from "./read_turns.ts";

function turnsOf(content: string, source_type: SourceType = "note"): string[] {
  return readTurns({ content, source_type })
    .map(({ start, end, speaker, kind }) => `${kind} ${speaker} ${content.slice(start, end)}`);
}

Deno.test("readTurns() makes a turn of each paragraph of a note", () => {
  assertEquals(turnsOf(" One\ntwo. \n \n\nThree.\n"), [
    "written null One\ntwo.",
    "written null Three.",
  ]);
  assertEquals(turnsOf(" \n "), []);
});

Deno.test("readTurns() knows pasted captions, chats and calls", () => {
  assertEquals(turnsOf("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Hi</v>"), ["spoken Ada Hi"]);
  assertEquals(turnsOf("13/06/2026, 10:02 - Ada: hi\n13/06/2026, 10:03 - Ben: ho"), [
    "spoken Ada hi",
    "spoken Ben ho",
  ]);
  assertEquals(turnsOf("Ada: Who?\nBen: Me.\nAda: Oh."), [
    "spoken Ada Who?",
    "spoken Ben Me.",
    "spoken Ada Oh.",
  ]);
});

Deno.test("readTurns() takes one label of a transcript for a speaker, and its paragraphs for talk", () => {
  assertEquals(turnsOf("Ada: so we went on", "transcript"), ["spoken Ada so we went on"]);
  assertEquals(turnsOf("so we\nwent\n\non", "transcript"), [
    "spoken null so we\nwent",
    "spoken null on",
  ]);
});

Deno.test("readTurns() counts other line ends as well", () => {
  assertEquals(turnsOf("Ada: Who?\r\nBen: Me.\r\nAda: Oh."), [
    "spoken Ada Who?",
    "spoken Ben Me.",
    "spoken Ada Oh.",
  ]);
});

Deno.test("readTurns() leaves entries without a name in a list of labelled ones to the notes' author", () => {
  assertEquals(
    turnsOf(
      `- Ada Lem: We print at night.
- The biggest problem is, I think, that nobody watches the press.
  Really nobody.
- Ben Ode: Who would
  watch it?
  - And in the morning?
    * Or at noon?
* My guess: the brother.
- Ada Lem: My brother does.`,
    ),
    [
      "spoken Ada Lem We print at night.",
      "written null - The biggest problem is, I think, that nobody watches the press.\n  Really nobody.",
      "spoken Ben Ode Who would\n  watch it?\n  - And in the morning?\n    * Or at noon?",
      "written null * My guess: the brother.",
      "spoken Ada Lem My brother does.",
    ],
  );
  assertEquals(
    turnsOf(
      `Visit

1. Ada Lem: We print at night.
2. They print too much.

3. Ben Ode: Who watches it?
   1) At night?
4. Ada Lem: My brother does.

They will buy.

And soon.`,
    ),
    [
      "boilerplate null Visit",
      "spoken Ada Lem We print at night.",
      "written null 2. They print too much.",
      "spoken Ben Ode Who watches it?\n   1) At night?",
      "spoken Ada Lem My brother does.",
      "written null They will buy.",
      "written null And soon.",
    ],
  );
  assertEquals(
    turnsOf(
      `  - **Ada Lem:** We print at night.

    And on Sundays.
  - **Ben Ode:** Who watches it?
- Sceptical, both.
  - as ever
  - **Ada Lem:** My brother does.`,
    ),
    [
      "spoken Ada Lem We print at night.\n\n    And on Sundays.",
      "spoken Ben Ode Who watches it?",
      "written null - Sceptical, both.",
      "written null - as ever",
      "spoken Ada Lem My brother does.",
    ],
  );
});

Deno.test("readTurns() gives a list to who says it where names stand in no list", () => {
  assertEquals(
    turnsOf(`Ada Lem: Three things:\n- the gate\n- the lamp\n\nBen Ode: Why?\nAda Lem: Dark.`),
    [
      "spoken Ada Lem Three things:\n- the gate\n- the lamp",
      "spoken Ben Ode Why?",
      "spoken Ada Lem Dark.",
    ],
  );
});

Deno.test("readTurns() reads what a participant says in quotation marks in the list of a visit, and no field as somebody", () => {
  const visits = [
    ["Anwesend: Petra Vogel, Tom Winter", "Wunsch", "Offen", "Nächste Schritte", "Termin"],
    ["Participants: Petra Vogel, Tom Winter", "Wishes", "Open", "Next steps", "Budget"],
    ["Présents : Petra Vogel, Tom Winter", "Souhait", "Attentes", "Prochaines étapes", "Délai"],
    ["Asistentes: Petra Vogel, Tom Winter", "Deseos", "Pendiente", "Próximos pasos", "Plazo"],
    ["Aanwezig: Petra Vogel, Tom Winter", "Wensen", "Openstaand", "Volgende stappen", "Planning"],
  ];
  for (const [participants, ...fields] of visits) {
    const items = fields.map((field) => `- ${field}: Who looks after the list of materials?`);
    assertEquals(
      turnsOf([`${participants}\n`, `- Petra: “It must work offline.”`, ...items].join("\n")),
      [
        `boilerplate null ${participants}`,
        "spoken Petra “It must work offline.”",
        ...items.map((item) => `written null ${item}`),
      ],
    );
  }
  // Whoever is not listed may be a heading, and what stands in no quotation marks may be about somebody.
  for (const item of [`- Motto: “It must work offline.”`, "- Petra: wants it to work offline."]) {
    const content = `Participants: Petra Vogel, Tom Winter\n\n${item}\n- Sceptical.`;
    assertEquals(turnsOf(content).filter((turn) => turn.startsWith("spoken")), []);
  }
});
