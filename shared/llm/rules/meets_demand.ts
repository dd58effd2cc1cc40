const AMOUNT_TO_SPEND =
  /^(?=.*\b(?:budget|spend|afford|costs?|price|pay|fund|invest|approved|set aside|money|ceiling)\w*\b)(?=.*(?:[€$£]|\d[\d.,]*\s*(?:k|euros?|pounds?|dollars?|percent|%)|\b(?:hundred|thousand|million|grand|euros?|pounds?|dollars?)\b))/i;
const TIME =
  /\b(?:january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|quarter|q[1-4]|weeks?|months?|years?|days?|easter|christmas|monday|friday|deadline|20\d\d)\b|\bin may\b|\bby the end of\b/i;
/** A problem denied is no problem. */
const NO_DENIAL =
  /^(?!.*\b(?:no|not (?:an?|the|really an?)) (?:problem|issue)\b)(?!.*\b(?:problem|issue) (?:isn't|is not|wasn't|was not)\b)(?!.*\bnever\b.*\b(?:wrong|problem|mistake|error|late|lost|fail))/i;

/** What a statement must be like, besides holding cues, before it may stand in a field: a budget names an amount. */
const DEMANDS: Readonly<Record<string, RegExp>> = {
  statement: NO_DENIAL,
  problem_statement: NO_DENIAL,
  budget: AMOUNT_TO_SPEND,
  budget_range: AMOUNT_TO_SPEND,
  timeline: TIME,
  hard_deadline: TIME,
};

/** Whether a text is what its field cannot do without. Fields that are not listed demand nothing. */
export function meetsDemand(field: string, text: string): boolean {
  return DEMANDS[field]?.test(text) ?? true;
}
