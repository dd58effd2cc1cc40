import type { LanguageWords } from "../lexicon.ts";

const UNITS =
  "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf"
    .split(" ");

/** "soixante et onze" to "quatre-vingt-dix-neuf": the numbers that count on from a score. */
function onFromAScore(): string {
  const entries: string[] = [];
  UNITS.forEach((unit, index) => {
    const value = index + 1;
    entries.push(`${80 + value}: quatre-vingt-${unit}`);
    if (value === 1) {
      entries.push(...["vingt", "trente", "quarante", "cinquante", "soixante"].map(andOne));
    }
    if (value >= 10) entries.push(`${60 + value}: soixante-${unit}, soixante et ${unit}`);
    if (value >= 17) entries.push(`${value}: ${unit}`);
  });
  return entries.join("; ");
}

function andOne(ten: string, index: number): string {
  return `${21 + 10 * index}: ${ten} et un, ${ten} et une`;
}

/** The French words of quantities. */
export const french: LanguageWords = {
  decimal_sign: ",",
  terms: {
    cardinal:
      "0: zéro; 1: un, une; 2: deux; 3: trois; 4: quatre; 5: cinq; 6: six; 7: sept; 8: huit; 9: neuf; 10: dix; 11: onze; 12: douze; " +
      "13: treize; 14: quatorze; 15: quinze; 16: seize; 20: vingt; 30: trente; 40: quarante; 50: cinquante; 60: soixante; " +
      `70: septante; 80: huitante, octante, quatre-vingt, quatre-vingts; 90: nonante; ${onFromAScore()}`,
    scale:
      "100: cent, cents*; 1000: mille, mil; 1000000: million, millions*; 1000000000: milliard, milliards*",
    collective:
      "12: douzaine, douzaines*; 10: dizaine, dizaines*; 15: quinzaine; 20: vingtaine; 30: trentaine; 40: quarantaine; " +
      "50: cinquantaine; 60: soixantaine; 100: centaine, centaines*; 1000: millier, milliers*; 500000: demi-million",
    ordinal:
      "1: premier, première, 1er, 1re; 2: deuxième, second, seconde; 3: troisième; 4: quatrième; 5: cinquième; 6: sixième; " +
      "7: septième; 8: huitième; 9: neuvième; 10: dixième; 11: onzième; 12: douzième; 20: vingtième",
    share:
      "0.5: moitié; 0.3333333333333333: tiers; 0.25: quart; 0.75: trois quarts; 0.2: cinquième, cinquièmes; 0.1: dixième, dixièmes",
    multiple: "1: seul, seule; 2: double, paire",
    half: "0.5: demi, demie",
    plus: "0.5: et demi, et demie; 0.25: et quart",
    point: ": virgule",
    at: ": en, au, à",
    definite: ": le, la, l, les",
    article: ": un, une",
    duration:
      "second: seconde, secondes; minute: minute, minutes, quart d'heure, quarts d'heure; hour: heure, heures; " +
      "day: jour, jours, journée, journées; week: semaine, semaines, quinzaine?; month: mois, trimestre, trimestres, semestre, semestres; " +
      "year: an, ans, année, années, décennie",
    times:
      "0.1: pour mille; 15: quart d'heure, quarts d'heure; 2: quinzaine; 3: trimestre, trimestres; 6: semestre, semestres; 10: décennie; " +
      "0.01: centime, centimes; 1000: kilomètre, kilomètres, tonne, tonnes; 0.001: gramme, grammes",
    percent: ": pour mille, pour cent, pourcent, points de pourcentage",
    currency:
      "EUR: euro, euros, d'euros, d'euro, de euros; CHF: francs suisses, franc suisse; franc: francs, franc; " +
      "GBP: livres, livres sterling; dollar: dollar, dollars, de dollars; USD: dollars américains; CAD: dollars canadiens; " +
      "cent: centime, centimes; JPY: yens; INR: roupies; krone: couronnes; MAD: dirhams; PLN: zlotys",
    measure:
      "m: mètre, mètres, kilomètre, kilomètres; kg: kilo, kilos, kilogramme, kilogrammes, gramme, grammes, tonne, tonnes; " +
      "l: litre, litres; m2: mètres carrés, mètre carré; m3: mètres cubes, mètre cube; degree: degrés",
    period:
      "day: quotidien, quotidienne, quotidiens, quotidiennes, quotidiennement, tous les jours; " +
      "week: hebdomadaire, hebdomadaires, toutes les semaines; month: mensuel, mensuelle, mensuels, mensuelles, mensuellement, tous les mois; " +
      "year: annuel, annuelle, annuels, annuelles, annuellement, tous les ans",
    per: "any: par, chaque, pour chaque; time: à l, de l, la, le",
    each: ": chaque",
    part_of_day: ": matin, soir, nuit, après-midi, matinée",
    weekend: ": week-end, weekend, fin de semaine",
    month:
      "1: janvier, janv?; 2: février, févr?, fév?; 3: mars; 4: avril, avr?; 5: mai; 6: juin; 7: juillet, juil?; 8: août; " +
      "9: septembre; 10: octobre, oct?; 11: novembre, nov?; 12: décembre, déc?",
    weekday:
      "1: lundi, lundis; 2: mardi, mardis; 3: mercredi, mercredis; 4: jeudi, jeudis; 5: vendredi, vendredis; 6: samedi, samedis; 7: dimanche, dimanches",
    season: "spring: printemps; summer: été?; autumn: automne; winter: hiver",
    feast:
      "easter: pâques; christmas: noël; whitsun: pentecôte; all_saints: toussaint; new_year: jour de l'an, nouvel an; " +
      "valentine: saint valentin; mothers_day: fête des mères; ascension: ascension; advent: avent; carnival: carnaval, mardi gras",
    part:
      "start: début, début du, début de, début de l, au début de, commencement de; middle: mi, milieu, milieu du, milieu de; " +
      "end: fin, fin du, fin de, fin de l, à la fin de, à la fin du",
    relative:
      "1: prochain, prochaine, prochains, qui vient; 0: ce, cet, cette; -1: dernier, dernière, passé, passée",
    day_offset: "0: aujourd'hui; 1: demain; -1: hier; 2: après-demain; -2: avant-hier",
    numbered: "quarter: trimestre, t; half: semestre; week: semaine",
    edge:
      "before: avant, avant le, avant la, avant l, avant les; by: d'ici, d'ici à, d'ici le, au plus tard, au plus tard le, pour le; " +
      "until: jusqu'à, jusqu'au, jusqu'en, jusqu; from: dès, dès le, à partir de, à partir du, à compter du, du; since: depuis, depuis le, depuis la; " +
      "after: après, après le, après la",
    direction: "ahead: dans; ago: il y a",
    bound: "at_least: au moins, au minimum, minimum, pas moins de; " +
      "at_most: au plus, au maximum, maximum, jusqu'à, pas plus de, pas plus que, tout au plus, max; " +
      "more_than: plus de, plus d, au dessus de; less_than: moins de, moins d, en dessous de",
    limit: "at_least: minimum, plancher; at_most: maximum, plafond, limite",
    copula: ": est, sont, de",
    bound_behind:
      "at_least: ou plus, au moins, au minimum, minimum; at_most: ou moins, au plus, au maximum, maximum, maxi, grand maximum",
    about:
      ": environ, à peu près, près de, autour de, quelque, presque, approximativement, dans les",
    between: ": entre",
    to: ": à, au, jusqu'à",
    and: ": et",
    or: ": ou",
    of: ": de, du, d, des, de nos, de la, de l, sur",
    out_of: ": sur",
    not: ": pas, ne, n, jamais, aucun, aucune, sans",
    oclock: ": heures, heure, h^",
    day_half: "0: du matin; 720: du soir, de l'après-midi",
    time: "720: midi; 0: minuit",
    filler:
      ": fois, pleines, pleins, bonnes, bons, entières, entiers, ouvrés, ouvrables, de, supplémentaires, payées, autres",
  },
};
