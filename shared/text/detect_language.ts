/**
 * Which language a few words are in, by the words of grammar among them and by their script. Made for turns of three words as
 * well as for whole texts: the text around is taken as a hint. Detectors by letter sequences need some 50 letters.
 */
import { fold } from "./fold.ts";
import { remember } from "./remember.ts";

/** The languages that evidence is read in by rule; `other` is any that is recognised beside them, or none that is known. */
export const LANGUAGES = ["en", "de", "fr", "es", "nl", "ja"] as const;
export type Language = (typeof LANGUAGES)[number];

/** How much speaks for each language; 1 is a word that no other language has. */
export type LanguageScores = ReadonlyMap<string, number>;

/** Words of grammar, and the commonest others, by language. Folded; a word that several languages share counts in each. */
const WORDS: Record<string, string> = {
  en:
    `the a an and or but of to in on at for with from by is are was were be been has have had will would can could should
    must may not no yes we you i he she they it our your my their his her us them this that these those there what when
    where who why how if because so than then more only one all any some do does did don't it's i'm we're very just about
    into out up down over after before every each which while until please want need think know like right yeah sure exactly
    correct nobody nothing never here now also still again too much many other its let would've can't won't two three four
    five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred thousand as its who us hour hours day days
    week weeks month months year years`,
  de:
    `der die das den dem des ein eine einen einem einer und oder aber von zu im in am an auf für mit bei aus nach ist sind
    war waren sein hat haben hatte wird werden kann können soll sollte muss müssen nicht kein keine keinen ja nein wir ihr
    sie ich er es uns unser unsere ihnen mir mich dass wenn weil ob so als wie mehr nur alle jede jeder jedes auch noch
    schon sehr dann da hier bitte genau doch mal zum zur vom beim ohne bis über unter vor wer was wo warum gibt möchten
    wollen will brauchen nie niemand etwas nichts immer wieder diese dieser dieses seit durch um gegen würde würden bin zwei
    drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig vierzig fünfzig hundert tausend stunde stunden tag
    tage tagen woche wochen monat monate monaten jahr jahre jahren`,
  fr:
    `le la les un une des du de à aucun aucune il ils et ou mais dans en sur pour avec par est sont était a ont avait sera
    peut doit ne pas plus non oui nous vous je il elle ils elles on notre votre mon ma mes leur leurs ce cette ces que qui
    quoi quand où pourquoi comment si parce donc alors très aussi encore tout toute tous toutes rien jamais personne aux
    au se sa son ses d'un d'une c'est l'on y veut voulons faut fait chaque sans sous avant après depuis chez bien merci
    exactement voilà avez avons ça cela ici là même sommes êtes ai été être avoir chose quelque quelques entre lors dont
    deux trois quatre cinq sept huit neuf dix onze douze vingt trente quarante cinquante soixante cent mille heure heures
    jour jours semaine semaines mois an ans année années mai juin juillet août quelqu'un celui celle ceux toujours déjà
    trop peu beaucoup pendant contre selon doivent peuvent vont fois seul seule seulement autres autre faudrait aurait j qu
    crois croit pense dit raconte ayons avions aurions mis moins eu`,
  es:
    `el la los las un una unos unas y o pero de del en con por para es son era está están ha han había será puede debe no
    sí si nosotros vosotros yo él ella ellos ellas nuestro nuestra nuestros nuestras su sus mi mis este esta estos estas
    ese esa que quien qué cuándo dónde cómo cuánto porque así muy también ya más todo toda todos todas nada nunca nadie se
    lo le les al hay tenemos tiene tienen queremos quiero hace sin sobre antes después desde cada hasta entre eso esto eso
    muchas gracias claro exacto somos estamos fue tengo nos os ni me te dos tres cien eres uno he hemos es cuando donde
    usted ustedes cuatro cinco seis siete ocho nueve diez once doce veinte treinta cuarenta cincuenta mil hora horas día
    días semana semanas mes meses año años alguien algo algunos algunas quedan queda según dijo dice dicen podemos pueden
    deben otro otra otros otras mismo mejor aquí allí ahora siempre gente aún mientras pronto como creo creemos cuentan
    quizás quizá aunque dudo unos`,
  nl:
    `de het een en of maar van in op te aan voor met door bij uit naar is zijn was waren heeft hebben had wordt worden kan
    kunnen moet moeten zal zou zouden niet geen nee ja we wij jullie jij je ik hij zij ze ons onze mijn haar hun dit dat
    deze die er daar hier wat wanneer waar wie waarom hoe als omdat dus dan meer alleen alle elke elk ook nog al heel zeer
    om over na tot zonder graag willen wil nodig iets niets nooit niemand veel weer klopt dag wel toch want mag ben bent
    gaat komt u uw zo nu even twee drie vier vijf zes zeven acht negen tien elf twaalf twintig dertig veertig vijftig
    honderd duizend uur uren dagen weken maand maanden jaar jaren wellicht liever per komen eerst straks soms vaak steeds
    beide andere anderen tussen tegen volgens tijdens misschien bijna hoeveel iedereen iemand hele toen terwijl blijft
    krijgt staat loopt`,
  it:
    `il lo la i gli le un uno una e o ma di del della dei delle nel nella con per da dal dalla è sono era ha hanno aveva
    sarà può deve non no sì noi voi io lui lei loro nostro nostra nostri suo sua mio questo questa questi quello che chi
    cosa quando dove perché come se anche più tutto tutti niente mai nessuno si ci al alla abbiamo siamo vogliamo senza
    molto ogni dopo prima già però allora grazie anni due tre quattro cinque sei sette otto nove dieci undici dodici venti
    trenta mila mille cento tutte avranno bisogno dell nell sull dall essere stato fare credo penso sia ai agli fra tra
    hai fanno sanno devono dobbiamo possiamo possono ore giorni giorno settimana settimane mese mesi anno secondo forse
    invece dagli negli sulla sulle sui degli mentre dice qui nostre`,
  pt:
    `o a os as um uma uns umas e ou mas de do da dos das em no na nos nas com por para é são era está tem têm tinha será
    pode deve não sim nós vós eu ele ela eles elas nosso nossa nossos seu sua meu minha este esta isto esse isso que quem
    quando onde porque como se também mais muito tudo todos nada nunca ninguém ao à aos às temos queremos sem cada até já
    foi você vocês obrigado dois três quatro cinco seis sete oito nove dez onze doze vinte trinta mil cem acho pelos pelo
    pela pelas nem fica ficou num numa dele dela deles talvez então muitos muitas ainda depois antes entre dia dias semana
    semanas mês meses ano anos hora horas pessoas duvido segundo fazer feito tenho vamos vai vão estamos estão aqui só bem`,
  ca:
    `el la els les un una i o però de del dels en amb per és són era està té tenen no sí nosaltres nostre seva això aquest
    aquesta que qui quan on perquè com també més molt tot res mai ningú ho tenim volem sense cada fins als amb`,
  sv:
    `och att det som en ett är var har hade inte vi ni jag han hon de den till från med på för av om men eller så kan ska
    skulle måste vår vårt våra din er nej ja när var vad vem varför hur också bara mycket alla varje här där finns vill
    behöver ingen inget enligt dagen dag ännu ändå sedan efter mellan blir blev få får göra gör kommer kom hos andra dem
    oss denna detta sig sina två tre fyra fem tio hundra tusen timme timmar vecka veckor månad månader år kunde ville
    kanske någon något några`,
  da:
    `og at det som en et er var har havde ikke vi jeg han hun de den til fra med på for af om men eller så kan skal skulle
    må vores din nej ja når hvor hvad hvem hvorfor hvordan også kun meget alle hver her der vil har brug ingen noget
    bliver efter eller ifølge dagen dag blev timer uge uger måned måneder år dem sig denne dette tre fire fem ti hundrede
    tusind ville kunne fordi under mellem hos få får gør kommer kom måske nogen nogle`,
  no:
    `og at det som en et ei er var har hadde ikke vi jeg han hun de den til fra med på for av om men eller så kan skal skulle
    må vår vårt våre din nei ja når hvor hva hvem hvorfor hvordan også bare mye alle hver her der vil trenger ingen noe blir
    etter`,
  fi:
    `ja on ei että se ne me te he minä hän oli ovat olla mutta tai kun jos niin kuin myös vain mitä missä miksi kuka meidän
    teidän emme voi pitää kaikki tämä nämä mukaan vuoden euroa`,
  pl:
    `i w na z do się nie jest są był była to że jak ale lub dla po od przy przez tak my wy ja on ona oni nasz nasza nasze
    co kto kiedy gdzie dlaczego czy już tylko bardzo wszystko mamy chcemy ma mają będzie musi może każdy bez zamiast dwa
    dwie trzy cztery pięć dziesięć sto tysiąc tysięcy godzin godziny dni dzień dziennie tydzień tygodni miesiąc miesięcy
    rok lat roku ich jego jej tego tym tych też więc jednak gdy żeby aby albo nam nas sobie swoje osób osoby jeśli według`,
  cs:
    `a v na z do se ne je jsou byl byla to že jak ale nebo pro po od při tak my vy já on ona oni náš naše co kdo kdy kde proč
    už jen velmi vše máme chceme má mají bude musí může každý bez který která aby`,
  hu:
    `a az egy és vagy de nem van vannak volt hogy ha mi ti én ő ők ez azt ezt csak is már még mert minden nincs kell lehet a
    mit hol mikor miért igen`,
  tr:
    `ve bir bu da de için ile mi mı ne ama çok var yok değil biz siz ben o onlar gibi daha kadar olan olarak evet hayır her
    şey nasıl neden istiyoruz`,
  ro:
    `și în la de pe cu pentru este sunt era a au nu da noi voi eu el ea ei nostru noastră că ce cine când unde cum dacă dar
    sau mai foarte tot toate nimic avem vrem fără fiecare din`,
  id:
    `yang dan di ke dari untuk dengan ini itu tidak ada kami kita saya mereka akan sudah bisa harus pada atau tapi`,
  vi: `và của là không có cho với trong được này đó chúng tôi các những một người khi nếu nhưng`,
};

