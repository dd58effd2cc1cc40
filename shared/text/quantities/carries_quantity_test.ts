import { assertEquals } from "@std/assert";
import { type Carried, carriesQuantity } from "./carries_quantity.ts";
import { readQuantities } from "./read_quantities.ts";

/** How the first quantity of a claim is carried by what was said. */
function carried(claim: string, said: string, language = "en"): Carried | undefined {
  const [claimed] = readQuantities(claim, { language });
  return claimed &&
    carriesQuantity(claimed, readQuantities(said, { language }), { said_on: "2026-11-03" });
}

const CASES: readonly (readonly [claim: string, said: string, Carried, language?: string])[] = [
  ["50,000 euros", "fifty thousand euros", "yes"],
  ["€50k", "50,000 EUR", "yes"],
  ["50,000 euros", "we have fifty thousand", "yes"],
  ["50,000", "fifty thousand euros", "yes"],
  ["60,000 euros", "fifty thousand euros", "no"],
  ["50,000 dollars", "fifty thousand pounds", "unit_differs"],
  ["50,000 dollars", "USD 50,000", "yes"],
  ["50,000 euros", "50,000 visitors", "unit_differs"],
  ["50,000 visitors", "50,000 euros", "unit_differs"],
  ["25 percent", "one in four", "yes"],
  ["67 percent", "two thirds", "yes"],
  ["66 percent", "two thirds", "no"],
  ["18 months", "a year and a half", "yes"],
  ["12 weeks", "three months", "no"],
  ["12 weeks", "12 months", "unit_differs"],
  ["90 minutes", "an hour and a half", "yes"],
  ["14 days", "a fortnight", "yes"],
  ["45 minutes", "Ships wait 70 minutes; 45 by next year", "yes"],
  ["640 euros a year", "640 euros a week", "unit_differs"],
  ["640 euros a week", "every week it costs us 640 euros", "yes"],
  ["640 euros", "640 euros a week", "yes"],
  ["at least 16,500 euros", "up to 16,500 euros", "unit_differs"],
  ["up to 16,500 euros", "no more than 16,500 euros", "yes"],
  ["more than 40", "forty", "unit_differs"],
  ["more than 40", "more than forty", "yes"],
  ["over 1,000", "1,187", "yes"],
  ["about 1,200", "1,187", "yes"],
  ["1,200", "1,187", "no"],
  ["about 1,900", "1,187", "no"],
  ["40,000 to 50,000 euros", "40 to 50k", "yes"],
  ["60,000", "40 to 50k", "no"],
  ["up to 50,000", "40 to 50k", "yes"],
  ["20,000 to 30,000", "not below 20,000, not above 30,000", "yes"],
  ["line 7", "the seventh line", "yes"],
  ["twice a week", "the second slipway", "no"],
  ["3 May", "the third of May", "yes"],
  ["in May", "the third of May", "yes"],
  ["3 May", "in May", "no"],
  ["5 March 2027", "on 03.05.2027", "no", "de"],
  ["3. Mai 2027", "am 03.05.2027", "yes", "de"],
  ["1 July 2027", "by the first of July", "yes"],
  ["1 July 2028", "by the first of July", "no"],
  ["1 July 2027", "the first of July 2028", "no"],
  ["end of September", "by the end of Q3", "yes"],
  ["30 September 2027", "by the end of Q3", "yes"],
  ["Q3", "by the end of September", "yes"],
  ["Friday, 6 November", "next Friday", "yes"],
  ["2027", "next year", "yes"],
  ["24 November 2026", "in three weeks", "yes"],
  ["before Christmas", "before Easter", "no"],
  ["from May on", "until May", "no"],
  ["in spring", "in autumn", "no"],
  ["18:00", "6 pm", "yes"],
  ["9:30", "half past nine", "yes"],
  ["at 2 pm", "by two", "yes"],
  ["2,5 Mio. Euro", "2.500.000 Euro", "yes", "de"],
  ["12,50 Euro", "12.500 Euro", "no", "de"],
  ["80 000 euros", "quatre-vingt-dix mille euros", "no", "fr"],
  ["150.000 euro", "anderhalve ton", "yes", "nl"],
  ["1,000,000円", "100万円", "yes", "ja"],
  ["100円", "100万円", "no", "ja"],
];

for (const [claim, said, expected, language] of CASES) {
  Deno.test(`carriesQuantity(): "${claim}" from "${said}": ${expected}`, () =>
    assertEquals(carried(claim, said, language), expected));
}

Deno.test("carriesQuantity() lets a denial turn a limit round", () => {
  const [claimed] = readQuantities("by 10 June", { language: "en" });
  const said = readQuantities("It is no use after the tenth of June", { language: "en" });
  assertEquals(claimed && carriesQuantity(claimed, said, {}), "no");
  assertEquals(claimed && carriesQuantity(claimed, said, { is_denied: true }), "yes");
});
