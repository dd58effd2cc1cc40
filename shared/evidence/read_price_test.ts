import { assertEquals } from "@std/assert";
import { readQuantities } from "../text/quantities/read_quantities.ts";
import { isPrice } from "./read_price.ts";

const isPriced = (text: string, language: string) =>
  readQuantities(text, { language }).map((quantity) => isPrice(text, quantity));

Deno.test("isPrice() knows what something costs", () => {
  for (
    const [language, text] of [
      ["en", "The new lorry cost us 85,000 euros in spring."],
      ["en", "12,000 euros is what the roof costs."],
      ["en", "The competitor's system costs 12,000 euros, they told us."],
      ["de", "Der neue Lkw kostete uns 85.000 Euro."],
      ["de", "12.000 Euro kostet das Dach."],
      ["fr", "Le toit coûte 12 000 euros."],
      ["es", "El tejado costó 12.000 euros."],
      ["nl", "Het dak kost ons 12.000 euro."],
      ["ja", "屋根に百万円かかりました。"],
    ] as const
  ) assertEquals(isPriced(text, language)[0], true, text);
});

Deno.test("isPrice() leaves what may be spent, and what is talked about", () => {
  for (
    const [language, text] of [
      ["en", "It may cost 12,000 euros at most."],
      ["en", "The app must not cost more than 12,000 euros."],
      ["en", "It costs 12,000 euros."],
      ["en", "We have 12,000 euros for it."],
      ["de", "Es darf 12.000 Euro kosten."],
      ["fr", "Cela peut coûter 12 000 euros."],
      ["nl", "Het mag 12.000 euro kosten."],
    ] as const
  ) assertEquals(isPriced(text, language)[0], false, text);
});
