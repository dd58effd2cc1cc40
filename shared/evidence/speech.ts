/**
 * What speech and its transcripts carry besides words: hesitations, marks of the transcriber, contractions. Each list is
 * short on purpose: a word is only here if leaving it out, or writing it out, can change no claim.
 */

const NOISES =
  "laugh(?:s|ter|ing)?|chuckl(?:e|es|ing)|inaudible|unintelligible|indiscernible|cross-?talk|overlapping|pause[sd]?|silence|" +
  "noise|music|applause|cough(?:s|ing)?|sigh(?:s|ing)?|sniff(?:s|ing)?|breath(?:es|ing)?|clears throat|gap|vocalsound|" +
  "nonvocalsound|disfmarker|comment|beep|background noise";
const TIME = String.raw`\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;

/** A transcriber's mark: "{vocalsound}", "[laughter]", "(inaudible 00:12)", "[00:12]". Source of a pattern for flags `iu`. */
export const MARK = String.raw`[{\[(<]\s*(?:(?:${NOISES})(?:\s+${TIME})?|${TIME})\s*[}\])>]`;

/** What only fills a pause in any language, and, by language, what does so too: "er" and "um" are words elsewhere. */
const HESITATION = /^(?:u+h+m*|h+m+|m{2,}|m+h+m+|a+h+m+)$/;
const HESITATIONS: Readonly<Record<string, RegExp>> = {
  en: /^(?:u+h*m+|e+r+m*|e+h+m*|a+h+|hu+h+|uhhuh)$/,
  de: /^(?:[äa]e?h+m*|[öo]e?h+m*|e+hm+)$/,
  fr: /^(?:e+u+h+|h+e+u+|h+u*m+)$/,
  es: /^(?:e+h+m*|e+m+)$/,
  nl: /^(?:e+h+m*)$/,
};

/** True for a folded word that only fills a pause in a text of that language: "um", "äh", "euh". */
export function isHesitation(form: string, language: string | null): boolean {
  return HESITATION.test(form) || (HESITATIONS[language ?? ""]?.test(form) ?? false);
}

/** Spoken no's that are written like hesitations. */
export const SPOKEN_NOES: ReadonlySet<string> = new Set(["uh-uh", "nuh-uh", "mm-mm", "unh-unh"]);

/** Words that are nothing but pauses when pauses set them off on both sides: ", like ,". */
export const SET_OFF_FILLERS: ReadonlySet<string> = new Set(["like", "well", "oh"]);

/** Two-word fillers by their first word; after `verbs` they are the sentence's own: "do you know", "what I mean". */
export const PHRASE_FILLERS: ReadonlyMap<string, { second: string; verbs: ReadonlySet<string> }> =
  new Map([
    ["you", { second: "know", verbs: words("do does did if hope") }],
    ["i", { second: "mean", verbs: words("what do did") }],
  ]);

/** Contractions whose parts cannot be read off their spelling, without apostrophes. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    cannot: "can not",
    cant: "can not",
    wont: "will not",
    shant: "shall not",
    gonna: "going to",
    wanna: "want to",
    gotta: "got to",
    hafta: "have to",
    oughta: "ought to",
    tryna: "trying to",
    gimme: "give me",
    lemme: "let me",
    dunno: "do not know",
    kinda: "kind of",
    sorta: "sort of",
    lotta: "lot of",
    outta: "out of",
    coulda: "could have",
    shoulda: "should have",
    woulda: "would have",
    musta: "must have",
    yknow: "you know",
    cmon: "come on",
    yall: "you all",
    alright: "all right",
    ok: "okay",
    cos: "because",
    coz: "because",
    cuz: "because",
    thru: "through",
  }).map(([short, long]) => [short, long.split(" ")]),
);
/** Words that only their leading apostrophe tells from others. */
const CLIPPED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "'em": "them",
    "'cause": "because",
    "'cos": "because",
    "'til": "until",
    "'bout": "about",
    "'kay": "okay",
    "'round": "around",
    "'fraid": "afraid",
    "'ll": "will",
    "'ve": "have",
    "'re": "are",
    "'m": "am",
  }),
);
/** The leading apostrophes that belong to the word; pattern source, for the tokenizer. */
export const CLIPPED_WORD = String.raw`'(?:em|cause|cos|til|bout|kay|round|fraid|ll|ve|re|m|s|d)`;

