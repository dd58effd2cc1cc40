import type { LanguageWords } from "../lexicon.ts";
import { createCompoundReader } from "./read_compound.ts";

/** The Dutch words of quantities. */
export const dutch: LanguageWords = {
  decimal_sign: ",",
  terms: {
    cardinal:
      "0: nul; 1: een; 2: twee; 3: drie; 4: vier; 5: vijf; 6: zes; 7: zeven; 8: acht; 9: negen; 10: tien; 11: elf; 12: twaalf; " +
      "1.5: anderhalf, anderhalve",
    scale:
      "100: honderd; 1000: duizend, mille*; 1000000: miljoen, miljoenen*, mln; 1000000000: miljard, miljarden*; 100000: ton*",
    collective: "12: dozijn; 10: tiental; 100: honderdtal; 2: paar*",
    ordinal:
      "1: eerste; 2: tweede; 3: derde; 4: vierde; 5: vijfde; 6: zesde; 7: zevende; 8: achtste; 9: negende; 10: tiende; " +
      "11: elfde; 12: twaalfde; 20: twintigste; 30: dertigste",
    share:
      "0.5: helft; 0.3333333333333333: derde; 0.25: kwart; 0.75: driekwart; 0.2: vijfde; 0.1: tiende",
    multiple: "1: eenmaal, enkele; 2: beide, dubbel, dubbele, paar",
    half: "0.5: half, halve",
    plus: "0.5: en een half, en een halve, en half",
    point: ": komma",
    link: ": en",
    at: ": in, op",
    definite: ": de, het",
    article: ": een, 'n",
    duration:
      "second: seconde, seconden, sec; minute: minuut, minuten, kwartier, kwartieren; hour: uur, uren, uurtje; " +
      "day: dag, dagen; week: week, weken; month: maand, maanden, kwartaal, kwartalen, halfjaar; year: jaar, jaren",
    times:
      "0.1: promille; 15: kwartier, kwartieren; 3: kwartaal, kwartalen; 6: halfjaar; 0.01: cent; 1000: kilometer, kilometers, ton; 0.001: gram",
    percent: ": promille, procent, procentpunt, procentpunten",
    currency:
      "EUR: euro, euros, euro's; GBP: pond; dollar: dollar, dollars; USD: us dollar; CHF: zwitserse frank; cent: cent, cents; krone: kronen; JPY: yen",
    measure:
      "m: meter, meters, kilometer, kilometers; kg: kilo, kilos, kilogram, gram, ton; l: liter, liters; m2: vierkante meter; m3: kubieke meter; degree: graden",
    period:
      "hour: uurlijks; day: dagelijks, dagelijkse; week: wekelijks, wekelijkse; month: maandelijks, maandelijkse; year: jaarlijks, jaarlijkse",
    per: "any: per, elke, iedere, ieder, elk, voor elke, voor elk; time: in de, in een",
    each: ": elke, elk, iedere, ieder",
    part_of_day: ": ochtend, morgen, avond, nacht, middag, werkdag",
    weekend: ": weekend, weekeinde",
    month:
      "1: januari, jan?; 2: februari, feb?; 3: maart, mrt; 4: april, apr?; 5: mei; 6: juni, jun?; 7: juli, jul?; 8: augustus, aug?; " +
      "9: september, sept?, sep?; 10: oktober, okt?; 11: november, nov?; 12: december, dec?",
    weekday:
      "1: maandag, maandags; 2: dinsdag, dinsdags; 3: woensdag, woensdags; 4: donderdag, donderdags; 5: vrijdag, vrijdags; " +
      "6: zaterdag, zaterdags; 7: zondag, zondags",
    season:
      "spring: lente, voorjaar; summer: zomer, zomers; autumn: herfst, najaar; winter: winter, winters",
    feast:
      "easter: pasen; christmas: kerst, kerstmis; whitsun: pinksteren; all_saints: allerheiligen; " +
      "new_year: oud en nieuw, nieuwjaar, oudejaarsavond; valentine: valentijnsdag; mothers_day: moederdag; " +
      "sinterklaas: sinterklaas; kings_day: koningsdag; ascension: hemelvaart; carnival: carnaval",
    part:
      "start: begin, begin van, begin van de, begin van het, start van; middle: medio, midden, halverwege; " +
      "end: jaareinde, maandeinde, eind, einde, eind van, einde van, einde van het, eind van het, eind van de, einde van de",
    part_of: "year: jaareinde; month: maandeinde",
    relative:
      "1: volgend, volgende, komend, komende, aankomende; 0: dit, deze; -1: vorig, vorige, afgelopen, laatste",
    day_offset: "0: vandaag; 1: morgen?; -1: gisteren; 2: overmorgen",
    numbered: "quarter: kwartaal; half: halfjaar, helft; week: week",
    edge:
      "before: voor, voor de, nog voor; by: tegen, uiterlijk, uiterlijk op, niet later dan; until: tot, tot en met; " +
      "from: vanaf, met ingang van; since: sinds, sinds de; after: na, na de",
    direction: "ahead: over; ago: geleden",
    bound: "at_least: minstens, minimaal, ten minste, tenminste, niet minder dan; " +
      "at_most: hoogstens, maximaal, ten hoogste, tot, niet meer dan, hooguit, max; more_than: meer dan, boven, ruim; less_than: minder dan, onder",
    limit: "at_least: minimum, ondergrens; at_most: maximum, bovengrens, limiet, plafond",
    copula: ": is, bedraagt, ligt, op",
    bound_behind: "at_least: of meer, minimaal; at_most: of minder, maximaal, hooguit, als maximum",
    about: ": ongeveer, rond, zo'n, bijna, om en nabij, krap, een stuk of",
    between: ": tussen",
    to: ": tot, tot en met, a",
    and: ": en",
    or: ": of",
    of: ": van, van de, van onze, van het, op de",
    out_of: ": op de, op, van de",
    not: ": niet, geen, nooit",
    oclock: ": uur",
    day_half:
      "0: 's ochtends, s ochtends, 's morgens, s morgens; 720: 's middags, s middags, 's avonds, s avonds",
    time: "0: middernacht",
    to_hour: "-30: half; 15: kwart over; -15: kwart voor",
    filler:
      ": keer, maal, hele, volle, goede, extra, betaalde, lange, werk, netto, bruto, andere, meer",
  },
  readCompound: createCompoundReader({
    units: "een:1 twee:2 drie:3 vier:4 vijf:5 zes:6 zeven:7 acht:8 negen:9",
    teens:
      "tien:10 elf:11 twaalf:12 dertien:13 veertien:14 vijftien:15 zestien:16 zeventien:17 achttien:18 negentien:19",
    tens: "twintig:20 dertig:30 veertig:40 vijftig:50 zestig:60 zeventig:70 tachtig:80 negentig:90",
    link: "en",
    hundred: "honderd",
    thousand: "duizend",
    halves: ["enhalf", "enhalve", "eneenhalf", "eneenhalve"],
    ordinal: /(?:ste|de)$/,
    units_of_time: {
      hour: /uren$|uur$/,
      day: /dagen$/,
      week: /weken$/,
      month: /maanden$/,
      year: /jaren$/,
      minute: /minuten$/,
    },
    periods: { year: "jarig", month: "maands", week: "weeks", day: "daags", hour: "urig" },
    seasonal: [
      [/^paas(?=\p{L}{4})/u, { feast: "easter" }],
      [/^kerst(?=\p{L}{4})/u, { feast: "christmas" }],
      [/^pinkster(?=\p{L}{4})/u, { feast: "whitsun" }],
      [/^zomer(?=\p{L}{4})/u, { season: "summer" }],
      [/^herfst(?=\p{L}{4})/u, { season: "autumn" }],
      [/^winter(?=\p{L}{4})/u, { season: "winter" }],
      [/^voorjaars(?=\p{L}{4})/u, { season: "spring" }],
    ],
    recurring: {
      hour: /^uur(?=\p{L}{4})/u,
      day: /^dag(?=\p{L}{4})/u,
      week: /^week(?!end)(?=\p{L}{4})/u,
      month: /^maand(?=\p{L}{4})/u,
      year: /^jaar(?=\p{L}{4})/u,
    },
  }),
};
