/** Sums of which somebody says only how many thousands: "It was twelve thousand. We can go to fifteen." */
import type { Amount, Quantity } from "../text/quantities/quantity.ts";

/** What is said around a turn's text. */
interface SumContext {
  /** The turn's text, and where it begins in the content that the offsets count in. */
  text: string;
  start: number;
  /** The quantities of the last sentence of the turn before, if it asks something. */
  asked: readonly Quantity[];
}

/** The quantities of a turn; a small number that stands for thousands is told in full. */
export function completeSums(quantities: readonly Quantity[], context: SumContext): Quantity[] {
  return quantities.map((quantity, at) => {
    if (!isSmall(quantity)) return quantity;
    const { text, start } = context;
    const before = text.slice(0, quantity.start - start);
    const behind = text.slice(quantity.end - start);
    const repeats = OPENS.test(before) && CLOSES.test(behind) &&
      context.asked.some((sum) => isThousands(sum) && sum.values[0]![1] === thousands(quantity));
    const other = quantities[at - 1];
    const is_raised = isRaised(before, behind) && other !== undefined &&
      isThousands(other) && quantity.start - other.end <= NEAR && isAlike(other, quantity);
    return repeats || is_raised
      ? {
        ...quantity,
        values: quantity.values.map(([low, high]) => [low * 1000, high * 1000] as const),
      }
      : quantity;
  });
}

function isRaised(before: string, behind: string): boolean {
  const [ahead, after] = RAISED_AROUND;
  return (RAISED.test(before) && CLOSES.test(behind)) ||
    (ahead.test(before) && after.test(behind));
}

/** "Yes. Fifteen, including VAT." */
const OPENS = /(?:^|[.!,;–-]\s|^(?:\p{L}+,?\s){1,2})$/u;
const CLOSES = /^\s?(?:[.,;!–-]|$)/u;
const RAISED =
  /(?<!\p{L})(?:(?:go|stretch|get) (?:up )?to|gehen wir (?:bis|auf)|(?:monter|aller)(?: jusqu['’])? ?à)\s$/iu;
/** "… bis fünfzehn gehen" */
const RAISED_AROUND = [
  /(?<!\p{L})(?:bis|auf)\s$/iu,
  /^\s(?:gehen|aufstocken|erhöhen)(?!\p{L})/iu,
] as const;
/** Letters between two sums that belong together. */
const NEAR = 200;

function isSmall(quantity: Quantity): quantity is Amount {
  return quantity.kind === "count" && quantity.noun === null && quantity.per === null &&
    quantity.values.length === 1 && quantity.values[0]![1] < 1000 && quantity.values[0]![1] > 1;
}

function isThousands(quantity: Quantity): quantity is Amount {
  const is_sum = quantity.kind === "money" || (quantity.kind === "count" && quantity.noun === null);
  if (!is_sum) return false;
  const high = quantity.values[0]?.[1] ?? 0;
  return high >= 1000 && high % 500 === 0;
}

function thousands({ values }: Amount): number {
  return values[0]![1] * 1000;
}

/** At most so many times the other. */
const FACTOR = 3;

function isAlike(one: Amount, other: Amount): boolean {
  const [low, high] = [one.values[0]![1], thousands(other)];
  return high <= low * FACTOR && low <= high * FACTOR;
}