const BARE_NEGATIVE =
  /^(do|does|did|is|are|was|were|have|has|had|would|could|should|must|might|need)nt$/;
const SUFFIXES: readonly (readonly [RegExp, string])[] = [
  [/n't$/, "not"],
  [/'ll$/, "will"],
  [/'ve$/, "have"],
  [/'re$/, "are"],
  [/'m$/, "am"],
  // "is", "has" or a possessive; "would" or "had": which one is settled where two words are compared.
  [/'s$/, "'s"],
  [/'d$/, "'d"],
];

/** Words that may stand in a text as parts of others, or in another spelling, which does not hold their letters. */
export const EXPANDED: ReadonlySet<string> = new Set([
  ...[...IRREGULAR.values()].flat(),
  ...CLIPPED.values(),
  ...SUFFIXES.map(([, part]) => part),
]);

/**
 * The words that a folded English word stands for: "don't" → do, not; "gonna" → going, to; "it's" → it, 's. One part where there is
 * nothing to take apart; apostrophes that mark no contraction are dropped.
 */
export function expandContraction(form: string): string[] {
  const clipped = CLIPPED.get(form);
  if (clipped !== undefined) return [clipped];
  if (form === "'s" || form === "'d") return [form];
  const bare = form.replaceAll("'", "");
  const irregular = IRREGULAR.get(bare);
  if (irregular !== undefined) return [...irregular];
  const negative = BARE_NEGATIVE.exec(bare)?.[1];
  if (negative !== undefined) return [negative, "not"];
  for (const [suffix, part] of SUFFIXES) {
    if (suffix.test(form) && form.length > 2) {
      return [...expandContraction(form.replace(suffix, "")), part];
    }
  }
  return [/in'$/.test(form) ? `${bare}g` : bare];
}

/** Past participles that "'s" and "'d" can stand before as "has" and "had", beside the regular ones. */
const PARTICIPLE =
  /(?:ed|en|wn)$|^(?:been|got|had|gone|done|made|become|come|said|put|set|better|to|no|a|not)$/;

/** One name for each group of parts of which some are the same word; any other part is its own. */
export function canonicalPart(form: string): string {
  return CANONICAL.get(form) ?? form;
}

const CANONICAL: ReadonlyMap<string, string> = new Map([
  ["ca", "can"],
  ["wo", "will"],
  ["sha", "shall"],
  ...["'s", "is", "has", "us"].map((form): [string, string] => [form, "'s"]),
  ...["'d", "would", "had"].map((form): [string, string] => [form, "'d"]),
]);

/** What is left of "can't", "won't" and "shan't" where "n't" was written out and nothing else. */
const CLIPPED_MODALS: ReadonlyMap<string, string> = new Map([
  ["ca", "can"],
  ["wo", "will"],
  ["sha", "shall"],
]);

/** True if the two parts stand for the same word where `next` follows in the source. */
export function isSameWord(cited: string, standing: string, next: string | undefined): boolean {
  if (cited === standing) return true;
  if (cited === "'s") return standing === "is" || standing === "has" || standing === "us";
  if (cited === "'d") return standing === "would" || standing === "had";
  if (standing === "'s") {
    return cited === "is" || cited === "us" || (cited === "has" && PARTICIPLE.test(next ?? ""));
  }
  if (standing === "'d") {
    return cited === "would" || (cited === "had" && PARTICIPLE.test(next ?? ""));
  }
  return next === "not" && CLIPPED_MODALS.get(cited) === standing;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(" "));
}
