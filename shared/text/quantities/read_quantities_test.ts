import { assert, assertEquals } from "@std/assert";
import { cpuTimeOf } from "../../../tests/harness/cpu_time.ts";
import { carriesQuantity } from "./carries_quantity.ts";
import type { Quantity } from "./quantity.ts";
import { readQuantities } from "./read_quantities.ts";
import { SPELL } from "./testing/spell_number.ts";

/** A quantity in short: "50000 EUR/month", "[20,30] count", "5-3 by", "25 %". */
function short(quantity: Quantity): string {
  if (quantity.kind === "period") return `every ${quantity.unit}`;
  if (quantity.kind === "clock") {
    const [hours, minutes] = [Math.floor(quantity.minutes / 60), quantity.minutes % 60];
    return `${hours}:${String(minutes).padStart(2, "0")}`;
  }
  if (quantity.kind === "date") {
    const frames = quantity.frames.map((frame) =>
      Object.entries(frame).map(([part, value]) =>
        typeof value === "object"
          ? `${value.unit}${value.offset < 0 ? "" : "+"}${value.offset}`
          : `${part}=${value}`
      ).sort().join(" ")
    );
    return frames.join(" | ") + (quantity.edge === null ? "" : ` (${quantity.edge})`);
  }
  const values = quantity.values.map(([low, high]) => low === high ? `${low}` : `${low}..${high}`)
    .join("|");
  const unit = quantity.kind === "percentage"
    ? "%"
    : quantity.kind === "ordinal"
    ? "th"
    : quantity.unit ?? quantity.noun ?? "";
  const limit =
    { at_least: ">=", at_most: "<=", more_than: ">", less_than: "<" }[quantity.bound ?? "at_most"];
  return (quantity.approximate ? "~" : "") + (quantity.bound === null ? "" : limit) + values +
    (unit && ` ${unit}`) +
    (quantity.per === null ? "" : `/${quantity.per}`) +
    (quantity.direction === null ? "" : ` ${quantity.direction}`);
}

function shortAll(text: string, language?: string): string[] {
  return readQuantities(text, language === undefined ? {} : { language }).map(short);
}

function table(language: string, rows: Readonly<Record<string, readonly string[]>>): void {
  for (const [text, expected] of Object.entries(rows)) {
    Deno.test(`readQuantities() reads ${language}: ${text}`, () =>
      assertEquals(shortAll(text, language), expected));
  }
}

