import type { ReadSentence } from "./read_sentence.ts";

/** Words shorter than this are mostly grammar. */
const MIN_LENGTH = 4;

/** The share, 0 to 1, of a sentence's content words and figures that stand in another; 0 of none. */
export function shareOfEcho(sentence: ReadSentence, other: ReadSentence): number {
  const content = contentOf(sentence);
  const others = contentOf(other);
  const shared = [...content].filter((form) => others.has(form));
  return content.size === 0 ? 0 : shared.length / content.size;
}

const CONTENT = new WeakMap<ReadSentence, ReadonlySet<string>>();

function contentOf(sentence: ReadSentence): ReadonlySet<string> {
  const known = CONTENT.get(sentence) ?? readContent(sentence);
  CONTENT.set(sentence, known);
  return known;
}

function readContent(sentence: ReadSentence): Set<string> {
  const { corrections, answers } = sentence.grammar;
  // "So plain grey, then?"
  const isFiller = (index: number) =>
    corrections.consequences.match(sentence, index) !== null ||
    answers.match(sentence, index)?.value === "openers";
  const forms = sentence.tokens.filter((token, index) =>
    !isFiller(index) &&
    (sentence.isQuantity(index) || token.form.length >= MIN_LENGTH ||
      /^[\p{Script=Han}\p{Script=Katakana}]$/u.test(token.form))
  );
  return new Set(forms.map(({ form }) => form));
}
