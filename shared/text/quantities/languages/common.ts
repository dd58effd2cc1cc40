/** Signs, codes and symbols that every language uses. */
import type { LanguageWords } from "../lexicon.ts";

export const COMMON_TERMS: LanguageWords["terms"] = {
  scale:
    "1000: k^; 1000000: mio, mn^, m^; 1000000000: bn^, mrd, md^; 100000: lakh, lakhs; 10000000: crore, crores",
  share: "0.5: ½; 0.25: ¼; 0.75: ¾; 0.3333333333333333: ⅓; 0.6666666666666666: ⅔",
  percent: ": %, ‰, percent, per cent",
  about: ": ~, ≈, ±, circa, ca",
  bound: "at_most: ≤; at_least: ≥; less_than: <; more_than: >",
  bound_behind: "at_least: +; at_most: max",
  currency:
    "EUR: €, euro, euros, eur, teur, meur, t €, m €; dollar: $; USD: usd; GBP: £, gbp; yen: ¥; JPY: jpy; " +
    "INR: ₹, inr, rs; CHF: chf, sfr, fr?, frs?; SEK: sek; NOK: nok; DKK: dkk; PLN: pln, zł; CZK: czk, kč; HUF: huf; CAD: cad; AUD: aud; NZD: nzd; " +
    "CNY: cny, rmb; KRW: ₩, krw; TRY: ₺, try?; RUB: ₽; THB: ฿, thb; VND: ₫; UAH: ₴; MXN: mxn; ARS: ars; CLP: clp; COP: cop; " +
    "BRL: brl; ZAR: zar; ILS: ils; SGD: sgd; HKD: hkd; AED: aed; RON: ron; MAD: mad; NGN: ngn; MYR: myr; IDR: idr; PHP: php; SAR: sar; KES: kes; EGP: egp; BGN: bgn; ISK: isk; krone: kr",
  duration: "hour: h^; minute: min^; second: ms^",
  measure:
    "m: km, m^, cm^, mm^; kg: kg, g^, mg^, t^; l: l^, ml^, hl; byte: kb, mb, gb, tb; m2: m2, km2, cm2, mm2, qm, sqm, sq m, ha^; m3: m3, cm3, mm3, cbm; ft2: sqft, sq ft; " +
    "degree: °, °c; Wh: kwh, mwh; W: kw, mw; inch: inch",
  times:
    "0.1: ‰; 0.001: ms, mm, g, ml; 0.01: cm; 100: hl; 1000: teur, t €, km, t, kb, kwh, kw; 1000000: meur, m €, mb, mwh, mw, km2; " +
    "1000000000: gb; 1000000000000: tb; 0.000001: mg, mm2, cm3; 0.0001: cm2; 0.000000001: mm3; 10000: ha",
  numbered: "quarter: q; half: h; week: kw, cw",
};
