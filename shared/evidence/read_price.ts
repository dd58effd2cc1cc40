/** Whether a figure is what something costs, and so no money that may be spent: "the new lorry cost 85,000 euros". */

/** Up to so many letters before a figure, and behind it, tell it, within its clause. */
const LETTERS = 60;

/** Words before "costs" that make it the sum that is talked about, or a limit: "it may cost", "that costs". */
const OPEN_SUBJECTS =
  "it|that|this|they|all|everything|whole|project|to|not|may|might|must|can|could|should|would|will|" +
  "das|es|alles|ganze|projekt|darf|duerfen|dürfen|soll|sollen|kann|könnte|wird|zu|" +
  "ça|ca|cela|ce|tout|il|elle|projet|peut|doit|devrait|pas|" +
  "esto|eso|todo|proyecto|puede|debe|deber[ií]a|no|" +
  "dit|dat|het|project|mag|moet|kan|zal|te";
/** What may stand between the verb and the figure. */
const BETWEEN = String.raw`(?:\s+\p{L}{1,7}){0,3}\s*[€$£¥]?\s*$`;

const BEFORE = new RegExp(
  String
    .raw`(?<!(?<!\p{L})(?:${OPEN_SUBJECTS})\s)(?<!\p{L})(?:costs?|charged?|charges|billed|invoiced|fined|swallowed|devoured|consumed|kostet|kostete|kosteten|co[uû]te|co[uû]tent|co[uû]tait|a co[uû]t[eé]|cuesta|cuestan|cost[oó]|costaron|costaba|kost|kostte|kostten)(?!\p{L})${BETWEEN}`,
  "iu",
);
const BEHIND = new RegExp(
  String
    .raw`^[^.;!?。]{0,12}(?<!\p{L})(?:(?:is|was) what\s[^,.;]*\scosts?|(?:kostete?|kost|co[uû]te|cuesta) (?:das|die|der|unser|unsere|mein|meine|ons|het|de|le|la|el) \p{L}+)(?!\p{L})`,
  "iu",
);

/** True of a figure at a place of a text that is told as the price of something else than what is talked about. */
export function isPrice(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = text.slice(Math.max(0, start - LETTERS), start).split(/[.;:!?。]/u).at(-1) ?? "";
  const behind = text.slice(end, end + LETTERS);
  return BEFORE.test(before) || BEHIND.test(behind) || JAPANESE.test(behind);
}

/** "…円かかりました". */
const JAPANESE = /^[^。、]{0,4}(?:かかった|かかりました)/u;