table("en", {
  "two and a half million euros, a million and a half, half a million": [
    "2500000 EUR",
    "1500000",
    "500000",
  ],
  "twenty five users; twenty, five": ["25 users", "20", "5"],
  "nineteen ninety, or twenty twenty-seven": ["year=1990", "year=2027"],
  "due on the twenty-sixth of February, the thirty first of March, May the twenty-second": [
    "day=26 month=2",
    "day=31 month=3",
    "day=22 month=5",
  ],
  "a twenty second delay in the thirty-first week": ["20 second", "week=31"],
  "two dozen dresses, half a dozen, a hundred grand, fifteen hundred euros": [
    "24 dresses",
    "6",
    "100000",
    "1500 EUR",
  ],
  "£14,000, 50k, €1.2m, 3bn, USD 5k, 12 lakh rupees, 1,50,000 meals": [
    "14000 GBP",
    "50000",
    "1200000 EUR",
    "3000000000",
    "5000 USD",
    "1200000 INR",
    "150000 meals",
  ],
  "40 to 50k, between 20 and 30 thousand, €20k to €30k, 2-3 weeks, five or six": [
    "40000..50000",
    "20000..30000",
    "20000..30000 EUR",
    "2..3 week",
    "~5..6",
  ],
  "1.000 euros": ["1000|1 EUR"],
  "1,000 euros and 12.50 euros": ["1000 EUR", "12.5 EUR"],
  "1.000,50 euros": ["1000.5 EUR"],
  "five euros fifty, twelve pounds and ten pence": ["5.5 EUR", "12.1 GBP"],
  "one in four, 9 out of 10, nine hides in a hundred, every third, half of us, two thirds, a quarter more":
    [
      "25 %",
      "90 %",
      "9 %",
      "33.3333 %",
      "50 %",
      "66.6667 %",
      "25 %",
    ],
  "a year and a half, half an hour, three quarters of an hour, a fortnight, two hours and thirty minutes":
    [
      "1.5 year",
      "0.5 hour",
      "0.75 hour",
      "2 week",
      "2.5 hour",
    ],
  "in three weeks, three weeks ago, a 12-week plan": ["3 week ahead", "3 week ago", "12 week"],
  "40 hours of sorting a week; 300 euros per month; twice a day; 500/month": [
    "40 hour/week",
    "300 EUR/month",
    "2/day",
    "500/month",
  ],
  "every week, monthly": ["every week", "every month"],
  "up to 16,500 euros, at least 5, not more than 3, cannot spend more than 18k, over 40, 50 or more":
    [
      "<=16500 EUR",
      ">=5",
      "<=3",
      "<=18000",
      ">40",
      ">=50",
    ],
  "about 20 people, roughly 5%": ["~20 people", "~5 %"],
  "by 1 March, the third of May 2027, May 3rd, on 15/09, 2027-05-03": [
    "day=1 month=3 (by)",
    "day=3 month=5 year=2027",
    "day=3 month=5",
    "day=15 month=9",
    "day=3 month=5 year=2027",
  ],
  "on 5/3/2027": ["day=3 month=5 year=2027 | day=5 month=3 year=2027"],
  "3 to 5 May": ["day=3 month=5 (from)", "day=5 month=5 (until)"],
  "end of June, mid-August, by the end of Q3, early 2027, the last week of November": [
    "month=6 part=end",
    "month=8 part=middle",
    "part=end quarter=3 (by)",
    "part=start year=2027",
    "month=11 week_of_month=-1",
  ],
  "the first Monday of March 2027, last Friday in May": [
    "month=3 week_of_month=1 weekday=1 year=2027",
    "month=5 week_of_month=-1 weekday=5",
  ],
  "third quarter of 2027, H1 2027, week 12, next Friday, next year, last summer, tomorrow": [
    "quarter=3 year=2027",
    "half=1 year=2027",
    "week=12",
    "weekday+1 weekday=5",
    "year+1",
    "season-1 season=summer",
    "day+1",
  ],
  "before Easter, after Christmas, since the merger in February": [
    "feast=easter (before)",
    "feast=christmas (after)",
    "month=2",
  ],
  "She may march in May; this may fail": ["month=5"],
  "twelve fifty euros, point five euros, at that point five people left": [
    "12.5 EUR",
    "0.5 EUR",
    "5 people",
  ],
  "1 3/4 hours, three quarters of a million, a couple of hundred": ["1.75 hour", "750000", "200"],
  "every second Tuesday, 24/7": ["50 %", "weekday=2", "24", "7"],
  "2.4m, €2.4m, 2.4 m": ["2400000|2.4", "2400000 EUR", "2.4 m"],
  "The minimum order is 10 kilos": [">=10 kg"],
  "9:30, half past twelve, quarter to nine, six in the morning, 6 pm, noon": [
    "9:30",
    "12:30",
    "8:45",
    "6:00",
    "18:00",
    "12:00",
  ],
  "A4, MP3, 16b, v2, 1.2.3": [],
  "-5 degrees": ["-5 degree"],
  "the first of them, the 3rd floor": ["1 th", "3 th"],
});

