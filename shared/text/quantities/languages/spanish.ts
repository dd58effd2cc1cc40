import type { LanguageWords } from "../lexicon.ts";

/** The Spanish words of quantities. */
export const spanish: LanguageWords = {
  decimal_sign: ",",
  terms: {
    cardinal:
      "0: cero; 1: uno, un, una; 2: dos; 3: tres; 4: cuatro; 5: cinco; 6: seis; 7: siete; 8: ocho; 9: nueve; 10: diez; " +
      "11: once; 12: doce; 13: trece; 14: catorce; 15: quince; 16: dieciséis; 17: diecisiete; 18: dieciocho; 19: diecinueve; " +
      "20: veinte; 21: veintiuno, veintiún, veintiuna; 22: veintidós; 23: veintitrés; 24: veinticuatro; 25: veinticinco; 26: veintiséis; " +
      "27: veintisiete; 28: veintiocho; 29: veintinueve; 30: treinta; 40: cuarenta; 50: cincuenta; 60: sesenta; 70: setenta; " +
      "80: ochenta; 90: noventa; 100: cien, ciento; 200: doscientos, doscientas; 300: trescientos, trescientas; " +
      "400: cuatrocientos, cuatrocientas; 500: quinientos, quinientas; 600: seiscientos, seiscientas; 700: setecientos, setecientas; " +
      "800: ochocientos, ochocientas; 900: novecientos, novecientas",
    scale: "1000: mil; 1000000: millón, millones*; 1000000000000: billón, billones*",
    collective:
      "12: docena, docenas*; 10: decena, decenas*; 15: una quincena de; 20: veintena; 100: centenar, centenares*; 1000: millar, millares*; 2: par*",
    ordinal:
      "1: primero, primer, primera; 2: segundo, segunda; 3: tercero, tercer, tercera; 4: cuarto, cuarta; 5: quinto, quinta; " +
      "6: sexto, sexta; 7: séptimo, séptima; 8: octavo, octava; 9: noveno, novena; 10: décimo, décima",
    share:
      "0.5: mitad; 0.3333333333333333: tercio, tercios, tercera parte; 0.25: cuarto, cuarta parte; 0.75: tres cuartos, tres cuartas partes; " +
      "0.2: quinto, quinta parte; 0.1: décima parte",
    multiple: "1: solo, sola; 2: ambos, ambas, doble, par",
    half: "0.5: medio, media",
    plus: "0.5: y medio, y media; 0.25: y cuarto",
    point: ": coma, punto",
    tens_link: ": y",
    at: ": en",
    definite: ": el, la, los, las",
    article: ": un, una",
    duration:
      "second: segundos; minute: minuto, minutos, cuarto de hora, cuartos de hora; hour: hora, horas; day: día, días, jornada, jornadas; " +
      "week: semana, semanas, quincena; month: mes, meses, trimestre, trimestres, semestre, semestres, quincena?; year: año, años, década",
    times:
      "0.1: por mil; 15: cuarto de hora, cuartos de hora; 2: quincena; 3: trimestre, trimestres; 6: semestre, semestres; 10: década; " +
      "0.01: céntimo, céntimos, centavos; 1000: kilómetro, kilómetros, tonelada, toneladas; 0.001: gramo, gramos",
    percent: ": por mil, por ciento, puntos porcentuales",
    currency:
      "EUR: euro, euros, de euros; peso: peso, pesos, de pesos; dollar: dólar, dólares, de dólares; USD: dólares americanos, dólares estadounidenses; " +
      "GBP: libras, libras esterlinas; cent: céntimo, céntimos, centavos; CHF: francos suizos; franc: francos; JPY: yenes; INR: rupias; sol: soles; BRL: reales; krone: coronas",
    measure:
      "m: metro, metros, kilómetro, kilómetros; kg: kilo, kilos, kilogramo, kilogramos, gramo, gramos, tonelada, toneladas; " +
      "l: litro, litros; m2: metros cuadrados, metro cuadrado; m3: metros cúbicos, metro cúbico; degree: grados",
    period:
      "day: diario, diaria, diarios, diarias, diariamente, todos los días; week: semanal, semanales, semanalmente, todas las semanas; " +
      "month: mensual, mensuales, mensualmente, todos los meses; year: anual, anuales, anualmente, todos los años",
    per: "any: por, cada, por cada; time: al, a la",
    each: ": cada",
    part_of_day: ": mañana, noche, tarde",
    weekend: ": fin de semana",
    month:
      "1: enero, ene?; 2: febrero, feb?; 3: marzo; 4: abril, abr?; 5: mayo; 6: junio, jun?; 7: julio, jul?; 8: agosto, ago?; " +
      "9: septiembre, setiembre, sept?; 10: octubre, oct?; 11: noviembre, nov?; 12: diciembre, dic?",
    weekday:
      "1: lunes; 2: martes; 3: miércoles; 4: jueves; 5: viernes; 6: sábado, sábados; 7: domingo, domingos",
    season: "spring: primavera; summer: verano; autumn: otoño; winter: invierno",
    feast:
      "easter: semana santa, pascua; christmas: navidad, navidades, nochebuena; all_saints: todos los santos; epiphany: reyes?; " +
      "new_year: año nuevo, nochevieja, fin de año, final de año, finales de año, fin del año, final del año; valentine: san valentín; mothers_day: día de la madre; whitsun: pentecostés; carnival: carnaval",
    part:
      "start: principios de, principio de, inicios de, inicio de, comienzos de, comienzo de, primeros de, a principios de; " +
      "middle: mediados de, a mediados de; end: finales de, fines de, final de, fin de, finales del, final del, a finales de, últimos de; " +
      "start: principios del, inicio del; middle: mediados del",
    relative:
      "1: próximo, próxima, que viene, siguiente, que entra; 0: este, esta; -1: pasado, pasada, último, última",
    day_offset: "0: hoy; 1: mañana?; -1: ayer; 2: pasado mañana; -2: anteayer",
    numbered: "quarter: trimestre, t; half: semestre; week: semana",
    edge:
      "before: antes de, antes del, antes de la; by: a más tardar, a más tardar el, para, para el, para la, como muy tarde; " +
      "until: hasta, hasta el; from: desde, desde el, a partir de, a partir del, del; since: desde hace; after: después de, después del, tras, pasado el",
    direction: "ahead: dentro de, en; ago: hace",
    bound: "at_least: al menos, como mínimo, por lo menos, mínimo, un mínimo de, no menos de; " +
      "at_most: como máximo, hasta, no más de, a lo sumo, máximo, un máximo de, max; more_than: más de, por encima de; less_than: menos de, por debajo de",
    limit: "at_least: mínimo; at_most: máximo, tope, límite, techo",
    copula: ": es, son, de",
    bound_behind:
      "at_least: o más, como mínimo, al menos, mínimo; at_most: o menos, como máximo, máximo, a lo sumo",
    about: ": unos, unas, alrededor de, aproximadamente, cerca de, casi, más o menos, en torno a",
    between: ": entre",
    to: ": a, al, hasta, y hasta",
    and: ": y, e",
    or: ": o, u",
    of: ": de, del, de la, de los, de las, de nuestros, de nuestras, de cada",
    out_of: ": de cada, de",
    at_hour: ": a las, las, a la",
    not: ": no, nunca, ningún, ninguna, ninguno, sin",
    day_half: "0: de la mañana; 720: de la tarde, de la noche",
    time: "720: mediodía; 0: medianoche",
    filler:
      ": veces, vez, buenas, buenos, enteras, enteros, laborables, hábiles, más, de, largos, largas, extra, adicionales",
  },
};
