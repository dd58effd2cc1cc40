/** Writes whole numbers out in words, for tests that read them back. */

const EN_ONES =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    .split(" ");
const EN_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const DE_ONES =
  "null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn"
    .split(" ");
const DE_TENS = "_ _ zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig".split(" ");
const NL_ONES =
  "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien"
    .split(" ");
const NL_TENS = "_ _ twintig dertig veertig vijftig zestig zeventig tachtig negentig".split(" ");
const FR_ONES =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"
    .split(" ");
const FR_TENS = "_ _ vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt"
  .split(" ");
const ES_ONES =
  ("cero uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho " +
    "diecinueve veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve")
    .split(" ");
const ES_TENS = "_ _ _ treinta cuarenta cincuenta sesenta setenta ochenta noventa".split(" ");
const ES_HUNDREDS =
  "_ ciento doscientos trescientos cuatrocientos quinientos seiscientos setecientos ochocientos novecientos"
    .split(" ");
const KANJI = "〇一二三四五六七八九";

/** How a language writes whole numbers from 1 to 999,999,999. */
export const SPELL: Readonly<Record<string, (value: number) => string>> = {
  en: (value) =>
    withScales(value, { below: english, thousand: " thousand ", million: " million " }),
  de: (value) =>
    withScales(value, { below: german, thousand: "tausend", million: " Millionen " })
      .replace(/^ein Millionen/, "eine Million").replace(/^ein$/, "eins").replace(
        /(?<=undert|tausend| )ein$/,
        "eins",
      ),
  nl: (value) => withScales(value, { below: dutch, thousand: "duizend", million: " miljoen " }),
  fr: (value) =>
    withScales(value, { below: french, thousand: " mille ", million: " millions " })
      .replace(/^un mille/, "mille").replace(/millions un mille/, "millions mille"),
  es: (value) =>
    withScales(value, { below: spanish, thousand: " mil ", million: " millones " })
      .replace(/^uno mil(?!l)/, "mil").replace(/^uno millones/, "un millón").replace(
        /(?<=millones |millón )uno mil/,
        "mil",
      )
      .replace(/uno(?= mil)/, "ún"),
  ja: japanese,
};

interface Spelling {
  below(value: number): string;
  thousand: string;
  million: string;
}

function withScales(value: number, { below, thousand, million }: Spelling): string {
  const [millions, thousands, rest] = [
    Math.floor(value / 1e6),
    Math.floor(value / 1000) % 1000,
    value % 1000,
  ];
  const parts = [
    millions > 0 ? below(millions) + million : "",
    thousands > 0 ? below(thousands) + thousand : "",
    rest > 0 ? below(rest) : "",
  ];
  return parts.join("").replace(/ +/g, " ").trim();
}

function english(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const small = rest < 20
    ? EN_ONES[rest]
    : `${EN_TENS[Math.floor(rest / 10)]}${rest % 10 ? `-${EN_ONES[rest % 10]}` : ""}`;
  return hundreds === 0 ? `${small}` : `${EN_ONES[hundreds]} hundred${rest ? ` and ${small}` : ""}`;
}

function german(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const small = rest < 20
    ? DE_ONES[rest]
    : `${rest % 10 ? `${DE_ONES[rest % 10]}und` : ""}${DE_TENS[Math.floor(rest / 10)]}`;
  return hundreds === 0
    ? `${small}`
    : `${hundreds > 1 ? DE_ONES[hundreds] : "ein"}hundert${rest ? small : ""}`;
}

function dutch(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const unit = NL_ONES[rest % 10] ?? "";
  const link = unit.endsWith("e") ? "ën" : "en";
  const small = rest < 20
    ? NL_ONES[rest]
    : `${rest % 10 ? `${unit}${link}` : ""}${NL_TENS[Math.floor(rest / 10)]}`;
  return hundreds === 0
    ? `${small}`
    : `${hundreds > 1 ? NL_ONES[hundreds] : ""}honderd${rest ? small : ""}`;
}

function french(value: number): string {
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const hundred = hundreds === 0 ? "" : hundreds === 1 ? "cent" : `${FR_ONES[hundreds]} cent`;
  return `${hundred} ${rest === 0 ? "" : frenchBelowHundred(rest)}`.trim();
}

function frenchBelowHundred(value: number): string {
  if (value < 20) return FR_ONES[value] ?? "";
  const ten = Math.floor(value / 10);
  const base = ten === 7 || ten === 9 ? ten - 1 : ten;
  const unit = value - 10 * base;
  if (unit === 0) return FR_TENS[ten] ?? "";
  const link = (unit === 1 || unit === 11) && ten < 8 ? " et " : "-";
  return `${FR_TENS[ten]}${link}${FR_ONES[unit]}`;
}

function spanish(value: number): string {
  if (value === 100) return "cien";
  const hundreds = Math.floor(value / 100);
  const rest = value % 100;
  const small = rest < 30
    ? ES_ONES[rest]
    : `${ES_TENS[Math.floor(rest / 10)]}${rest % 10 ? ` y ${ES_ONES[rest % 10]}` : ""}`;
  return `${hundreds ? ES_HUNDREDS[hundreds] : ""} ${rest ? small : ""}`.trim();
}

function japanese(value: number): string {
  const sections = [Math.floor(value / 1e8), Math.floor(value / 1e4) % 1e4, value % 1e4];
  return sections.map((section, index) =>
    section === 0 ? "" : belowTenThousand(section) + ["億", "万", ""][index]
  ).join("");
}

function belowTenThousand(value: number): string {
  return [1000, 100, 10, 1].map((unit) => {
    const digit = Math.floor(value / unit) % 10;
    if (digit === 0) return "";
    const sign = { 1000: "千", 100: "百", 10: "十" }[unit] ?? "";
    return (digit === 1 && unit > 1 ? "" : KANJI[digit]) + sign;
  }).join("");
}
