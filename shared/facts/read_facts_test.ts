import { assert, assertEquals } from "@std/assert";
import { cpuTimeOf } from "../../tests/harness/cpu_time.ts";
import type { Fact } from "../contracts/fact.ts";
import { factSchema } from "../contracts/fact.ts";
import { readFacts } from "./read_facts.ts";
import { factsIn, testStatedSignal } from "./testing/stated_signal.ts";

/** What a fact says, in short. */
function brief({ kind, subject, about, value }: Fact) {
  return { kind, subject, about: about.join(" "), value };
}

const money = (low: number, change: object = {}) => ({
  low,
  high: low,
  unit: "EUR",
  per: null,
  bound: null,
  approximate: false,
  ...change,
});

Deno.test("readFacts() tells a budget from a loss, an offer and a part", () => {
  const subjects = (text: string) => factsIn(text).map(({ subject }) => subject);

  assertEquals(subjects("We have 30,000 euros for the first version."), ["budget"]);
  assertEquals(subjects("Every missed slot costs us 80 euros."), ["cost"]);
  assertEquals(subjects("We lose 900 euros a month to wrong orders."), ["loss"]);
  assertEquals(subjects("A firm from Ulm offered it for 51,000 euros."), ["offer"]);
  assertEquals(subjects("Of these 31,000 euros, 9,000 are for the screens."), ["part", "part"]);
  assertEquals(subjects("Everything above 75,000 euros needs the approval of the council."), [
    "threshold",
    "threshold",
  ]);
});

Deno.test("readFacts() takes a sum for something for a budget only where nothing comes out at it", () => {
  const subjects = (text: string) => factsIn(text).map(({ subject }) => subject);

  assertEquals(subjects("Maybe 4,000 euros for the funeral list."), ["budget"]);
  assertEquals(subjects("So that's about 4,000 euros for all of the villages."), ["amount"]);
});

Deno.test("readFacts() takes what began before it was said for no plan", () => {
  const subjects = (text: string) =>
    factsIn(text, { occurred_at: "2026-11-03T09:00:00Z" }).map(({ subject }) => subject);

  assertEquals(subjects("My mother started the dairy in 1981."), ["event"]);
  assertEquals(subjects("We start in May 2027."), ["launch"]);
});

Deno.test("readFacts() takes a weekday in the name of a thing for no date", () => {
  const dates = (text: string) => factsIn(text).filter(({ kind }) => kind === "date").length;

  assertEquals(dates("The rest hangs on my Friday rail."), 0);
  assert(dates("The rails arrive on the Friday of next week.") > 0);
  assertEquals(dates("We open the barn on Friday."), 1);
});

Deno.test("readFacts() takes who is with somebody for no decision", () => {
  const deciders = (text: string) => factsIn(text).filter(({ kind }) => kind === "decision").length;

  assertEquals(deciders("Lotte joins us later, she's with the bank."), 0);
  assertEquals(deciders("The decision is with the bank."), 1);
});

Deno.test("readFacts() normalises money with its currency, period and limit", () => {
  const [budget] = factsIn("At most two and a half thousand euros a month are there for the list.");

  assertEquals(
    budget && brief(budget),
    {
      kind: "money",
      subject: "budget",
      about: "list",
      value: money(2500, { per: "month", bound: "at_most" }),
    },
  );
});

Deno.test("readFacts() resolves dates from the day of the signal", () => {
  const daysIn = (text: string) =>
    factsIn(text, { occurred_at: "2026-11-03T09:00:00Z" }).flatMap(({ value }) =>
      "days" in value ? value.days.slice(0, 1) : []
    );

  assertEquals(daysIn("It must be ready by the end of Q3."), [
    { from: "2027-09-01", to: "2027-09-30" },
  ]);
  assertEquals(daysIn("Es muss bis KW 12 laufen."), [{ from: "2027-03-22", to: "2027-03-28" }]);
  assertEquals(daysIn("Ça doit marcher avant fin avril."), [
    { from: "2027-04-21", to: "2027-04-30" },
  ]);
  assertEquals(daysIn("We open on the first Monday of March 2027."), [
    { from: "2027-03-01", to: "2027-03-01" },
  ]);
});

