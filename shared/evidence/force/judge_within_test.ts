import { assertEquals } from "@std/assert";
import { judgeWithin } from "./judge_within.ts";

const judge = (claim: string, cited: string, { language = "en", is_choice = false } = {}) =>
  judgeWithin({ claim, cited, quote: cited, language, is_choice });

const SUM = "11,000 euros for the kiln control";

Deno.test("judgeWithin() finds the reserve that is cited with a figure", () => {
  assertEquals(judge(SUM, "We have 11,000 euros for the kiln control"), "asserted");
  assertEquals(judge(SUM, "We do not have 11,000 euros for the kiln control"), "denied");
  assertEquals(judge(SUM, "I doubt that we have 11,000 euros for the kiln control"), "hedged");
  assertEquals(judge(SUM, "The paper claims that we have 11,000 euros for it"), "reported");
  assertEquals(judge("50.000 Euro", "Wir haben keine 50.000 Euro", { language: "de" }), "denied");
});

Deno.test("judgeWithin() takes a limit for what it is", () => {
  assertEquals(judge("At most 20,000 euros", "We cannot go above 20,000 euros"), "asserted");
  assertEquals(judge("By 3 May", "It must not be later than 3 May"), "asserted");
  assertEquals(judge("50,000 euros", "We have 50,000 euros, not a cent more"), "asserted");
});

Deno.test("judgeWithin() leaves denials to the words of the claim", () => {
  assertEquals(
    judge("The lists are illegible", "nobody can read the lists"),
    "asserted",
  );
  assertEquals(
    judge("The merger took a desk", "Since the merger in April the second desk is gone"),
    "asserted",
  );
});

Deno.test("judgeWithin() denies a claim that takes its words from what is denied", () => {
  for (
    const [cited, claim, language] of [
      [
        "Hardly any guide loses a headset on the stairs",
        "Guides lose headsets on the stairs",
        "en",
      ],
      [
        "I don't like rounded cards with a purple gradient",
        "Rounded cards with a purple gradient",
        "en",
      ],
      [
        "Our ushers never send guests to the wrong balcony",
        "Ushers send guests to the wrong balcony",
        "en",
      ],
      [
        "Unsere Fahrer führen das Fahrtenbuch nicht doppelt",
        "Fahrer führen das Fahrtenbuch doppelt",
        "de",
      ],
      ["Nobody has offered us 50,000 for the tower", "50,000 for the tower", "en"],
      [
        "At no time have our drivers filled in the logbook twice",
        "Drivers fill in the logbook twice",
        "en",
      ],
      ["It seldom happens that a vat is cleaned twice", "A vat is cleaned twice", "en"],
      ["We don't want a dark page with neon letters", "A dark page with neon letters", "en"],
      [
        "Our porters do not lose keys on the night shift",
        "Porters lose keys on the night shift",
        "en",
      ],
      [
        "Our couriers don't wait at the wrong gate any more",
        "Couriers wait at the wrong gate",
        "en",
      ],
      ["Wir wollen keine dunkle Seite mit Neonschrift", "Eine dunkle Seite mit Neonschrift", "de"],
      ["Unsere Fahrer warten nicht mehr am falschen Tor", "Fahrer warten am falschen Tor", "de"],
      [
        "Nous ne voulons pas d'une page noire avec des lettres fluo",
        "Une page noire avec des lettres fluo",
        "fr",
      ],
      [
        "No queremos una página negra con letras de neón",
        "Una página negra con letras de neón",
        "es",
      ],
      ["We willen geen donkere pagina met neonletters", "Een donkere pagina met neonletters", "nl"],
    ] as const
  ) assertEquals(judge(claim, cited, { language }), "denied", cited);
});

Deno.test("judgeWithin() denies nothing that stands beside a denial, or tells it in other words", () => {
  for (
    const [cited, claim, language] of [
      [
        "Fewer wrong cages save us hours of sorting",
        "Fewer wrong cages save hours of sorting",
        "en",
      ],
      ["We turn down nine trips a night", "Nine trips a night are turned down", "en"],
      [
        "When an invoice is signed, it goes into the wrong tray",
        "A signed invoice goes into the wrong tray",
        "en",
      ],
      [
        "When the inheritance is settled nobody tells the tenants",
        "Nobody tells the tenants when the inheritance is settled",
        "en",
      ],
      ["Not flashy, just grey stone and one white line", "Grey stone and one white line", "en"],
      ["No login please, a page in plain sand colour", "A page in plain sand colour", "en"],
      [
        "Nothing but photographs of stones on plain white paper",
        "Photographs of stones on plain white paper",
        "en",
      ],
      [
        "Nobody picks up when a guest calls after eight",
        "Calls of guests after eight are not picked up",
        "en",
      ],
      [
        "If nobody answers, guests wait at the gate for an hour",
        "Guests wait at the gate for an hour",
        "en",
      ],
      [
        "Since the list never syncs, drivers wait at the wrong gate",
        "Drivers wait at the wrong gate",
        "en",
      ],
      [
        "Drivers wait at the wrong gate because nobody tells them",
        "Drivers wait at the wrong gate",
        "en",
      ],
      ["We can't wait to see black letters on white paper", "Black letters on white paper", "en"],
      ["Instead of calling the office he just goes on cutting", "He just goes on cutting", "en"],
      [
        "Nicht bunt, sondern graue Steine und eine weiße Linie",
        "Graue Steine und eine weiße Linie",
        "de",
      ],
      [
        "Kein Login bitte, eine Seite in schlichter Sandfarbe",
        "Eine Seite in schlichter Sandfarbe",
        "de",
      ],
      ["Pas de mot de passe, une page sobre couleur sable", "Une page sobre couleur sable", "fr"],
      [
        "We do not notice a wrong pallet until the customer calls",
        "A wrong pallet is noticed only when the customer calls",
        "en",
      ],
    ] as const
  ) assertEquals(judge(claim, cited, { language }), "asserted", cited);
});

Deno.test("judgeWithin() reads the sentence for a choice, whose words nobody says", () => {
  assertEquals(judge("firm", "That amount is fixed", { is_choice: true }), "asserted");
  assertEquals(judge("firm", "I doubt that that amount is fixed", { is_choice: true }), "hedged");
  for (
    const [value, cited, language] of [
      ["firm", "That amount is not fixed", "en"],
      ["firm", "Nothing is final yet", "en"],
      ["flexible", "That sum is not negotiable", "en"],
      ["firm", "Die Summe ist noch nicht fest", "de"],
      ["firm", "La somme n'est pas encore fixée", "fr"],
      ["firm", "La cifra todavía no es definitiva", "es"],
      ["firm", "Het bedrag staat nog niet vast", "nl"],
      ["firm", "金額はまだ確定していません", "ja"],
    ] as const
  ) assertEquals(judge(value, cited, { language, is_choice: true }), "denied", cited);
  for (
    const [value, cited, language] of [
      ["firm", "Not a cent can be added", "en"],
      ["firm", "The date is not fixed, but the sum is final", "en"],
      ["firm", "That sum is not negotiable", "en"],
      ["flexible", "The sum is not fixed", "en"],
      ["firm", "Mehr gibt es nicht", "de"],
      ["firm", "これ以上は出せません", "ja"],
    ] as const
  ) assertEquals(judge(value, cited, { language, is_choice: true }), "asserted", cited);
});

Deno.test("judgeWithin() says nothing where the quote has nothing of the claim, and of languages it does not read", () => {
  assertEquals(judge("Blue", "We sell bread"), null);
  assertEquals(judge("Azul", "Não temos azul", { language: "pt" }), null);
});
