const STOPWORDS = new Set(
  ("a about after all also am an and any are as at be because been but by can could did do does for from get gets go " +
    "going got had has have he her here him his how i i'd i'll i'm i've if in into is it it's its just know like make " +
    "me more much my no not of off oh okay on one or our out really right say see she should so some that that's the " +
    "their them then there there's these they they're thing things think this those to too uh um up us very was we " +
    "we're well were what when where which who will with would yeah yes you you're your").split(
      " ",
    ),
);

/** The different words of a text that carry a subject, lower-cased; a plural counts as its singular. */
export function wordsOfMatter(text: string): Set<string> {
  const words = text.toLowerCase().replaceAll("’", "'").match(/[\p{L}\p{N}']+/gu) ?? [];
  const content = words.filter((word) => word.length > 1 && !STOPWORDS.has(word));
  return new Set(content.map((word) => word.replace(/(?<=\p{L}{3})s$/u, "")));
}
