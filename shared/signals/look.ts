/** What the attributes of an element say about how its words are shown, as far as mails say it inline. */
export interface Look {
  is_hidden: boolean;
  is_struck: boolean;
  is_preformatted: boolean;
  /** Above or below the line, as in 10³ and CO₂. */
  shift: "raised" | "lowered" | null;
  /** In a form in which equal colours are equal strings; null where nothing around the element says. */
  color: string | null;
  background: string | null;
}

export type Attributes = Record<string, string>;

export const PLAIN_LOOK: Look = {
  is_hidden: false,
  is_struck: false,
  is_preformatted: false,
  shift: null,
  color: null,
  background: null,
};

/** The look of an element inside another. */
export function readLook(name: string, attributes: Attributes, outer: Look): Look {
  const style = readStyle(attributes);
  const color =
    toColor(style.get("color") ?? (name === "font" ? attributes["color"] : undefined)) ??
      outer.color;
  const background = toColor(
    style.get("background-color") ?? style.get("background")?.split(" ")[0] ??
      attributes["bgcolor"],
  ) ??
    outer.background;
  return {
    color,
    background,
    is_hidden: outer.is_hidden || "hidden" in attributes || isHidden(style) ||
      color !== null && color === background && color !== outer.background,
    is_struck: outer.is_struck || STRUCK_TAGS.has(name) ||
      /line-through/.test(
        `${style.get("text-decoration") ?? ""}${style.get("text-decoration-line") ?? ""}`,
      ),
    is_preformatted: name === "pre" || outer.is_preformatted ||
      /^pre/.test(style.get("white-space") ?? ""),
    shift: readShift(name, style) ?? outer.shift,
  };
}

function readShift(name: string, style: ReadonlyMap<string, string>): Look["shift"] {
  const align = style.get("vertical-align");
  if (name === "sup" || align === "super") return "raised";
  return name === "sub" || align === "sub" ? "lowered" : null;
}

/**
 * Words as plain text shows them where they are raised or lowered: digits in signs of their own, since "10" with a raised "3" is no
 * "103". What has no such signs, as the "th" of 5th, stays on the line.
 */
export function shiftDigits(text: string, shift: Look["shift"]): string {
  if (shift === null || !/^\s*[+-]?\d+\s*$/.test(text)) return text;
  const signs = SHIFTED[shift];
  return text.replace(/[\d+-]/g, (sign) => signs["0123456789+-".indexOf(sign)]!);
}

const SHIFTED = { raised: "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", lowered: "₀₁₂₃₄₅₆₇₈₉₊₋" };

const STRUCK_TAGS = new Set(["del", "s", "strike"]);

/** The declarations of an element's style by property, in lower case. */
export function readStyle({ style = "" }: Attributes): Map<string, string> {
  return new Map(
    style.split(";").flatMap((declaration) => {
      const colon = declaration.indexOf(":");
      if (colon < 0) return [];
      const value = declaration.slice(colon + 1).replace(/!\s*important/i, "");
      return [[declaration.slice(0, colon).trim().toLowerCase(), value.trim().toLowerCase()]];
    }),
  );
}

/** Preheaders of newsletters, and what mail programs keep for each other. */
function isHidden(style: ReadonlyMap<string, string>): boolean {
  const is = (property: string, value: RegExp) => value.test(style.get(property) ?? "");
  const is_clipped = is("overflow", /^hidden/);
  return is("display", /^none/) || is("visibility", /^(?:hidden|collapse)/) ||
    is("mso-hide", /^all/) || is("opacity", ZERO) || is("font-size", ZERO) ||
    is_clipped && (is("max-height", ZERO) || is("height", ZERO) || is("width", ZERO)) ||
    is("text-indent", /^-\d{3,}/);
}

const ZERO = /^0+(?:\.0+)?(?:px|pt|em|rem|%)?$/;

/** "#fff", "white" and "rgb(255, 255, 255)" are one colour. */
function toColor(value: string | undefined): string | null {
  const text = value?.trim().toLowerCase() ?? "";
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/.exec(text);
  if (short) return `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}`;
  if (/^#[0-9a-f]{6}$/.test(text)) return text;
  const rgb = /^rgba?\((\d{1,3})[,\s]+(\d{1,3})[,\s]+(\d{1,3})/.exec(text);
  if (rgb) {
    return `#${rgb.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
  }
  return NAMED_COLORS[text] ?? null;
}

/** The colours that hide words in practice. */
const NAMED_COLORS: Record<string, string> = {
  white: "#ffffff",
  black: "#000000",
  window: "#ffffff",
};
