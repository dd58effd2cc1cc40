/** The figures by which the client would tell success: from one to another of the same unit. */
import type { AmountValue } from "../../contracts/fact.ts";
import type { ReadSentence } from "../../evidence/force/read_sentence.ts";
import { offsetsOf, type Stretch } from "../../facts/clause.ts";
import { isTelling, wordsOf } from "./answers.ts";
import { type CompiledRuleWords, ruleWordsOf } from "./rule_words.ts";
import type { StandingFact, Statement, ToldProject } from "./read_project.ts";
import { findAll, findWithin, holds, tellAll, tellWords } from "./tell.ts";

/** As `success_kpis` has it. */
interface Measure {
  metric: string;
  current_state: string;
  target_state: string;
  measurement_method: string | null;
  timeframe: string | null;
  citation: { signal_id: string; quote: string; field: string };
}

/** A measure for each statement with two figures of one unit: "from 25 minutes today to 5 minutes by next summer". */
export function findMeasures(project: ToldProject): ReadonlyMap<Statement, Measure> {
  const known = found.get(project);
  if (known !== undefined) return known;
  const by_statement = Map.groupBy(project.figures, ({ statement }) => statement);
  const measures = new Map(
    project.statements.flatMap((statement): [Statement, Measure][] => {
      const stated = by_statement.get(statement) ?? [];
      const measure = toMeasure(statement, stated) ??
        toFollowUp(statement, stated, by_statement.get(statement.before ?? statement) ?? []);
      return measure === null ? [] : [[statement, measure]];
    }),
  );
  found.set(project, measures);
  return measures;
}

const found = new WeakMap<ToldProject, ReadonlyMap<Statement, Measure>>();

const FIGURES: ReadonlySet<string> = new Set(["count", "percentage", "duration", "money"]);

function toMeasure(statement: Statement, stated: readonly StandingFact[]): Measure | null {
  const words = wordsOf(statement);
  if (words === null || !isTelling(statement, words)) return null;
  const figures = figuresOf(statement, stated);
  const found = findPair(figures) ?? findRange(statement, words) ??
    findAimed(statement, figures, stated);
  if (found === null) return null;
  const metric = tellMetric(statement, stated, found, words);
  return metric === null || metric === ""
    ? null
    : { metric, ...describe(statement, stated, found), citation: cite(statement, statement.start) };
}

/** What was said of "that" in the sentence before: "We throw away 14 percent. I want that down to 5 percent." */
function toFollowUp(
  statement: Statement,
  stated: readonly StandingFact[],
  stated_before: readonly StandingFact[],
): Measure | null {
  const { before } = statement;
  const words = wordsOf(statement);
  if (words === null || before === null || statement.is_talk) return null;
  if (!isTelling(statement, words) || !isTelling(before, words)) return null;
  const earlier = figuresOf(before, stated_before);
  const pair = findPair([...earlier, ...figuresOf(statement, stated)]);
  const is_after = pair !== null && pair.current.start < statement.start &&
    pair.target.start >= statement.start;
  const is_aimed_at = stated.some(({ fact }) => fact.subject === "target") ||
    holds(statement.sentence, words.moves);
  const found = is_after && is_aimed_at ? pair : findAimed(statement, earlier, stated);
  if (found === null) return null;
  return {
    metric: tellAll(before).text,
    ...describe(statement, stated, found),
    citation: cite(statement, before.start),
  };
}

function cite({ signal, signal_id, end }: Statement, start: number): Measure["citation"] {
  return { signal_id, quote: signal.content.slice(start, end), field: "success_kpis" };
}

/** In the order of the text. What is denied is one only behind "from" or "instead of". */
function figuresOf(
  { sentence }: Statement,
  stated: readonly StandingFact[],
): readonly StandingFact[] {
  const { instead, from } = ruleWordsOf(sentence.grammar.grammar.language)?.range ?? {};
  const replaced = [instead, from].flatMap((list) =>
    list === undefined ? [] : findAll(sentence, list)
  );
  const isReplaced = ({ fact }: StandingFact) =>
    replaced.some(({ end }) => (sentence.tokens[end - 1]?.end ?? 0) > fact.start);
  return stated.filter((item) =>
    FIGURES.has(item.fact.kind) && (item.fact.force !== "denied" || isReplaced(item))
  ).toSorted((a, b) => a.fact.start - b.fact.start);
}

function describe(
  statement: Statement,
  stated: readonly StandingFact[],
  { current, target }: Pair,
): Pick<Measure, "current_state" | "target_state" | "measurement_method" | "timeframe"> {
  const { sentence, signal } = statement;
  const { tokens } = sentence;
  const words = wordsOf(statement);
  const behind = tokens.findIndex(({ start }) => start >= target.end);
  const measured = behind < 0 || words === null
    ? null
    : findWithin(sentence, words.measured_by, { start: behind, end: tokens.length });
  const date = stated.find(({ fact }) => fact.kind === "date");
  const quoteOf = ({ start, end }: Place) => signal.content.slice(start, end);
  return {
    current_state: quoteOf(current),
    target_state: quoteOf(target),
    measurement_method: measured === null
      ? null
      : tellWords(statement, { start: measured.start, end: tokens.length }).text.replace(/\.$/, ""),
    timeframe: date === undefined ? null : quoteOf(date.fact),
  };
}

