/** Figures that are named only to be taken back: "The 600 euros are wrong, it is 900 euros." */
import type { Fact } from "../contracts/fact.ts";

/** Behind the figure, with what it counts between the two. */
const WRONG = String
  .raw`\s(?:\p{L}{1,12}\s){0,4}?(?:(?:is|are|was|were)(?: \p{L}{1,10}){0,2} (?:wrong|not right|not correct|incorrect|a mistake|outdated)|stimm(?:t|en|te|ten)(?:,? \p{L}{1,12}){0,2} nicht|(?:ist|sind|war|waren)(?: \p{L}{1,12}){0,2} (?:falsch|verkehrt|nicht richtig|überholt)|(?:est|sont|était|étaient)(?: \p{L}{1,10})? (?:faux|fausses?|erronée?s?|inexacte?s?)|ne sont pas (?:justes?|exacts?|bons?))(?!\p{L})`;
const BEHIND = new RegExp(`^${WRONG}`, "iu");
const NAMED = new RegExp(String.raw`(\d[\d.,'’]{0,12})` + WRONG, "iu");
/** Letters of the longest. */
const MAX_WRONG = 90;

/** Whether the figure that ends at an offset is called wrong. */
export function isCalledWrong(content: string, end: number): boolean {
  return BEHIND.test(content.slice(end, end + MAX_WRONG));
}

/** Whether the sentence of a fact calls the figure of an earlier one wrong, and gives its own for it. */
export function correctsFigure(later: Fact, earlier: Fact): boolean {
  if (later.change === null || later.kind !== earlier.kind) return false;
  const wrong = NAMED.exec(later.quote)?.[1];
  const figure = earlier.quote.slice(
    earlier.start - earlier.quote_start,
    earlier.end - earlier.quote_start,
  );
  return wrong !== undefined && digitsOf(figure) === digitsOf(wrong);
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}
