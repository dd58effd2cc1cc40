import { assertEquals } from "@std/assert";
import type { Person, Side } from "../contracts/person.ts";
import { buildTalk } from "./build_talk.ts";
import { type HeardSignal, listUnknownSpeakers } from "./unknown_speakers.ts";

const person = (name: string, side: Side, ...addresses: string[]): Person => ({
  id: `id of ${name}`,
  name,
  side,
  spellings: [],
  addresses,
  user_id: null,
});

const call = (...lines: [string, string][]): HeardSignal => ({
  authority: "client",
  ...buildTalk(lines.map(([speaker, words]) => ({ speaker, words }))),
});

const mail = (name: string, address: string | null): HeardSignal => ({
  authority: "client",
  turns: [{ start: 0, end: 1, speaker: name, kind: "written" }],
  metadata: { speakers: address === null ? [] : [{ name, address }] },
});

const guesses = (signals: HeardSignal[], people: Person[] = []) =>
  Object.fromEntries(listUnknownSpeakers(signals, people).map(({ name, guess }) => [name, guess]));

Deno.test("listUnknownSpeakers() names each speaker once who is nobody's, the busiest first", () => {
  const signals = [
    call(["Whit, Dana", "One."], ["Ben Ode", "Two."], ["Whit, Dana", "Three."]),
    call(["Dana Whit", "Four."], ["Eve", "Five."]),
  ];

  const found = listUnknownSpeakers(signals, [person("Ben Ode", "studio")]);

  assertEquals(found.map(({ name, signals, turns }) => [name, signals, turns]), [
    ["Whit, Dana", 2, 3],
    ["Eve", 1, 1],
  ]);
});

Deno.test("listUnknownSpeakers() leaves out boilerplate and nameless words", () => {
  const turns = [
    { start: 0, end: 1, speaker: "Robot", kind: "boilerplate" as const },
    { start: 2, end: 3, speaker: null, kind: "written" as const },
  ];

  assertEquals(listUnknownSpeakers([{ authority: "client", turns }], []), []);
});

Deno.test("listUnknownSpeakers() recognises a part of a known name or address, unless two have it", () => {
  const nadia = person("Nadia Holm", "studio");
  const ruth = person("ruth.adeyemi", "client", "ruth.adeyemi@bracken.example");
  const signals = [mail("Nadia", null), mail("N. Holm", null), mail("Ruth Adeyemi", null)];

  const found = guesses(signals, [nadia, ruth]);
  const ambiguous = guesses([mail("Nadia", null)], [nadia, person("Nadia Roe", "client")]);

  assertEquals(found["Nadia"], {
    side: "studio",
    person_id: "id of Nadia Holm",
    reason: "may be Nadia Holm",
  });
  assertEquals(found["N. Holm"]?.person_id, "id of Nadia Holm");
  // The address has both words, so the name is the same person's.
  assertEquals(found["Ruth Adeyemi"]?.person_id, "id of ruth.adeyemi");
  assertEquals(ambiguous["Nadia"], null);
});

Deno.test("listUnknownSpeakers() goes by the domain of known people, where one side has it", () => {
  const people = [
    person("Nadia Holm", "studio", "nadia@holm.example"),
    person("Ruth Roe", "client", "ruth@roe.example", "ruth.roe@gmail.com"),
  ];

  const found = guesses([
    mail("Ada", "ada@HOLM.example"),
    mail("Bo", "bo@roe.example"),
    mail("Cy", "cy@gmail.com"),
    mail("Di", "di@elsewhere.example"),
  ], people);
  const shared = guesses([mail("Ada", "ada@example.com")], [
    person("Al", "client", "al@example.com"),
    person("Bob", "studio", "bob@example.com"),
  ]);

  assertEquals(found["Ada"], {
    side: "studio",
    person_id: null,
    reason: "writes from holm.example, like Nadia Holm",
  });
  assertEquals(found["Bo"]?.side, "client");
  assertEquals([found["Cy"], found["Di"]], [null, null]);
  assertEquals(shared["Ada"], null);
});

Deno.test("listUnknownSpeakers() takes the first foreign domain for the client's", () => {
  const people = [person("Nadia Holm", "studio", "nadia@holm.example")];

  assertEquals(guesses([mail("Bo", "bo@roe.example")], people)["Bo"]?.side, "client");
});

Deno.test("listUnknownSpeakers() goes by the firm in brackets", () => {
  const people = [person("Nadia Holm (Holm Product)", "studio")];

  assertEquals(guesses([mail("Ada Lem (Holm Product)", null)], people), {
    "Ada Lem (Holm Product)": {
      side: "studio",
      person_id: null,
      reason: "is from Holm Product, like Nadia Holm (Holm Product)",
    },
  });
});

const INTERVIEW: [string, string][] = [
  ["Ines", "How do you count the garments?"],
  ["Marta", "By hand, every evening."],
  ["Ines", "And who counts?"],
  ["Marta", "Whoever is on the late shift."],
  ["Ines", "How long does it take?"],
  ["Marta", "An hour, more before holidays."],
  ["Ines", "I see, so an hour."],
  ["Marta", "At least."],
];

Deno.test("listUnknownSpeakers() takes who asks for the studio, who answers for the client", () => {
  assertEquals(guesses([call(...INTERVIEW)]), {
    Ines: { side: "studio", person_id: null, reason: "asks in 3 of 4 turns" },
    Marta: { side: "client", person_id: null, reason: "answers what Ines asks" },
  });
});

Deno.test("listUnknownSpeakers() guesses nothing where the client asks, or too little is said", () => {
  const ines = person("Ines", "client");

  assertEquals(guesses([call(...INTERVIEW)], [ines]), { Marta: null });
  assertEquals(guesses([call(...INTERVIEW.slice(0, 2))]), { Ines: null, Marta: null });
});

Deno.test("listUnknownSpeakers() does without the text of a signal", () => {
  const { content: _, ...silent } = call(...INTERVIEW);

  assertEquals(guesses([silent]), { Ines: null, Marta: null });
});