/** How words end, or are spelt, in one language more than in others; each such word counts like a third of a word of grammar. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:ing|ly|ed|tion|ness)$/u, "en"],
  [/(?:ung|ungen|lich|keit|heit|isch|ieren|zig|sch\p{L}+)$/u, "de"],
  [/(?:lijk|heid|tje|tjes|baar|zij|ijk|ij\p{L}+)$/u, "nl"],
  [/(?:eux|aire|ement|eur|eurs|elle|ette|ons|ent)$/u, "fr"],
  [/(?:ção|ções|dade|agem)$/u, "pt"],
  [/(?:cion|mente|dad|amos|emos|imos|ado|ada|ados|adas)$/u, "es"],
];
const SPELLING_WEIGHT = 0.3;
/** Fewest letters of a word whose ending tells anything. */
const MIN_SPELLING = 5;

/** Letters that only some languages write; each counts like half a word. */
const LETTERS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ß/gu, ["de"]],
  [/[äö]/gu, ["de", "sv"]],
  [/ü/gu, ["de"]],
  [/[ñ¿¡]/gu, ["es"]],
  [/[èœùûî]/gu, ["fr"]],
  [/[êçôâ]/gu, ["fr", "pt"]],
  [/é/gu, ["fr", "es", "pt", "hu", "cs"]],
  [/[ãõ]/gu, ["pt"]],
  [/å/gu, ["sv", "da", "no"]],
  [/[æø]/gu, ["da", "no"]],
  [/[ąęłńśźż]/gu, ["pl"]],
  [/[čďěňřšťůž]/gu, ["cs"]],
  [/[őű]/gu, ["hu"]],
  [/[ğış]/gu, ["tr"]],
  [/[ăâîșț]/gu, ["ro"]],
  [/[ơưđạảấầậắằẵặếềểễệọộớờợụủứừự]/gu, ["vi"]],
];
const LETTER_WEIGHT = 0.5;

