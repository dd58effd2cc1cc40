import type { LanguageWords } from "../lexicon.ts";
import { createCompoundReader } from "./read_compound.ts";

/** The German words of quantities. */
export const german: LanguageWords = {
  decimal_sign: ",",
  terms: {
    cardinal:
      "0: null; 1: eins, ein, eine, einen, einem, einer; 2: zwei, zwo; 3: drei; 4: vier; 5: fünf, fuenf; 6: sechs; " +
      "7: sieben; 8: acht; 9: neun; 10: zehn; 11: elf; 12: zwölf, zwoelf; 16: sechzehn; 17: siebzehn; 20: zwanzig; " +
      "30: dreißig; 60: sechzig; 70: siebzig; 1.5: anderthalb, anderthalbe, eineinhalb; 500000: halbmillion; " +
      "250000: viertelmillion; 750000: dreiviertelmillion",
    scale:
      "100: hundert; 1000: tausend, tsd; 1000000: million, millionen*, mill; 1000000000: milliarde, milliarden*; " +
      "1000000000000: billion, billionen*",
    collective: "12: dutzend, dutzende*",
    ordinal:
      "1: erste, ersten, erster, erstes, erstem; 3: dritte, dritten, dritter, drittes, drittem; " +
      "7: siebte, siebten, siebter, siebtes; 8: achte, achten, achter, achtes",
    share:
      "0.5: hälfte; 0.3333333333333333: drittel; 0.25: viertel; 0.75: dreiviertel; 0.2: fünftel; 0.1: zehntel",
    multiple:
      "1: einmal, einzige, einziger, einziges, einzigen; 2: beide, beiden, doppelt, paar; 3: dreifach",
    half: "0.5: halb, halbe, halben, halber, halbes",
    point: ": komma",
    link: ": und",
    at: ": in, im, am",
    definite: ": der, die, das, den, dem, des",
    article: ": ein, eine, einen, einem, einer, eines, 'ne, nem",
    duration:
      "second: sekunde, sekunden, sek; minute: minute, minuten, viertelstunde, viertelstunden, dreiviertelstunde; " +
      "hour: stunde, stunden, std; day: tag, tage, tagen, tages; week: woche, wochen; month: monat, monate, monaten, monats, " +
      "quartal, quartale, quartals, vierteljahr, vierteljahre, halbjahr, halbjahre, halbjahres; " +
      "year: jahr, jahre, jahren, jahres, jahrzehnt, jahrzehnte",
    times:
      "0.1: promille; 15: viertelstunde, viertelstunden; 45: dreiviertelstunde; 3: quartal, quartale, quartals, vierteljahr, vierteljahre; " +
      "6: halbjahr, halbjahre, halbjahres; 10: jahrzehnt, jahrzehnte; 0.01: cent, rappen; " +
      "1000: kilometer, kilometern, tonne, tonnen; 0.001: gramm",
    percent: ": promille, prozent, prozentpunkte, prozentpunkten",
    currency:
      "EUR: euro, euros; CHF: franken, schweizer franken, rappen; GBP: pfund; dollar: dollar, dollars; USD: us dollar; " +
      "cent: cent, cents; krone: kronen; PLN: zloty; JPY: yen; INR: rupien; TRY: lira",
    measure:
      "m: meter, metern, kilometer, kilometern; kg: kilo, kilos, kilogramm, gramm, tonne, tonnen; l: liter, litern; " +
      "m2: quadratmeter, quadratmetern; m3: kubikmeter, kubikmetern; degree: grad",
    period: "hour: stündlich; day: täglich; week: wöchentlich, wöchentliche, wöchentlichen; " +
      "month: monatlich, monatliche, monatlichen, allmonatlich; year: jährlich, jährliche, jährlichen, p a",
    per:
      "any: pro, je, für jeden, für jede, für jedes, jede, jeden, jedes, jeder; time: im, in der, am, die, in jeder, in jedem, in einer, in einem",
    each: ": jede, jeden, jedes, jeder, jedem",
    part_of_day: ": morgen, vormittag, abend, nacht, nachmittag, arbeitstag",
    weekend: ": wochenende, wochenenden",
    month:
      "1: januar, jänner, jan?; 2: februar, feber, feb?; 3: märz, maerz, mrz; 4: april, apr?; 5: mai; 6: juni, juno, jun?; " +
      "7: juli, jul?; 8: august, aug?; 9: september, sept?, sep?; 10: oktober, okt?; 11: november, nov?; 12: dezember, dez?",
    weekday:
      "1: montag, montags; 2: dienstag, dienstags; 3: mittwoch, mittwochs; 4: donnerstag, donnerstags; " +
      "5: freitag, freitags; 6: samstag, samstags, sonnabend; 7: sonntag, sonntags",
    season:
      "spring: frühling, frühjahr, frühlings, frühjahrs; summer: sommer, sommers, spätsommer, frühsommer; " +
      "autumn: herbst, herbstes, spätherbst; winter: winter, winters",
    feast:
      "easter: ostern; christmas: weihnachten, heiligabend; whitsun: pfingsten; all_saints: allerheiligen; " +
      "new_year: silvester, neujahr; valentine: valentinstag; mothers_day: muttertag; carnival: karneval, fasching, fastnacht; " +
      "ascension: himmelfahrt, christi himmelfahrt; advent: advent, adventszeit",
    part:
      "start: anfang, beginn, anfang des, beginn des, beginn der, zu beginn des, frühen; middle: mitte, mitte des; " +
      "end: ende, ende des, ende der, späten; end: jahresende, monatsende, quartalsende; start: jahresanfang, jahresbeginn, monatsanfang, quartalsanfang; middle: jahresmitte, monatsmitte",
    part_of:
      "year: jahresende, jahresanfang, jahresbeginn, jahresmitte; month: monatsende, monatsanfang, monatsmitte; " +
      "quarter: quartalsende, quartalsanfang",
    relative:
      "1: nächste, nächsten, nächster, nächstes, nächstem, kommende, kommenden, kommender, kommendes, kommendem, " +
      "folgenden, folgende; 2: übernächste, übernächsten, übernächster, übernächstes, übernächstem; 0: diese, dieser, dieses, diesen, diesem; " +
      "-1: letzte, letzten, letzter, letztes, letztem, vergangene, vergangenen, vergangenes, vorige, vorigen, voriges",
    day_offset: "0: heute; 1: morgen?; -1: gestern; 2: übermorgen; -2: vorgestern",
    numbered:
      "quarter: quartal, quartals; half: halbjahr, halbjahres, jahreshälfte; week: kalenderwoche, woche, kalenderwochen",
    edge:
      "before: vor, vor dem, noch vor, vor den; by: bis, bis zum, spätestens, bis spätestens, spätestens am, bis zur, zum, bis zu; " +
      "from: ab, von, vom, ab dem; since: seit, seit dem; after: nach, nach dem",
    direction: "ahead: in, binnen; ago: vor",
    bound: "at_least: mindestens, wenigstens, minimal, nicht weniger als; " +
      "at_most: höchstens, maximal, bis zu, bis, nicht mehr als, nicht über, max, allerhöchstens; " +
      "more_than: mehr als, über, oberhalb von; less_than: weniger als, unter, unterhalb von",
    limit:
      "at_least: mindestbestellung, minimum, untergrenze; at_most: maximum, obergrenze, höchstgrenze, limit, deckel",
    copula: ": ist, sind, liegt, bei, beträgt, war",
    bound_behind:
      "at_least: oder mehr, aufwärts; at_most: oder weniger, maximal, höchstens, als obergrenze",
    about: ": etwa, ungefähr, rund, zirka, knapp, gut, fast, beinahe, an die, so um die, gegen",
    between: ": zwischen",
    to: ": bis, bis zu",
    and: ": und",
    or: ": oder",
    of: ": von, der, des, unserer, unsere, aller",
    out_of: ": von, aus, von je, in",
    not: ": nicht, kein, keine, keinen, keiner, keinem, nie, niemals, keinesfalls",
    oclock: ": uhr",
    day_half:
      "0: morgens, früh, vormittags, in der früh, am morgen; 720: nachmittags, abends, am abend, am nachmittag",
    time: "720: mittags; 0: mitternacht",
    to_hour: "-30: halb; 15: viertel nach; -15: viertel vor, dreiviertel",
    filler:
      ": mal, ganze, ganzen, volle, vollen, gute, guten, weitere, weiteren, bezahlte, bezahlten, zusätzliche, zusätzlichen, lange, netto, brutto, mehr",
  },
  readCompound: createCompoundReader({
    units: "ein:1 eins:1 zwei:2 zwo:2 drei:3 vier:4 funf:5 fuenf:5 sechs:6 sieben:7 acht:8 neun:9",
    teens:
      "zehn:10 elf:11 zwolf:12 zwoelf:12 dreizehn:13 vierzehn:14 funfzehn:15 fuenfzehn:15 sechzehn:16 siebzehn:17 achtzehn:18 neunzehn:19",
    tens:
      "zwanzig:20 dreissig:30 vierzig:40 funfzig:50 fuenfzig:50 sechzig:60 siebzig:70 achtzig:80 neunzig:90",
    link: "und",
    hundred: "hundert",
    thousand: "tausend",
    halves: ["einhalb"],
    ordinal: /s?te[nrsm]?$/,
    units_of_time: {
      hour: /stunden?$/,
      day: /tage?n?$/,
      week: /wochen?$/,
      month: /monate?n?$/,
      year: /jahre?n?$/,
      minute: /minuten?$/,
    },
    periods: {
      year: "jahrig",
      month: "monatig",
      week: "wochig",
      day: "tagig",
      hour: "stundig",
      minute: "minutig",
    },
    seasonal: [
      [/^oster(?=\p{L}{4})/u, { feast: "easter" }],
      [/^weihnachts(?=\p{L}{4})/u, { feast: "christmas" }],
      [/^pfingst(?=\p{L}{4})/u, { feast: "whitsun" }],
      [/^sommer(?=\p{L}{4})/u, { season: "summer" }],
      [/^herbst(?=\p{L}{4})/u, { season: "autumn" }],
      [/^winter(?=\p{L}{4})/u, { season: "winter" }],
      [/^fruh(?:jahrs|lings)(?=\p{L}{4})/u, { season: "spring" }],
    ],
    recurring: {
      hour: /^stunden(?=\p{L}{3})/u,
      day: /^tages(?=\p{L}{3})/u,
      week: /^wochen(?!end)(?=\p{L}{3})/u,
      month: /^monats(?=\p{L}{3})/u,
      year: /^jahres(?=\p{L}{3})/u,
    },
  }),
};
