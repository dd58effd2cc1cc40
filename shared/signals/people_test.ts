import { assertEquals } from "@std/assert";
import type { Person, Side } from "../contracts/person.ts";
import type { Turn } from "../contracts/signal.ts";
import { alsoKnownAs, indexPeople, readSides } from "./people.ts";

const person = (name: string, side: Side, more: Partial<Person> = {}): Person => ({
  id: crypto.randomUUID(),
  name,
  side,
  spellings: [],
  addresses: [],
  user_id: null,
  ...more,
});

const DANA = person("Dana Whit", "client", {
  addresses: ["Dana@whit.example"],
  spellings: ["DW"],
});
const BEN = person("Ben Ode", "studio", { addresses: ["ben@ode.example"] });
const PEOPLE = indexPeople([DANA, BEN]);

Deno.test("find() knows a speaker by name, whatever its order, case, accents and firm", () => {
  for (const name of ["Dana Whit", "Whit, Dana", "DÁNA WHIT", "Dana Whit (Acme)", "dw"]) {
    assertEquals(PEOPLE.find({ name }), DANA);
  }
  assertEquals(PEOPLE.find({ name: "Dana" }), null);
});

Deno.test("find() takes the address for more than the name", () => {
  assertEquals(PEOPLE.find({ name: "Ben Ode", address: "dana@WHIT.example" }), DANA);
  assertEquals(PEOPLE.find({ name: "dana@whit.example" }), DANA);
  assertEquals(PEOPLE.find({ name: "Ben Ode", address: "other@ode.example" }), BEN);
});

Deno.test("find() knows nobody by a name that two people have", () => {
  const two = indexPeople([person("Anna Roe", "client"), person("Roe, Anna", "studio")]);

  assertEquals(two.find({ name: "Anna Roe" }), null);
});

const turn = (speaker: string | null, kind: Turn["kind"]): Turn => ({
  start: 0,
  end: 1,
  speaker,
  kind,
});

Deno.test("readSides() has the side of each speaker's person, unknown where there is none", () => {
  const turns = [turn("Ben Ode", "spoken"), turn("Eve", "spoken"), turn(null, "spoken")];

  assertEquals(readSides({ authority: "client", turns }, PEOPLE), ["studio", "unknown", "unknown"]);
});

Deno.test("readSides() reads the address under which a name wrote", () => {
  const turns = [turn("D.", "written")];
  const metadata = { speakers: [{ name: "D.", address: "dana@whit.example" }, null, { name: 7 }] };

  assertEquals(readSides({ authority: "consultant", turns, metadata }, PEOPLE), ["client"]);
});

Deno.test("readSides() goes by the authority where nobody is named, but not for talk or the words of others", () => {
  const turns = [turn(null, "written"), turn(null, "quoted"), turn(null, "forwarded")];
  const sides = (authority: "client" | "consultant" | "research") =>
    readSides({ authority, turns }, PEOPLE);

  assertEquals(sides("client"), ["client", "unknown", "unknown"]);
  assertEquals(sides("consultant")[0], "studio");
  assertEquals(sides("research")[0], "other");
});

Deno.test("readSides() does not take notes around the client's talk for the client's", () => {
  const turns = [turn(null, "written"), turn("Ben Ode", "spoken"), turn(null, "spoken")];
  const sides = (authority: "client" | "consultant" | "research") =>
    readSides({ authority, turns }, PEOPLE);

  assertEquals(sides("client"), ["unknown", "studio", "unknown"]);
  assertEquals(sides("consultant"), ["studio", "studio", "unknown"]);
  assertEquals(sides("research"), ["other", "studio", "unknown"]);
});

Deno.test("alsoKnownAs() adds what is new of a name and an address", () => {
  assertEquals(alsoKnownAs(DANA, { name: "Danni", address: "d@whit.example" }), {
    spellings: ["DW", "Danni"],
    addresses: ["Dana@whit.example", "d@whit.example"],
  });
  assertEquals(alsoKnownAs(DANA, { name: "Whit, Dana", address: "DANA@whit.example" }), {
    spellings: DANA.spellings,
    addresses: DANA.addresses,
  });
  assertEquals(alsoKnownAs(DANA, { name: "dw@whit.example" }).addresses.length, 2);
});

Deno.test("readSides() reads the address in the head of a mail that came as text, and none in its body", () => {
  const content = "From: Workshop <dana@whit.example>\n\nBlue. Ben Ode <dana@whit.example> asked.";
  const turns: Turn[] = [
    { start: 0, end: 34, speaker: null, kind: "boilerplate" },
    { start: 36, end: content.length, speaker: "Workshop", kind: "written" },
    { start: 36, end: 40, speaker: "Ben Ode", kind: "quoted" },
  ];

  assertEquals(readSides({ authority: "consultant", turns, content }, PEOPLE), [
    "unknown",
    "client",
    "studio",
  ]);
});

Deno.test("readSides() takes what is written and names nobody for the author's, also beside quoted words", () => {
  const turns = [turn(null, "written"), turn("Ben Ode", "quoted")];

  assertEquals(readSides({ authority: "client", turns }, PEOPLE), ["client", "studio"]);
});
