/** Whether a figure is one by which something grows or shrinks. */

/** Up to so many letters before a figure and behind it say so, within its clause. */
const LETTERS_BEFORE = 40;
const LETTERS_BEHIND = 16;

/** "More than 25" limits the figure and changes nothing. */
const LIMIT = String.raw`(?!\s+(?:than|als|que|de|dan)(?!\p{L}))`;
const UP = createPattern({
  comparatives: "more|higher|faster|mehr|höher\\p{L}*|plus|más|meer|hoger\\p{L}*",
  verbs:
    "increas|rais|grow|rise|steiger|steig|erhöh|wachs|augment|accroît|aument|sub[ei]|crec|verhog|stijg|groei",
  japanese: "増|上げ|上が",
});
const DOWN = createPattern({
  comparatives: "less|fewer|weniger|niedriger\\p{L}*|moins|menos|minder|lager\\p{L}*",
  verbs:
    "lower|reduc|redu[cz]|decreas|cut|drop|fall|shrink|senk|verringer|reduzier|sink|rédui|baiss|dimin|baj[ae]|disminu|verlag|verminder|daal|daling|dalen",
  japanese: "減|下げ|下が",
});

interface Words {
  comparatives: string;
  /** How they begin. */
  verbs: string;
  japanese: string;
}

function createPattern({ comparatives, verbs, japanese }: Words): RegExp {
  return new RegExp(
    `(?<!\\p{L})(?:(?:${comparatives})(?!\\p{L})${LIMIT}|(?:${verbs})\\p{L}*)|${japanese}`,
    "iu",
  );
}

/** Where the words beside a place of a text say it goes; null where they say nothing, or both. */
export function directionBeside(
  text: string,
  { start, end }: { start: number; end: number },
): "up" | "down" | null {
  const before = text.slice(Math.max(0, start - LETTERS_BEFORE), start).split(/[,.;:!?、。]/u).at(
    -1,
  );
  const behind = text.slice(end, end + LETTERS_BEHIND).split(/[,.;:!?、。]/u)[0];
  const beside = `${before ?? ""}${text.slice(start, end)}${behind ?? ""}`;
  const [up, down] = [UP.test(beside), DOWN.test(beside)];
  return up === down ? null : up ? "up" : "down";
}
