/**
 * The edits of the evidence benchmark. Harmless edits change how a quote is written, forged ones change what it says. They work on
 * plain text, deliberately without code of the verifier.
 */

/** Part of a turn, as cited before the edit. */
export interface QuoteSample {
  meeting: SampledMeeting;
  meetings: readonly SampledMeeting[];
  turn: number;
  quote: string;
}

/** A transcript as its turns. */
export interface SampledMeeting {
  id: string;
  turns: readonly { speaker: string | null; text: string }[];
}

/** An edited citation. */
export interface Edited {
  quote: string;
  /** The cited meeting, if it is not the sample's. */
  id?: string;
  /** Set if every word was said, and the forgery is in what was cut off. */
  is_cut?: true;
}

/** A number in [0, 1). */
export type Random = () => number;

/** Returns null if there is nothing to change in the sample. */
export type Edit = (sample: QuoteSample, random: Random) => string | Edited | null;

const CONTRACTIONS: readonly (readonly [string, string])[] = [
  ["can't", "cannot"],
  ["won't", "will not"],
  ...("do does did is are was were have has had would could should".split(" ")
    .map((verb): [string, string] => [`${verb}n't`, `${verb} not`])),
  ...("i you we they".split(" ").map((who): [string, string] => [`${who}'ve`, `${who} have`])),
  ...("i you he she it we they that there".split(" ")
    .map((who): [string, string] => [`${who}'ll`, `${who} will`])),
  ...("you we they".split(" ").map((who): [string, string] => [`${who}'re`, `${who} are`])),
  ...("he she it that there what where who here".split(" ")
    .map((who): [string, string] => [`${who}'s`, `${who} is`])),
  ["i'm", "i am"],
  ["let's", "let us"],
  ["gonna", "going to"],
  ["wanna", "want to"],
  ["gotta", "got to"],
  ["'cause", "because"],
  ["'em", "them"],
];

const pattern = (phrase: string) =>
  new RegExp(`(?<![\\w'])${phrase.replaceAll(" ", "\\s+")}(?![\\w'])`, "gi");
const EXPANSIONS = CONTRACTIONS.map(([short, long]) => [pattern(short), long] as const);
const SHORTENINGS = CONTRACTIONS.map(([short, long]) => [pattern(long), short] as const);

const replaceAll = (text: string, pairs: readonly (readonly [RegExp, string])[]) =>
  pairs.reduce((result, [from, to]) => result.replace(from, to), text);
const changed = (before: string, after: string) => before === after ? null : after;
const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();
const HESITATION = /(?<![\w'-])(?:um+|uh+|erm?|hmm?|mm|ah)(?![\w'-])/gi;
const NUMBERS =
  "two three four five six seven eight nine ten eleven twelve thirteen fifteen sixteen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety"
    .split(" ");
const NUMBER = new RegExp(`\\b(?:${NUMBERS.join("|")}|hundred|thousand|million)\\b`, "i");