table("de", {
  "12.500 Euro, 12,50 Euro, 1.000,50 Euro, 1’250 Franken, € 7.500,-": [
    "12500 EUR",
    "12.5 EUR",
    "1000.5 EUR",
    "1250 CHF",
    "7500 EUR",
  ],
  "2,5 Mio. Euro, anderthalb Millionen, eine halbe Million, vierzigtausend, zweieinhalbtausend, 60 T€":
    [
      "2500000 EUR",
      "1500000",
      "500000",
      "40000",
      "2500",
      "60000 EUR",
    ],
  "zweihundertfünfzigtausend, fuenfundzwanzig, tausendeinhundert, ein Dutzend": [
    "250000",
    "25",
    "1100",
    "12",
  ],
  "zwischen 20 und 30 Leuten, 20 bis 30 Tausend, fünf oder sechs": [
    "20..30 leuten",
    "20000..30000",
    "~5..6",
  ],
  "die Hälfte, ein Drittel, drei Viertel, jeder vierte Patient, einer von zehn": [
    "50 %",
    "33.3333 %",
    "75 %",
    "25 %",
    "10 %",
  ],
  "zwei Stunden am Tag, 40 Euro im Monat, dreiwöchig, ein halbes Jahr, eine Viertelstunde, 300 Arbeitsstunden":
    [
      "2 hour/day",
      "40 EUR/month",
      "3 week",
      "0.5 year",
      "15 minute",
      "300 hour",
    ],
  "in drei Wochen, vor drei Wochen": ["3 week ahead", "3 week ago"],
  "jede Woche, monatlich": ["every week", "every month"],
  "am Tag drei Stunden, Tagesmiete von 90 Euro": ["every day", "3 hour", "every day", "90 EUR"],
  "in den Osterferien, Fr. 12'000.–": ["feast=easter", "12000 CHF"],
  "höchstens 50.000 €, bis zu 5, mindestens 3, nicht mehr als 7, rund 20": [
    "<=50000 EUR",
    "<=5",
    ">=3",
    "<=7",
    "~20",
  ],
  "am ersten Juni, am 3. Mai 2027, am 03.05.2027, bis zum 3.5., 3. bis 5. Mai": [
    "day=1 month=6",
    "day=3 month=5 year=2027",
    "day=3 month=5 year=2027",
    "day=3 month=5 (by)",
    "day=3 month=5 (from)",
    "day=5 month=5 (until)",
  ],
  "Ende März, Mitte Januar, KW 12, im dritten Quartal, erstes Halbjahr 2027, bis Jahresende": [
    "month=3 part=end",
    "month=1 part=middle",
    "week=12",
    "quarter=3",
    "half=1 year=2027",
    "part=end year+0 (by)",
  ],
  "nächstes Jahr, vor Ostern, seit April, im Sommer": [
    "year+1",
    "feast=easter (before)",
    "month=4 (since)",
    "season=summer",
  ],
  "halb neun, 14 Uhr, acht Uhr dreißig, viertel nach sechs": ["8:30", "14:00", "8:30", "6:15"],
});

table("fr", {
  "25\u202f000 euros, 25 000 €, 12,5 euros, 10k€": [
    "25000 EUR",
    "25000 EUR",
    "12.5 EUR",
    "10000 EUR",
  ],
  "quatre-vingt mille, quatre-vingt-dix mille, soixante et onze, vingt et un, deux cent cinquante mille":
    [
      "80000",
      "90000",
      "71",
      "21",
      "250000",
    ],
  "un million et demi, un demi-million, une douzaine, quarante mille euros": [
    "1500000",
    "500000",
    "12",
    "40000 EUR",
  ],
  "la moitié, un tiers, un sur quatre, 5 %": ["50 %", "33.3333 %", "25 %", "5 %"],
  "300 euros par mois, deux heures par jour, un an et demi, une demi-heure, trois quarts d'heure": [
    "300 EUR/month",
    "2 hour/day",
    "1.5 year",
    "0.5 hour",
    "0.75 hour",
  ],
  "entre 20 et 30, 20 à 30 mille": ["20..30", "20000..30000"],
  "dans trois semaines, il y a deux mois, chaque semaine": [
    "3 week ahead",
    "2 month ago",
    "every week",
  ],
  "au plus 5, jusqu'à 10, au moins 3, environ 20": ["<=5", "<=10", ">=3", "~20"],
  "au premier avril, le 1er avril, le 15 août 2027, du 3 au 5 mai": [
    "day=1 month=4",
    "day=1 month=4",
    "day=15 month=8 year=2027",
    "day=3 month=5 (from)",
    "day=5 month=5 (until)",
  ],
  "fin avril, mi-janvier, d'ici fin mai, T3 2027, au troisième trimestre": [
    "month=4 part=end",
    "month=1 part=middle",
    "month=5 part=end (by)",
    "quarter=3 year=2027",
    "quarter=3",
  ],
  "l'année prochaine, vendredi prochain, avant Noël": [
    "year+1",
    "weekday+1 weekday=5",
    "feast=christmas (before)",
  ],
  "à neuf heures et demie, vers 14 heures, midi": ["9:30", "14:00", "12:00"],
});

