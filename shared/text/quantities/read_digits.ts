/** Reads numbers written in digits, and finds out which sign a text puts before decimals. */
import type { FigureToken } from "./scan_tokens.ts";

/** Signs that may stand before decimals in a text; both where nothing tells. */
export type DecimalSigns = ReadonlySet<"." | ",">;

const GROUPED_BY_THREE = /^\d{1,3}(?:[.,]\d{3})+$/;
const GROUPED_AS_IN_INDIA = /^\d{1,2}(?:,\d{2})*,\d{3}$/;

/**
 * What a number in digits may be, likeliest first; none for versions, dates and anything else that is no number. Only three
 * digits behind a single point or comma can be two things.
 */
export function readDigits(form: string, decimal_signs: DecimalSigns): number[] {
  const ungrouped = dropUnmistakableGroups(form);
  if (ungrouped === null) return [];
  const signs = ungrouped.replace(/\d/g, "");
  const kinds = new Set(signs);
  if (signs === "") return [Number(ungrouped)];
  if (kinds.size === 2) return readMixed(ungrouped);
  if (signs.length > 1) {
    return GROUPED_BY_THREE.test(ungrouped) || GROUPED_AS_IN_INDIA.test(ungrouped)
      ? [Number(ungrouped.replace(/[.,]/g, ""))]
      : [];
  }
  const sign = signs === "." ? "." : ",";
  const decimal = Number(ungrouped.replace(",", "."));
  if (!GROUPED_BY_THREE.test(ungrouped) || ungrouped.startsWith("0")) return [decimal];
  const grouped = Number(ungrouped.replace(sign, ""));
  return decimal_signs.has(sign) ? [grouped, decimal] : [grouped];
}

/** Without the spaces and apostrophes that only group; null where they do not stand between groups of three. */
function dropUnmistakableGroups(form: string): string | null {
  if (!/[^\d.,]/.test(form)) return form;
  if (!/^\d{1,3}(?:[^\d.,]\d{3})+(?:[.,]\d+)?$/.test(form)) return null;
  return form.replace(/[^\d.,]/g, "");
}

/** Where both signs occur, the last one stands before decimals. */
function readMixed(form: string): number[] {
  const last = Math.max(form.lastIndexOf("."), form.lastIndexOf(","));
  const whole = form.slice(0, last);
  const is_grouped = GROUPED_BY_THREE.test(whole) || GROUPED_AS_IN_INDIA.test(whole);
  const is_mixed = whole.includes(form[last] ?? "");
  return is_grouped && !is_mixed
    ? [Number(`${whole.replace(/[.,]/g, "")}.${form.slice(last + 1)}`)]
    : [];
}

/**
 * The signs that stand before decimals: the language's own, corrected by the text's other numbers ("1,250.50"). Where no
 * language is known, the one that short decimals show ("2,5"), else both.
 */
export function findDecimalSigns(
  tokens: readonly FigureToken[],
  own: "." | "," | null,
): DecimalSigns {
  const signs = new Set<"." | ",">(own === null ? [".", ","] : [own]);
  const short = new Set<"." | ",">();
  for (const { kind, form } of tokens) {
    if (kind !== "digits" || !/[.,]/.test(form)) continue;
    const { decimal, group, is_short } = readStyle(form);
    if (is_short && decimal !== null) short.add(decimal);
    else if (decimal !== null) signs.add(decimal);
    if (group !== null) signs.delete(group);
  }
  return own === null && short.size === 1 ? short : signs;
}

interface Style {
  decimal: "." | "," | null;
  group: "." | "," | null;
  /** The decimals alone show it. */
  is_short: boolean;
}

/** What one number shows of the style of its text. */
function readStyle(form: string): Style {
  const first = /[.,]/.exec(form)?.[0] === "." ? "." : ",";
  const last = form.lastIndexOf(".") > form.lastIndexOf(",") ? "." : ",";
  if (first !== last) return { decimal: last, group: first, is_short: false };
  if (/^\d{1,3}(?:[.,]\d{3}){2,}$/.test(form)) {
    return { decimal: null, group: first, is_short: false };
  }
  // Two digits behind a point may be a date or a time, a single one hardly ever is.
  const is_short = /^\d+(?:,\d{1,2}|\.\d)$/.test(form);
  return { decimal: is_short ? first : null, group: null, is_short };
}