Deno.test("readFacts() names people with their roles, in three languages", () => {
  const rolesIn = (text: string) =>
    factsIn(text).filter(({ subject }) => subject === "role")
      .map(({ about, value }) => ["person" in value ? value.person : "", about.join(" ")]);

  assertEquals(rolesIn("It is for Monika, our cashier."), [["Monika", "cashier"]]);
  assertEquals(rolesIn("Our dispatcher Marta types every note twice."), [["Marta", "dispatcher"]]);
  assertEquals(rolesIn("Das ist für Marta, unsere Disponentin."), [["Marta", "disponentin"]]);
  assertEquals(rolesIn("C'est pour Marta, notre régulatrice."), [["Marta", "regulatrice"]]);
  assertEquals(rolesIn("The cost is our problem, and Monday is our worst day."), []);
});

Deno.test("readFacts() says who decides, and on what", () => {
  const [decision] = factsIn("The port council alone signs off the ship list.");

  assertEquals(decision && brief(decision), {
    kind: "decision",
    subject: "decider",
    about: "ship list",
    value: { person: "The port council", alone: true },
  });
});

Deno.test("readFacts() says what the first version holds and what it does not", () => {
  const kinds = (text: string) => factsIn(text).map(({ kind, about }) => [kind, about.join(" ")]);

  assertEquals(kinds("Payment online is part of the first version."), [
    ["scope_in", "payment online"],
  ]);
  assertEquals(kinds("We no longer want seat choice in the first version."), [
    ["scope_out", "seat choice"],
  ]);
  assertEquals(kinds("Der Newsletter kann bis zur zweiten Version warten."), [
    ["scope_out", "newsletter warten"],
  ]);
});

Deno.test("readFacts() tells who said it and how it was meant", () => {
  const content = "Vera: So forty thousand euros for the portal?\n" +
    "Ida: No. Twenty-five thousand euros for the portal.";
  const people = [{ name: "Ida", side: "client" }, { name: "Vera", side: "studio" }];

  const facts = readFacts(
    testStatedSignal({ id: "call", content, source_type: "transcript" }, people),
  );

  assertEquals(facts.map(({ speaker, side, force }) => [speaker, side, force]), [
    ["Ida", "studio", "denied"],
    ["Ida", "client", "asserted"],
  ]);
});

Deno.test("readFacts() says that something has changed where the words do", () => {
  const changes = (text: string) => factsIn(text).map(({ change }) => change);

  assertEquals(changes("The budget is 20,000 euros."), [null]);
  assertEquals(changes("The budget is now 20,000 euros."), ["superseded"]);
  assertEquals(changes("I mistyped it: the budget is 20,000 euros."), ["corrected"]);
  assertEquals(changes("The budget is 20,000 euros. That replaces what I wrote."), ["superseded"]);
});

Deno.test("readFacts() gives places at which the words stand", () => {
  const content = "Good morning.\n\nOur budget is 20,000 euros. It must run by 1 May 2027.";
  const facts = factsIn(content);

  assertEquals(facts.map(({ start, end }) => content.slice(start, end)), [
    "20,000 euros",
    "1 May 2027",
  ]);
  for (const fact of facts) {
    factSchema.parse(fact);
    assert(content.startsWith(fact.quote, fact.quote_start));
    assert(fact.quote_start <= fact.start && fact.end <= fact.quote_start + fact.quote.length);
  }
});

Deno.test("readFacts() finds nothing in small talk", () => {
  assertEquals(factsIn("Thank you for the lovely lunch. The cat has had kittens."), []);
  assertEquals(factsIn(""), []);
});

Deno.test("readFacts() takes time in proportion to the text", async () => {
  const lines = (count: number) =>
    Array.from(
      { length: count },
      (_, at) =>
        `${at % 2 ? "Ida" : "Vera"}: We lose ${
          at % 90 + 10
        } parcels a week and that costs us ${at} euros.`,
    ).join("\n");
  const timed = (count: number) => {
    const content = lines(count);
    const signal = testStatedSignal({ id: "call", content, source_type: "transcript" });
    return cpuTimeOf(() => readFacts(signal));
  };
  await timed(200);
  const [small, large] = [await timed(200), await timed(1_600)];

  // Eight times the text; quadratic work would take 64 times as long.
  assert(large < 24 * small, `${small} ms, then ${large} ms`);
});