/** Scripts of one language, or of none that is read; each letter counts like a quarter of a word. */
const SCRIPTS: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, "ja"],
  [/\p{Script=Hangul}/gu, "ko"],
  [/\p{Script=Cyrillic}/gu, "ru"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Thai}/gu, "th"],
];
const SCRIPT_WEIGHT = 0.25;
const HAN = /\p{Script=Han}/gu;
// deno-lint-ignore no-control-regex -- the ASCII range
const ASCII = /^[\x00-\x7f]*$/;

const LANGUAGES_BY_WORD: ReadonlyMap<string, readonly string[]> = invert(WORDS);

const WORD = /\p{L}+(?:'\p{L}+)?/gu;

/** What the words and letters of a text say. Linear; of a long text a part is enough. */
export function scoreLanguages(text: string): LanguageScores {
  const folded = fold(text);
  const scores = scoreWords(folded.match(WORD) ?? []);
  const add = (language: string, weight: number) =>
    scores.set(language, (scores.get(language) ?? 0) + weight);
  if (ASCII.test(folded)) return scores;
  const lower = text.toLowerCase();
  for (const [letter, languages] of LETTERS) {
    const count = countOf(lower, letter);
    if (count > 0) languages.forEach((language) => add(language, LETTER_WEIGHT * count));
  }
  for (const [script, language] of SCRIPTS) {
    const count = countOf(lower, script);
    if (count > 0) add(language, SCRIPT_WEIGHT * count);
  }
  // Japanese without a single kana is rare beyond a few words; the text around tells.
  if (!scores.has("ja")) {
    const count = countOf(lower, HAN);
    if (count > 0) add("zh", SCRIPT_WEIGHT * count);
  }
  return scores;
}

/** So many words are kept in mind; a text has some thousand different ones. */
const MAX_KNOWN = 5000;

/** By number, in no special order. */
const NAMES: readonly string[] = [
  ...new Set([...Object.keys(WORDS), ...SPELLINGS.map(([, language]) => language)]),
];
const NUMBERS: ReadonlyMap<string, number> = new Map(NAMES.map((name, number) => [name, number]));

/** Sums by number, which a text of some thousand words adds to by the thousand. */
function scoreWords(words: readonly string[]): Map<string, number> {
  const sums = new Float64Array(NAMES.length);
  const found: number[] = [];
  for (const word of words) {
    const { numbers, weight } = scoreWord(word);
    for (const number of numbers) {
      if (sums[number] === 0) found.push(number);
      sums[number]! += weight; // one for each number
    }
  }
  return new Map(found.map((number) => [NAMES[number]!, sums[number]!]));
}

/** The numbers of the languages that a word speaks for, and what it counts for each. */
const scoreWord = remember((word): { numbers: readonly number[]; weight: number } => {
  const languages = LANGUAGES_BY_WORD.get(word) ?? LANGUAGES_BY_WORD.get(word.replace(/'.*/, ""));
  if (languages !== undefined) {
    return { numbers: languages.map(numberOf), weight: 1 / languages.length };
  }
  const spellings = word.length < MIN_SPELLING
    ? []
    : SPELLINGS.filter(([spelling]) => spelling.test(word));
  return { numbers: spellings.map(([, language]) => numberOf(language)), weight: SPELLING_WEIGHT };
}, MAX_KNOWN);

function numberOf(language: string): number {
  return NUMBERS.get(language)!; // every name has its number
}

/**
 * The language of a text that scored `own`, in the midst of texts that scored `around`, nearest first: each of those counts
 * like one or two words. Null where nothing speaks for any language; `other` for those that are not read by rule.
 */
export function decideLanguage(
  own: LanguageScores,
  around: readonly LanguageScores[] = [],
): Language | "other" | null {
  const total = new Map(own);
  for (const scores of around) {
    let sum = 0;
    for (const score of scores.values()) sum += score;
    if (sum === 0) continue;
    for (const [language, score] of scores) {
      total.set(language, (total.get(language) ?? 0) + WEIGHT_AROUND * score / sum);
    }
  }
  let best: { language: Language | "other"; score: number } | null = null;
  for (const [name, total_score] of total) {
    const language = isRead(name) ? name : "other";
    const score = language === "other" ? total_score * SHARE_OF_OTHERS : total_score;
    if (best === null || score > best.score) best = { language, score };
  }
  return best?.language ?? null;
}

const READ: ReadonlySet<string> = new Set(LANGUAGES);

function isRead(language: string): language is Language {
  return READ.has(language);
}

/** Others have to speak clearer for themselves: few words tell Portuguese from Spanish and French. */
const SHARE_OF_OTHERS = 0.85;

const WEIGHT_AROUND = 1.5;

/** So much of a longer text tells its language, in UTF-16 code units. */
const SAMPLE_LENGTH = 20_000;

/** Lines of a mail's head, which its program writes in a language of its own; what stands in a subject is the writer's. */
const HEADER =
  /^[ \t>*]{0,8}(?:(?:from|to|cc|bcc|date|sent|reply-to|von|an|gesendet|datum|de|à|envoyé)[*]?[ \t]?:[^\n]*|(?:subject|betreff|objet)[*]?[ \t]?:)/gimu;

/** How much speaks for each language in the beginning of a text that may be long. */
export function scoreSample(text: string): LanguageScores {
  return scoreLanguages(text.slice(0, SAMPLE_LENGTH).replaceAll(HEADER, ""));
}

/** The language of a text by itself. */
export function detectLanguage(text: string): Language | "other" | null {
  return decideLanguage(scoreLanguages(text));
}

function countOf(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

function invert(words: Record<string, string>): Map<string, string[]> {
  const languages = new Map<string, string[]>();
  for (const [language, list] of Object.entries(words)) {
    for (const word of new Set(list.split(/\s+/u).map(fold))) {
      languages.set(word, [...(languages.get(word) ?? []), language]);
    }
  }
  return languages;
}