/** Edits by class that do not change what the quote says. */
export const HARMLESS_EDITS: Record<string, Edit> = {
  verbatim: ({ quote }) => quote,
  whitespace: ({ quote }, random) =>
    quote.replace(/ /g, () => pick([" ", "  ", "\n", "\t", " \n  ", "\u00a0"], random)),
  upper_case: ({ quote }) => quote.toUpperCase(),
  lower_case: ({ quote }) => changed(quote, quote.toLowerCase()),
  sentence_case: ({ quote }) => changed(quote, (quote[0] ?? "").toUpperCase() + quote.slice(1)),
  punctuation_dropped: ({ quote }) => changed(quote, squeeze(quote.replace(/[.,?!;:](?!\d)/g, ""))),
  punctuation_attached: ({ quote }) => changed(quote, quote.replace(/ (?=[.,?!;:])/g, "")),
  punctuation_changed: ({ quote }) =>
    changed(quote, quote.replace(/ ,/g, " –").replace(/ \./g, "!").replace(/ \?/g, ".")),
  all_symbols_dropped: ({ quote }) =>
    changed(quote, squeeze(withoutMarks(quote).replace(/[^\w\s.%$€£]|\.(?!\d)/g, ""))),
  brackets_dropped: ({ quote }) => changed(quote, quote.replace(/[{}[\]]/g, "")),
  full_stop_added: ({ quote }) => `${quote.replace(/[\s.,?!]+$/, "")}.`,
  curly_apostrophes: ({ quote }) => changed(quote, quote.replaceAll("'", "\u2019")),
  quotation_marks_around: ({ quote }) => `\u201c${quote}\u201d`,
  decomposed_unicode: ({ quote }) =>
    changed(quote, quote.normalize("NFKD")) ?? quote.normalize("NFD"),
  full_width: ({ quote }) =>
    withoutMarks(quote).replace(
      /[A-Za-z]/g,
      (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0),
    ),
  invisible_characters: ({ quote }) =>
    withoutMarks(quote).replace(/([a-z])([a-z])/gi, "$1\u00ad$2").replace(/ /g, " \u200b"),
  hyphens_as_spaces: ({ quote }) =>
    changed(quote, quote.replace(/(?<=[a-z]{3})-(?=[a-z]{3})/gi, " ")),
  initials_run_together: ({ quote }) =>
    changed(quote, quote.replace(/\b(?:[A-Z]_)+(?:[A-Z]\b)?/g, (run) => run.replaceAll("_", ""))),
  marks_dropped: ({ quote }) => changed(quote, squeeze(withoutMarks(quote))),
  hesitations_dropped: ({ quote }) => changed(quote, squeeze(quote.replace(HESITATION, ""))),
  hesitations_added: ({ quote }, random) =>
    quote.replace(/(?<=[a-z]) (?=[a-z])/g, () => random() < 0.15 ? " um " : " "),
  asides_dropped: ({ quote }) =>
    changed(quote, squeeze(quote.replace(/(?<=[,.?!]) (?:you know|I mean)(?= [,.?!])/gi, ""))),
  marks_fillers_punctuation_dropped: ({ quote }) =>
    changed(
      quote,
      squeeze(withoutMarks(quote).replace(HESITATION, "").replace(/[.,?!](?!\d)/g, "")),
    ),
  repeated_word_dropped: ({ quote }) => {
    const plain = squeeze(withoutMarks(quote).replace(HESITATION, ""));
    return changed(plain, plain.replace(/(?<![\w'-])([a-z']+)((?: ,)? \1)+(?![\w'-])/gi, "$1"));
  },
  repeated_phrase_dropped: ({ quote }) => {
    const plain = squeeze(withoutMarks(quote).replace(HESITATION, ""));
    return changed(plain, plain.replace(/(?<![\w'-])((?:[a-z']+ ){2,4})(?:, )?\1/gi, "$1"));
  },
  single_letter_starts_dropped: ({ quote }) => {
    const plain = squeeze(withoutMarks(quote).replace(HESITATION, ""));
    return changed(plain, plain.replace(/(?<![\w'_-])([b-hj-z]) (?=\1[a-z]+)/gi, ""));
  },
  contractions_expanded: ({ quote }) => changed(quote, replaceAll(quote, EXPANSIONS)),
  contractions_made: ({ quote }) => changed(quote, replaceAll(quote, SHORTENINGS)),
  ellipsis: (sample, random) => withEllipsis(sample.quote, "...", random),
  ellipsis_in_brackets: (sample, random) => withEllipsis(sample.quote, "[…]", random),
  two_ellipses: ({ quote }, random) => {
    const sentences = quote.split(/ (?<=[.?!] )/);
    const first = withEllipsis(sentences.join(" "), "…", random);
    const [left, right] = first?.split("…") ?? [];
    const second = right === undefined ? null : withEllipsis(right.trim(), "…", random);
    return left === undefined || second === null ? null : `${left}… ${second}`;
  },
  ellipses_around: ({ quote }) => `... ${quote} ...`,
  speaker_before: (sample) => {
    const speaker = sample.meeting.turns[sample.turn]?.speaker;
    return speaker ? `${speaker}: ${sample.quote}` : null;
  },
  everything_at_once: ({ quote }) =>
    changed(
      quote,
      `“${
        replaceAll(squeeze(withoutMarks(quote).replace(HESITATION, "")), EXPANSIONS).replace(
          / (?=[.,?!])/g,
          "",
        )
      }”`,
    ),
};

const SYNONYMS = pairs(
  "need:want think:believe big:large small:tiny make:build good:great use:utilise people:users button:switch idea:concept cheap:affordable quick:fast design:layout look:appearance problem:issue different:distinct important:crucial",
);
const OPPOSITES = pairs(
  "more:less before:after all:some always:sometimes high:low easy:difficult cheap:expensive first:last good:bad big:small best:worst left:right up:down on:off inside:outside above:below most:least young:old new:old many:few everyone:nobody like:hate simple:complex",
);
const MODALS = pairs(
  "can:must could:should should:could would:might must:may will:might have:had might:will may:must",
);
const TENSES = pairs(
  "is:was are:were was:is were:are has:had have:had do:did think:thought want:wanted need:needed said:say use:used looks:looked going:went",
);
const PRONOUNS = pairs(
  "we:they they:we you:I I:you he:she our:their their:our my:your your:my us:them this:that",
);
const UNITS = pairs(
  "euros:dollars euro:dollar percent:euros minutes:hours hours:days weeks:months years:months cents:euros",
);
const HEDGES =
  /(?<![\w'])(?:maybe|probably|perhaps|possibly|I think|might|almost|nearly|about|only|at least|up to|if)(?![\w'])\s*/i;
const INSERTS = "very new expensive not always red wireless secure legally".split(" ");
const AUXILIARY =
  /(?<![\w'])(?:is|are|was|were|do|does|did|can|could|will|would|should|have|has|must)(?![\w'])(?!\s+not\b)/i;

/** Edits by class after which the quote was not said, or not like this. */
export const FORGED_EDITS: Record<string, Edit> = {
  number_word_changed: ({ quote }, random) =>
    replaceOne(
      quote,
      new RegExp(`\\b(?:${NUMBERS.join("|")})\\b`, "gi"),
      random,
      (word) => pick(NUMBERS.filter((other) => other !== word.toLowerCase()), random),
    ),
  number_as_other_digits: ({ quote }, random) =>
    replaceOne(
      quote,
      new RegExp(`\\b(?:${NUMBERS.slice(0, 9).join("|")})\\b`, "gi"),
      random,
      (word) => String(NUMBERS.indexOf(word.toLowerCase()) + 3 + Math.floor(random() * 9)),
    ),
  digits_changed: ({ quote }, random) =>
    replaceOne(
      quote,
      /\d/g,
      random,
      (digit) => String((Number(digit) + 1 + Math.floor(random() * 9)) % 10),
    ),
  decimal_point_dropped: ({ quote }) => changed(quote, quote.replace(/(\d)\.(\d)/, "$1$2")),
  scale_changed: ({ quote }, random) =>
    replaceOne(
      quote,
      /\b(?:hundred|thousand|million)\b/gi,
      random,
      (word) =>
        pick(
          ["hundred", "thousand", "million"].filter((other) => other !== word.toLowerCase()),
          random,
        ),
    ),
  number_dropped: ({ quote }, random) =>
    removeOne(quote, new RegExp(`(?<=[a-z] )${NUMBER.source} (?=[a-z])`, "gi"), random),
  number_added: ({ quote }, random) => insertOne(quote, pick(NUMBERS, random), random),
  numbers_swapped: ({ quote }) => {
    const found = [...quote.matchAll(new RegExp(NUMBER.source, "gi"))];
    const [first, last] = [found[0], found.at(-1)];
    if (!first || !last || first[0].toLowerCase() === last[0].toLowerCase()) return null;
    return quote.slice(0, first.index) + last[0] +
      quote.slice(first.index + first[0].length, last.index) + first[0] +
      quote.slice(last.index + last[0].length);
  },
  unit_changed: (sample, random) => substitute(sample.quote, UNITS, random),
  negation_dropped: ({ quote }, random) =>
    replaceOne(
      quote,
      /(?<=(?:do|does|did|is|are|was|were|have|has|had|would|could|should))n't\b|\bnot \b|\bnever \b|\bno \b(?=[a-z])/gi,
      random,
      () => "",
    ),
  cannot_to_can: ({ quote }, random) =>
    replaceOne(quote, /\bcan't\b|\bcannot\b/gi, random, () => "can"),
  wont_to_will: ({ quote }, random) => replaceOne(quote, /\bwon't\b/gi, random, () => "will"),
  can_to_cannot: ({ quote }, random) => replaceOne(quote, /\bcan\b(?!')/gi, random, () => "can't"),
  negation_added: ({ quote }, random) =>
    replaceOne(quote, new RegExp(AUXILIARY.source, "gi"), random, (word) => `${word} not`),
  negation_contracted_in: ({ quote }, random) =>
    replaceOne(
      quote,
      /\b(?:is|are|was|were|do|does|did|could|would|should|have|has)\b(?!n't| not)/gi,
      random,
      (word) => `${word}n't`,
    ),
  never_added: ({ quote }, random) => insertOne(quote, "never", random),
  negation_moved: ({ quote }, random) => {
    const without = replaceOne(quote, /\bnot /gi, random, () => "");
    return without === null ? null : insertOne(without, "not", random);
  },
  negation_under_ellipsis: ({ quote }) =>
    changed(quote, quote.replace(/(?<=\w+ \w+ )(\w+n't|not|never) (?=\w+ \w+)/i, "... ")),
  negated_stretch_under_ellipsis: ({ quote }) =>
    changed(
      quote,
      quote.replace(
        /(?<=[\w']+ [\w']+ )(?:[\w']+ ){0,2}(?:\w+n't|not|never) (?:[\w']+ )?(?=[\w']+ [\w']+)/i,
        "… ",
      ),
    ),
  denied_clause_alone: (sample) => {
    const pattern =
      /n't (?:think|believe|say|mean)(?: that)? ((?:we|you|it|they|I|that|there|this) [^.?!{]{12,})/i;
    const cut = pattern.exec(turnText(sample));
    return cut?.[1] === undefined ? null : { quote: cut[1], is_cut: true };
  },
  denied_remainder_alone: (sample) => {
    const pattern =
      /(?:n't|\bnot) (?!(?:I|you|we|he|she|it|they|that|this|these|those|there|people|know|not|no|um|uh)\b)([a-z][^.?!,;:{]{14,}) [.?!]/i;
    const cut = pattern.exec(turnText(sample));
    return cut?.[1] === undefined ? null : { quote: cut[1], is_cut: true };
  },
  word_dropped: ({ quote }, random) =>
    removeOne(quote, /(?<=[a-z'] )[a-z]{4,} (?=[a-z])/gi, random),
  short_word_dropped: ({ quote }, random) =>
    removeOne(quote, /(?<=[a-z'] )(?!um|uh|mm|er|ah|oh|so)[a-z]{2,3} (?=[a-z])/gi, random),
  two_words_dropped: ({ quote }, random) =>
    removeOne(quote, /(?<=[a-z'] )(?!you know|i mean)[a-z]{3,} [a-z]{3,} (?=[a-z])/gi, random),
  hedge_dropped: ({ quote }, random) =>
    removeOne(quote, new RegExp(`(?<=[a-z] )${HEDGES.source}(?=[a-z])`, "gi"), random),
  word_added: ({ quote }, random) => insertOne(quote, pick(INSERTS, random), random),
  adjacent_words_swapped: ({ quote }, random) =>
    replaceOne(
      quote,
      /\b([a-z]{3,}) ([a-z]{3,})\b/gi,
      random,
      (two) => two.split(" ").reverse().join(" "),
    ),
  distant_words_swapped: ({ quote }) => {
    const found = [...quote.matchAll(/(?<![{[])\b[a-z]{4,}\b(?![}\]])/gi)];
    const [first, last] = [found[0], found.at(-1)];
    if (!first || !last || last.index - first.index < 12) return null;
    return quote.slice(0, first.index) + last[0] +
      quote.slice(first.index + first[0].length, last.index) + first[0] +
      quote.slice(last.index + last[0].length);
  },
  halves_swapped: ({ quote }) => {
    const words = quote.split(" ");
    const middle = Math.floor(words.length / 2);
    return words.length < 8 ? null : [...words.slice(middle), ...words.slice(0, middle)].join(" ");
  },
  words_shuffled: ({ quote }, random) => {
    const words = quote.split(" ");
    return words.length < 6 ? null : words.map((word) => [random(), word] as const)
      .sort(([a], [b]) => a - b).map(([, word]) => word).join(" ");
  },
  synonym: (sample, random) => substitute(sample.quote, SYNONYMS, random),
  opposite: (sample, random) => substitute(sample.quote, OPPOSITES, random),
  modal_changed: (sample, random) => substitute(sample.quote, MODALS, random),
  tense_changed: (sample, random) => substitute(sample.quote, TENSES, random),
  pronoun_changed: (sample, random) => substitute(sample.quote, PRONOUNS, random),
  plural_changed: ({ quote }, random) =>
    replaceOne(
      quote,
      /\b[a-z]{4,}\b/gi,
      random,
      (word) => /s$/i.test(word) ? word.slice(0, -1) : `${word}s`,
    ),
  spelling_changed: ({ quote }, random) =>
    replaceOne(quote, /\b[a-z]{6,}\b/gi, random, (word) => word.slice(0, 2) + word.slice(3)),
  word_of_another_turn: (sample, random) => {
    const words = withoutMarks(turnText(neighbour(sample, 3))).match(/\b[a-z]{5,}\b/gi) ?? [];
    return words.length === 0
      ? null
      : replaceOne(sample.quote, /\b[a-z]{5,}\b/gi, random, () => pick(words, random));
  },
  prefix_dropped: ({ quote }, random) =>
    replaceOne(quote, /(?<!\{)\b(?:un|non-|in|dis|im)(?=[a-z]{4,}\b)/gi, random, () => ""),
  turns_joined: (sample) => joinEnds(sample, neighbour(sample, 1)),
  turns_of_one_speaker_joined: (sample) => {
    const { turns } = sample.meeting;
    const speaker = turns[sample.turn]?.speaker;
    const turn = turns.findIndex((other, index) =>
      index > sample.turn && other.speaker === speaker
    );
    return turn < 0 ? null : joinEnds(sample, { ...sample, turn });
  },
  turns_joined_by_ellipsis: (sample) => joinEnds(sample, neighbour(sample, 1), " ... "),
  turns_joined_with_labels: (sample) => {
    const next = neighbour(sample, 1);
    return `${speakerOf(sample)}: ${turnText(sample)}\n${speakerOf(next)}: ${turnText(next)}`;
  },
  meetings_joined: (sample, random) => {
    const other = otherMeeting(sample, random);
    if (other === null) return null;
    const turn = other.turns.findIndex((candidate) => candidate.text.split(" ").length > 8);
    return turn < 0 ? null : joinEnds(sample, { ...sample, meeting: other, turn });
  },
  ellipsis_out_of_order: ({ quote }) => {
    const words = quote.split(" ");
    const middle = Math.floor(words.length / 2);
    return words.length < 10
      ? null
      : `${words.slice(middle + 1).join(" ")} ... ${words.slice(0, middle).join(" ")}`;
  },
  other_speaker_named: (sample) => {
    const speaker = speakerOf(sample);
    const other = sample.meeting.turns.find((turn) =>
      turn.speaker !== null && turn.speaker !== speaker
    );
    return other ? `${other.speaker}: ${sample.quote}` : null;
  },
  other_meeting_named: (sample, random) => {
    const other = otherMeeting(sample, random);
    return other && { quote: sample.quote, id: other.id };
  },
  unknown_meeting_named: ({ quote }) => ({ quote, id: "00000000-0000-4000-8000-00000000dead" }),
  continuation_invented: ({ quote }) => `${quote} and that is why we will pay for it`,
  opening_invented: ({ quote }) => `The client agreed that ${quote}`,
  attribution_inserted: ({ quote }) =>
    changed(quote, quote.replace(/(?<=\w+ \w+ )(?=\w+ \w+)/, "said the client ")),
};

function turnText(sample: QuoteSample): string {
  return sample.meeting.turns[sample.turn]?.text ?? "";
}

function speakerOf(sample: QuoteSample): string | null {
  return sample.meeting.turns[sample.turn]?.speaker ?? null;
}

function neighbour(sample: QuoteSample, distance: number): QuoteSample {
  return { ...sample, turn: (sample.turn + distance) % sample.meeting.turns.length };
}

function otherMeeting(sample: QuoteSample, random: Random): SampledMeeting | null {
  const others = sample.meetings.filter((meeting) => meeting !== sample.meeting);
  return others.length === 0 ? null : pick(others, random);
}

/** The end of one turn and the beginning of another, four words or more of each. */
function joinEnds(one: QuoteSample, other: QuoteSample, joint = " "): string | null {
  const words = (sample: QuoteSample) => squeeze(withoutMarks(turnText(sample))).split(" ");
  const [left, right] = [words(one).slice(-10), words(other).slice(0, 10)];
  return Math.min(left.length, right.length) < 5 ? null : left.join(" ") + joint + right.join(" ");
}

/** The quote with a stretch of words between two others left out that holds no denial and no part of a number. */
function withEllipsis(quote: string, sign: string, random: Random): string | null {
  const words = quote.split(" ");
  if (words.length < 10) return null;
  const from = 3 + Math.floor(random() * (words.length - 8));
  const to = from + 1 + Math.floor(random() * (words.length - from - 4));
  const [left, gap, right] = [words.slice(0, from), words.slice(from, to), words.slice(to)];
  const risky =
    /n't\b|\b(?:no|not|never|nothing|nobody|none|nor|neither|without|hardly|unless|except|instead|un\w+|im\w+|fail\w*|refuse\w*|doubt\w*|wrong|stop|avoid|lack\w*|false|dunno|cannot|nowhere|rarely|barely)\b/i;
  const around = [left.at(-1), gap[0], gap.at(-1), right[0]].join(" ");
  const spoken = (part: string[]) =>
    withoutMarks(part.join(" ")).split(" ").filter((word) =>
      /\w{2}/.test(word) && !/^[{]|^(?:um|uh|mm|hmm|mm-hmm|uh-huh|ah)$/i.test(word)
    )
      .length;
  if (risky.test(gap.join(" ")) || NUMBER.test(around) || spoken(left) < 2 || spoken(right) < 2) {
    return null;
  }
  return `${left.join(" ")} ${sign} ${right.join(" ")}`;
}

function withoutMarks(text: string): string {
  return text.replace(/\{\w+\}|\[[a-z ]+\]/g, "");
}

function substitute(
  quote: string,
  table: ReadonlyMap<string, string>,
  random: Random,
): string | null {
  const found = [...quote.matchAll(/(?<![\w'-])[a-z]+(?![\w'-])/gi)].filter((word) =>
    table.has(word[0].toLowerCase())
  );
  if (found.length === 0) return null;
  const word = pick(found, random);
  return quote.slice(0, word.index) + table.get(word[0].toLowerCase()) +
    quote.slice(word.index + word[0].length);
}

function replaceOne(
  text: string,
  what: RegExp,
  random: Random,
  by: (found: string) => string,
): string | null {
  const found = [...text.matchAll(what)];
  if (found.length === 0) return null;
  const one = pick(found, random);
  return text.slice(0, one.index) + by(one[0]) + text.slice(one.index + one[0].length);
}

function removeOne(text: string, what: RegExp, random: Random): string | null {
  return replaceOne(text, what, random, () => "");
}

/** Between two words in the middle, never at an end. */
function insertOne(text: string, word: string, random: Random): string | null {
  return replaceOne(text, /(?<=[a-z]) (?=[a-z])/gi, random, () => ` ${word} `);
}

function pick<T>(list: readonly T[], random: Random): T {
  const item = list[Math.floor(random() * list.length)];
  if (item === undefined) throw new RangeError("Cannot pick from an empty list");
  return item;
}

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(
    list.split(" ").map((pair): [string, string] => {
      const [from = "", to = ""] = pair.split(":");
      return [from, to];
    }),
  );
}
