import type { LanguageWords } from "../lexicon.ts";

/** The English words of quantities. */
export const english: LanguageWords = {
  decimal_sign: ".",
  puts_month_first: true,
  terms: {
    cardinal:
      "0: zero; 1: one; 2: two, twice; 3: three, thrice; 4: four; 5: five; 6: six; 7: seven; 8: eight; 9: nine; 10: ten; 11: eleven; " +
      "12: twelve; 13: thirteen; 14: fourteen; 15: fifteen; 16: sixteen; 17: seventeen; 18: eighteen; 19: nineteen; " +
      "20: twenty; 30: thirty; 40: forty, fourty; 50: fifty; 60: sixty; 70: seventy; 80: eighty; 90: ninety",
    scale:
      "100000: lac, lacs; 100: hundred, hundreds*; 1000: thousand, thousands*, grand*; 1000000: million, millions*; " +
      "1000000000: billion, billions*; 1000000000000: trillion, trillions*",
    collective: "12: dozen, dozens*; 2: couple*, couple of",
    ordinal:
      "1: first; 2: second; 3: third; 4: fourth; 5: fifth; 6: sixth; 7: seventh; 8: eighth; 9: ninth; 10: tenth; " +
      "11: eleventh; 12: twelfth; 13: thirteenth; 14: fourteenth; 15: fifteenth; 16: sixteenth; 17: seventeenth; " +
      "18: eighteenth; 19: nineteenth; 20: twentieth; 30: thirtieth",
    share:
      "0.5: half, halves, every other; 0.3333333333333333: third, thirds; 0.25: quarter, quarters; 0.2: fifth, fifths; " +
      "0.125: eighth, eighths; 0.1: tenth, tenths",
    half: "0.5: half",
    multiple:
      "1: once, single; 2: double, both, pair; 3: triple; 1000: hundreds, thousands, millions, dozens",
    plus:
      "0.5: and a half; 0.25: and a quarter; 0.75: and three quarters, and three quarter; 0.25: and one quarter",
    point: ": point",
    link: ": and",
    at: ": in, on, at, during",
    definite: ": the",
    article: ": a, an",
    duration:
      "second: second?, seconds, sec, secs; minute: minute, minutes, mins; hour: hour, hours, hr, hrs; day: day, days; " +
      "week: week, weeks, wk, wks, fortnight, fortnights; month: month, months, quarter, quarters; year: year, years, yr, yrs, " +
      "decade, decades",
    times:
      "0.1: per mille, per mil; 2: fortnight, fortnights; 3: quarter, quarters; 10: decade, decades; 0.01: cent, cents, pence, penny, p; " +
      "1000: kilometre, kilometres, kilometer, kilometers, tonne, tonnes, ton, tons; 0.001: gram, grams",
    percent: ": per mille, per mil, percent, per cent, percentage points, percentage point, pct",
    currency:
      "EUR: euro, euros; GBP: pound, pounds, quid, pence, penny, p^, pounds sterling; dollar: dollar, dollars, buck, bucks; " +
      "USD: us dollar, us dollars; cent: cent, cents; CHF: swiss franc, swiss francs; franc: franc, francs; " +
      "INR: rupee, rupees; JPY: yen; CNY: yuan, renminbi; krone: kroner, krone, kronor, krona, crowns; PLN: zloty, zlotys; " +
      "peso: peso, pesos; THB: baht; KRW: won; MYR: ringgit; IDR: rupiah; ILS: shekel, shekels; TRY: lira; NGN: naira; " +
      "shilling: shilling, shillings; RUB: ruble, rubles, rouble, roubles; UAH: hryvnia; HUF: forint, forints; CZK: koruna; RON: lei; " +
      "dinar: dinar, dinars; riyal: riyal, riyals; NZD: new zealand dollars; HKD: hong kong dollars; SGD: singapore dollars; BRL: reais; dirham: dirham, dirhams; rand: rand; CAD: canadian dollars; AUD: australian dollars",
    measure:
      "m: metre, metres, meter, meters, kilometre, kilometres, kilometer, kilometers; kg: kilo, kilos, kilogram, " +
      "kilograms, gram, grams, tonne, tonnes, ton, tons; l: litre, litres, liter, liters; mile: mile, miles; foot: feet, foot; " +
      "inch: inch, inches; m2: square metres, square meters, square metre, square meter; m3: cubic metres, cubic meters, cubic metre, cubic meter; ft2: square feet, square foot; degree: degrees",
    period:
      "hour: hourly; day: daily; week: weekly; month: monthly; year: yearly, annually, annual, per annum",
    per: "any: per, each, every, for each, for every; behind: a, an, in a, in one",
    each: ": every, each, every single",
    part_of_day: ": morning, mornings, evening, evenings, night, nights, afternoon, workday",
    weekend: ": weekend, weekends",
    month:
      "1: january, jan?; 2: february, feb?; 3: march?; 4: april, apr?; 5: may?; 6: june, jun?; 7: july, jul?; 8: august, aug?; " +
      "9: september, sept?, sep?; 10: october, oct?; 11: november, nov?; 12: december, dec?",
    weekday:
      "1: monday, mondays; 2: tuesday, tuesdays, tue?, tues?; 3: wednesday, wednesdays; 4: thursday, thursdays, thu?, thurs?; " +
      "5: friday, fridays, fri?; 6: saturday, saturdays; 7: sunday, sundays",
    season:
      "spring: spring?; summer: summer, summers; autumn: autumn, fall?; winter: winter, winters",
    feast:
      "easter: easter; christmas: christmas, xmas, christmas eve; whitsun: whitsun, pentecost; all_saints: all saints; " +
      "new_year: new year's eve, new year's day, new year's; valentine: valentine, valentines; mothers_day: mother's day, mothers day; " +
      "thanksgiving: thanksgiving; halloween: halloween; diwali: diwali; ramadan: ramadan; ascension: ascension day; advent: advent; carnival: carnival, mardi gras",
    part:
      "start: beginning of, start of, early, early in, beginning of the; middle: mid, middle of, middle of the, midway through; " +
      "end: end of, end of the, late, late in, close of; start: start of the; end: year end, year's end, month end, quarter end",
    part_of: "year: year end, year's end; month: month end; quarter: quarter end",
    relative: "1: next, coming, the following; 0: this, current; -1: last, previous",
    day_offset: "0: today, tonight; 1: tomorrow; -1: yesterday; 2: the day after tomorrow",
    numbered: "quarter: quarter; half: half; week: calendar week, week",
    edge:
      "before: before, prior to, ahead of; by: by, at the latest by, at the latest on, at the latest in, no later than, not later than, by the; until: until, till, up to, until the; " +
      "from: from, as of, starting, starting in, from the; since: since, since the; after: after, after the; before: before the",
    direction: "ahead: in, from now; ago: ago",
    bound:
      "at_least: at least, as little as, as low as, no less than, not less than, no fewer than, minimum, minimum of, a minimum of; " +
      "at_most: at most, up to, as high as, as much as, as many as, no more than, not more than, maximum, maximum of, a maximum of, capped at, not over, not above, max; " +
      "more_than: more than, over, above, upwards of, exceeding, beyond; less_than: less than, fewer than, under, below",
    limit: "at_least: minimum; at_most: maximum, limit, ceiling, cap",
    copula: ": is, are, was, at, be",
    bound_behind:
      "at_least: or more, and up, plus, at least, minimum, upwards; at_most: or less, or fewer, at most, maximum, tops, max",
    about: ": about, around, approximately, roughly, approx, some, nearly, almost, or so",
    between: ": between",
    to: ": to, through, and up to",
    and: ": and",
    or: ": or",
    of: ": of, of a, of an, of the, of our, in",
    out_of: ": in, out of, in a, in every, of every",
    not: ": not, no, never, cannot, t, nor",
    oclock: ": o'clock, oclock, hours sharp",
    day_half:
      "0: am, a m, in the morning; 720: pm, p m, in the afternoon, in the evening, at night",
    time: "720: noon, midday; 0: midnight",
    to_hour: "30: half past; 15: quarter past, a quarter past; -15: quarter to, a quarter to",
    filler:
      ": times, time, paid, working, business, full, whole, good, solid, extra, more, additional, further, consecutive, long, straight, entire, net, gross, lost, idle, other, of",
  },
};