/** What changes, else what the figures count, else all that is said of success. */
function tellMetric(
  statement: Statement,
  stated: readonly StandingFact[],
  { current, target }: Pair,
  words: CompiledRuleWords,
): string | null {
  const { sentence } = statement;
  const at = sentence.tokens.findIndex(({ start }) => start >= current.start);
  const place = placeOfMetric(sentence, words, at);
  if (place !== null) return tellWords(statement, place).text;
  const is_meant =
    [words.success, words.range.instead, words.range.now].some((list) => holds(sentence, list)) ||
    (statement.before !== null && holds(statement.before.sentence, words.success));
  if (!is_meant || statement.is_talk) return null;
  const counted = placeBetween(sentence, current, target);
  return counted === null || holdsDate(stated, offsetsOf(sentence, counted))
    ? tellAll(statement).text
    : tellWords(statement, counted).text;
}

function holdsDate(
  stated: readonly StandingFact[],
  place: Place,
): boolean {
  return stated.some(({ fact }) =>
    fact.kind === "date" && fact.start < place.end && place.start < fact.end
  );
}

/** "From 14 percent of bread thrown away to 5 percent" */
function placeBetween(sentence: ReadSentence, current: Place, target: Place): Stretch | null {
  const { prepositions, determiners } = sentence.grammar.clauses;
  const isLink = (index: number) =>
    !sentence.isWord(index) || prepositions.match(sentence, index) !== null ||
    determiners.match(sentence, index) !== null;
  let start = sentence.tokens.findIndex((token) => token.start >= current.end);
  let end = sentence.tokens.findIndex((token) => token.end > target.start);
  while (start < end && isLink(start)) start++;
  while (start < end && isLink(end - 1)) end--;
  return end - start >= MIN_COUNTED ? { start, end } : null;
}

/** Fewest words that say what is counted. */
const MIN_COUNTED = 2;

/**
 * What is measured: the subject of what changes ("waiting time goes from …"), or what somebody moves ("we want to bring the waiting
 * time down from …"). "We are selling it for twenty-five and aim at fifty million" measures nothing.
 */
function placeOfMetric(
  sentence: ReadSentence,
  words: CompiledRuleWords,
  figure: number,
): Stretch | null {
  const change = findWithin(sentence, words.changes, { start: 0, end: figure });
  const { nominatives, prepositions } = sentence.grammar.clauses;
  if (change !== null) {
    const start = startOf(sentence, change.start);
    const says_who = sentence.tokens.slice(start, change.start)
      .some((_, offset) => nominatives.match(sentence, start + offset) !== null);
    if (!says_who && change.start > start) return { start, end: change.start };
  }
  const moved = findWithin(sentence, words.moves);
  if (moved === null) return null;
  const start = moved.end <= figure ? moved.end : change?.end ?? figure;
  let end = figure;
  while (end > start && isLinkAt(end - 1)) end--;
  return end > start ? { start, end } : null;

  /** "down from", "von" */
  function isLinkAt(index: number): boolean {
    return prepositions.match(sentence, index) !== null ||
      words.changes.match(sentence, index) !== null;
  }
}

/** Offsets into the content. */
interface Place {
  start: number;
  end: number;
}

interface Pair {
  current: Place;
  target: Place;
}

function findPair(figures: readonly StandingFact[]): Pair | null {
  const [current, target, ...others] = figures.map(({ fact }) => fact);
  if (current === undefined || target === undefined || others.length > 0) return null;
  const is_one_unit = current.kind === target.kind &&
    (current.value as AmountValue).unit === (target.value as AmountValue).unit;
  return is_one_unit ? { current, target } : null;
}

/**
 * "Today 30 in a hundred leave. A year from now it should be no more than 15": the first figure of how things are now, and the one that
 * is aimed at, where that one counts nothing that is named.
 */
function findAimed(
  statement: Statement,
  figures: readonly StandingFact[],
  stated: readonly StandingFact[],
): Pair | null {
  const { sentence, is_talk } = statement;
  const words = wordsOf(statement);
  const [first] = figures;
  if (words === null || first === undefined || is_talk) return null;
  const says_now = [statement, first.statement].some((other) =>
    [words.range.now, words.success].some((list) => holds(other.sentence, list))
  );
  if (!says_now) return null;
  for (const { end } of findAll(sentence, words.range.aimed)) {
    const target = sentence.tokens[end - 1];
    if (target === undefined || target.start < first.fact.end || holdsDate(stated, target)) {
      continue;
    }
    return { current: first.fact, target };
  }
  return null;
}

/** Most words of a figure and what it counts. */
const MAX_FIGURE = 4;

/** "From 60 a month to 10 a month", where the figures count nothing that is named. */
function findRange({ sentence }: Statement, { range }: CompiledRuleWords): Pair | null {
  const from = findWithin(sentence, range.from);
  if (from === null) return null;
  const to = findWithin(sentence, range.to, { start: from.end, end: sentence.tokens.length });
  if (to === null || to.start - from.end > MAX_FIGURE) return null;
  const { prepositions } = sentence.grammar.clauses;
  let end = to.end;
  while (
    end < to.end + MAX_FIGURE && sentence.isWord(end) && prepositions.match(sentence, end) === null
  ) end++;
  return {
    current: offsetsOf(sentence, { start: from.end - 1, end: to.start }),
    target: offsetsOf(sentence, { start: to.start + 1, end }),
  };
}

/** Behind a colon, an "if" or a "that" before the words of change. */
function startOf(sentence: ReadSentence, before: number): number {
  const { complementizers, subordinators } = sentence.grammar.clauses;
  const starts = sentence.tokens.slice(0, before).flatMap(({ form }, index) =>
    form === ":"
      ? index + 1
      : complementizers.match(sentence, index)?.end ?? subordinators.match(sentence, index)?.end ??
        []
  );
  const conditions = sentence.ahead.filter(({ kind, end }) => kind === "condition" && end < before)
    .map(({ end }) => end);
  return Math.max(0, ...starts.filter((start) => start < before), ...conditions);
}