Deno.test("readFacts() takes the new sum where a budget was raised, and a range for one", () => {
  const sums = (text: string) =>
    factsIn(text).filter(({ subject, force }) => subject === "budget" && force === "asserted")
      .map(({ value }) => "low" in value ? [value.low, value.high] : []);

  assertEquals(sums("Our budget rose from 35,000 to 52,000 euros."), [[52_000, 52_000]]);
  assertEquals(sums("The budget is now 52,000 euros, no longer 35,000."), [[52_000, 52_000]]);
  assertEquals(sums("The budget is from 35,000 to 52,000 euros."), [[35_000, 52_000]]);
});

Deno.test("readFacts() drops what a figure or a date came from", () => {
  const told = (text: string) =>
    factsIn(text).map(({ value, change }) => [
      "high" in value ? value.high : "days" in value ? value.days[0]?.from : null,
      change,
    ]);

  assertEquals(told("Das Budget wurde von 40.000 auf 60.000 Euro erhöht."), [[
    60_000,
    "superseded",
  ]]);
  assertEquals(told("Le budget est passé de 40 000 à 60 000 euros."), [[60_000, "superseded"]]);
  assertEquals(told("The budget was cut from 60,000 to 40,000 euros."), [[40_000, "superseded"]]);
  assertEquals(told("The opening slipped from 3 March to 20 April 2027."), [
    ["2027-04-20", "superseded"],
  ]);
  assertEquals(told("Guests wait 25 minutes, down from 45 minutes."), [[25, "superseded"]]);
});

Deno.test("readFacts() takes a date before which nothing happens for one on which it does", () => {
  const dates = (text: string) =>
    factsIn(text).map(({ subject, value, force }) => [
      subject,
      "edge" in value ? value.edge : "",
      force,
    ]);

  assertEquals(dates("We won't open until 18 May 2027."), [["launch", null, "asserted"]]);
  assertEquals(dates("Wir öffnen nicht vor dem 18. Mai 2027."), [["launch", "from", "asserted"]]);
  assertEquals(dates("It must run no later than 18 May 2027."), [["deadline", "by", "asserted"]]);
});

Deno.test("readFacts() takes what one would do with a sum for a wish", () => {
  const subjects = (text: string) => factsIn(text).map(({ subject }) => subject);

  assertEquals(subjects("With 90,000 euros for the kiln we would buy a second one."), ["wish"]);
  assertEquals(subjects("Schön wären 90.000 Euro für den Ofen."), ["wish"]);
  assertEquals(subjects("Avec 90 000 euros pour le four, nous en prendrions deux."), ["wish"]);
  assertEquals(subjects("With 90,000 euros for the kiln we start in May."), ["budget", "launch"]);
});

Deno.test("readFacts() names who decides instead of whom", () => {
  const decidersIn = (text: string) =>
    factsIn(text).flatMap(({ value, about, force }) =>
      "person" in value ? [[value.person, about.join(" "), force]] : []
    );

  assertEquals(
    decidersIn("The abbot no longer approves the kiln orders, the cellarer approves them now."),
    [["the cellarer", "kiln orders", "asserted"]],
  );
  assertEquals(decidersIn("Über den Ofen entscheidet nicht mehr der Abt, sondern der Konvent."), [
    ["der Konvent", "ofen", "asserted"],
  ]);
  assertEquals(decidersIn("Ce n'est plus l'abbé mais le chapitre qui décide du four."), [
    ["le chapitre", "four", "asserted"],
  ]);
});

Deno.test("readFacts() tells what a loss recurs in wherever it stands in the sentence", () => {
  const pers = (text: string) =>
    factsIn(text).flatMap(({ value }) => "per" in value ? [value.per] : []);

  assertEquals(pers("Every week we lose 700 euros."), ["week"]);
  assertEquals(pers("Das kostet uns jede Woche 700 Euro."), ["week"]);
  assertEquals(pers("Chaque semaine, nous perdons 700 euros."), ["week"]);
  assertEquals(pers("We meet every week and have 7,000 euros for it."), [null]);
});

Deno.test("readFacts() takes no currency for who decides", () => {
  assertEquals(
    factsIn("Das Budget liegt bei 1,8 Mio. Euro.").map(({ subject }) => subject),
    ["budget"],
  );
});