table("es", {
  "12.500 euros, 12,5 euros, 1.250.000 pesos, medio millón de euros, un millón y medio": [
    "12500 EUR",
    "12.5 EUR",
    "1250000 peso",
    "500000 EUR",
    "1500000",
  ],
  "cuarenta mil, treinta y cinco mil, dos millones quinientos mil, mil doscientos, dos docenas": [
    "40000",
    "35000",
    "2500000",
    "1200",
    "24",
  ],
  "la mitad, uno de cada cuatro, 5 por ciento": ["50 %", "25 %", "5 %"],
  "20 euros al mes, dos horas a la semana, hora y media, media hora": [
    "20 EUR/month",
    "2 hour/week",
    "1.5 hour",
    "0.5 hour",
  ],
  "entre 20 y 30, hasta 5000 euros, no más de 3 semanas, al menos 5": [
    "20..30",
    "<=5000 EUR",
    "<=3 week",
    ">=5",
  ],
  "el 15 de agosto, el primero de marzo, 1 de marzo de 2027, a finales de abril, mediados de enero":
    [
      "day=15 month=8",
      "day=1 month=3",
      "day=1 month=3 year=2027",
      "month=4 part=end",
      "month=1 part=middle",
    ],
  "el próximo año, la semana que viene, antes de Semana Santa, tercer trimestre": [
    "year+1",
    "week+1",
    "feast=easter (before)",
    "quarter=3",
  ],
  "a las nueve y media, a las diez": ["9:30", "10:00"],
});

table("nl", {
  "€ 7.500,-, 7.500,- euro, anderhalve ton, veertigduizend euro, vijfentwintig, tweeënhalf, een half miljoen":
    [
      "7500 EUR",
      "7500 EUR",
      "150000",
      "40000 EUR",
      "25",
      "2.5",
      "500000",
    ],
  "een op de vier, de helft, 10 procent, één tank": ["25 %", "50 %", "10 %", "1 tank"],
  "30.000 euro per jaar, anderhalf jaar, een kwartier, halve dag": [
    "30000 EUR/year",
    "1.5 year",
    "15 minute",
    "0.5 day",
  ],
  "tussen 20 en 30, minstens 5, hoogstens 7": ["20..30", ">=5", "<=7"],
  "op 3 mei, derde mei, eind april, half januari, begin juni, derde kwartaal, week 12": [
    "day=3 month=5",
    "day=3 month=5",
    "month=4 part=end",
    "month=1 part=middle",
    "month=6 part=start",
    "quarter=3",
    "week=12",
  ],
  "volgend jaar, volgende zomer, voor Pasen": [
    "year+1",
    "season+1 season=summer",
    "feast=easter (before)",
  ],
  "om half negen": ["8:30"],
});

table("ja", {
  "予算は100万円です": ["1000000 JPY"],
  "一億二千万円と1億2000万円": ["120000000 JPY", "120000000 JPY"],
  "１２．５％、三割、四人に一人、半分": ["12.5 %", "30 %", "25 %", "50 %"],
  "五月一日までに。2027年5月末。来年3月から。第3四半期": [
    "day=1 month=5 (by)",
    "month=5 part=end year=2027",
    "month=3 year+1 (from)",
    "quarter=3",
  ],
  "一日に五人": ["every day", "5 人/day"],
  "毎月二十人": ["every month", "20 人/month"],
  "一時間半、半年、3週間、20万から30万円、約50人": [
    "1.5 hour",
    "6 month",
    "3 week",
    "200000..300000 JPY",
    "~50 人",
  ],
  "午後3時半": ["15:30"],
  "一番大変": [],
});

table("zh", {
  "预算是一百万元，六月一日前": ["1000000 CNY", "day=1 month=6 (before)"],
  "两个半月，百分之二十五，3.5万元": ["2.5 month", "25 %", "35000 CNY"],
});

Deno.test("readQuantities() reads the same value in every way of writing", () => {
  const samples = [
    2,
    7,
    11,
    15,
    21,
    34,
    71,
    80,
    81,
    99,
    100,
    101,
    180,
    199,
    200,
    345,
    999,
    1000,
    1001,
    1100,
    2017,
    7_500,
  ]
    .concat([
      12_345,
      20_000,
      71_000,
      80_080,
      99_999,
      100_000,
      250_000,
      999_999,
      1_000_000,
      1_250_000,
      12_000_000,
    ])
    .concat(Array.from({ length: 150 }, (_, index) => 2 + (index * 7_919 * 7_919) % 999_999_000));
  for (const value of samples) {
    for (const [language, text] of waysOfWriting(value)) {
      const [quantity, ...more] = readQuantities(text, { language });
      const values = quantity?.kind === "money" ? quantity.values.map(([low]) => low) : [];
      assert(
        values.includes(value) && more.length === 0,
        `${language} "${text}": ${JSON.stringify(quantity)}`,
      );
    }
  }
});

function waysOfWriting(value: number): (readonly [string, string])[] {
  const plain = String(value);
  const grouped = (sign: string) => plain.replace(/\B(?=(?:\d{3})+$)/g, sign);
  const wide = plain.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
  return [
    ["en", `${plain} euros`],
    ["en", `€${grouped(",")}`],
    ["en", `EUR ${grouped("'")}`],
    ["en", `${SPELL["en"]?.(value)} euros`],
    ["en", `${SPELL["en"]?.(value).replaceAll("-", " ").replaceAll(" and", "")} euros`],
    ["en", `${(value / 1e6).toFixed(6)} million euros`],
    ["de", `${grouped(".")} Euro`],
    ["de", `${SPELL["de"]?.(value)} Euro`],
    ["de", `${(value / 1000).toFixed(3).replace(".", ",")}0 T€`],
    ["fr", `${grouped("\u202f")} euros`],
    ["fr", `${grouped("\u00a0")} €`],
    ["fr", `${SPELL["fr"]?.(value)} euros`],
    ["es", `${grouped(".")} euros`],
    ["es", `${SPELL["es"]?.(value)} euros`],
    ["nl", `€ ${grouped(".")},-`],
    ["nl", `${SPELL["nl"]?.(value)} euro`],
    ["ja", `${SPELL["ja"]?.(value)}円`],
    ["ja", `${wide}円`],
    ["ja", `${value / 1e4}万円`],
  ];
}

Deno.test("readQuantities() gives places that lie in the text, in order, and never overlap", () => {
  const words =
    ("two hundred and a half million euros to 3 k 1.000,50 % per week next year end of May 5/3/2027 Q3 between or 20 – 30 , . ; " +
      "vierzig ein halb mille et demi y medio anderhalf 百万 五月 € £5 -3 at least one in four every third morning Uhr 2½ '27")
      .split(" ");
  let seed = 1;
  const random = () => (seed = seed * 48_271 % 2_147_483_647) / 2_147_483_647;
  for (let round = 0; round < 200; round++) {
    const text = Array.from({ length: 40 }, () => words[Math.floor(random() * words.length)]).join(
      random() < 0.2 ? "" : " ",
    );
    for (const language of ["en", "de", "fr", "es", "nl", "ja", null]) {
      let last = 0;
      for (const { start, end } of readQuantities(text, { language })) {
        assert(
          start >= last && end > start && end <= text.length,
          `${language} ${start}-${end} in ${text}`,
        );
        last = end;
      }
    }
  }
});

const GROWTH = 16;
/** Well between linear growth and its square. */
const MAX_RATIO = 4 * GROWTH;

Deno.test("readQuantities() takes time in proportion to the text, also where every word is a number", async () => {
  for (
    const word of [
      "two hundred ",
      "1,234 ",
      "a half ",
      "eine Million ",
      "one in ",
      "12/",
      "5 to ",
      "百万",
      "at least ",
    ]
  ) {
    const language = /\p{Script=Han}/u.test(word) ? "ja" : word.includes("eine") ? "de" : "en";
    const read = (count: number) =>
      cpuTimeOf(() => readQuantities(word.repeat(count), { language }));
    await read(200);
    let [small, large] = [await read(500), await read(GROWTH * 500)];
    // The best of several, because the compiler and the collector of garbage add to some of them.
    for (let tries = 0; tries < 5 && large > MAX_RATIO * Math.max(small, 1); tries++) {
      large = Math.min(large, await read(GROWTH * 500));
      small = Math.min(small, await read(500));
    }
    assert(large <= MAX_RATIO * Math.max(small, 1), `${word}: ${small} ms, then ${large} ms`);
  }
});

Deno.test("readQuantities() reads areas and volumes, also as they are typed", () => {
  const area = (text: string) => readQuantities(text, { language: "en" })[0];

  for (const text of ["400 m²", "400 m2", "400m²", "400 sqm", "400 sq m", "400 square metres"]) {
    assertEquals(area(text)?.kind, "measure", text);
    assertEquals(carriesQuantity(area(text)!, [area("400 square metres")!]), "yes", text);
  }
  assertEquals(carriesQuantity(area("400 metres")!, [area("400 m²")!]), "unit_differs");
  assertEquals(carriesQuantity(area("60 m3")!, [area("60 cubic metres")!]), "yes");
});
