/** The figures by which the client would tell success: from one to another of the same unit. */
import type { AmountValue } from "../../contracts/fact.ts";
import type { ReadSentence } from "../../evidence/force/read_sentence.ts";
import { isTelling, wordsOf } from "./answers.ts";
import type { Project, StandingFact, Statement } from "./read_project.ts";
import { findWithin, tellWords } from "./tell.ts";

/** As `success_kpis` has it. */
interface Measure {
  metric: string;
  current_state: string;
  target_state: string;
  measurement_method: string | null;
  timeframe: string | null;
  citation: { signal_id: string; quote: string; field: string };
}

/** A measure for each clause with two figures of one unit: "from 25 minutes today to 5 minutes by next summer". */
export function findMeasures(project: Project): ReadonlyMap<Statement, Measure> {
  const known = found.get(project);
  if (known !== undefined) return known;
  const by_statement = Map.groupBy(project.figures, ({ statement }) => statement);
  const measures = new Map(
    [...by_statement].flatMap(([statement, stated]): [Statement, Measure][] => {
      const measure = toMeasure(statement, stated);
      return measure === null ? [] : [[statement, measure]];
    }),
  );
  found.set(project, measures);
  return measures;
}

const found = new WeakMap<Project, ReadonlyMap<Statement, Measure>>();

const FIGURES: ReadonlySet<string> = new Set(["count", "percentage", "duration", "money"]);

function toMeasure(statement: Statement, stated: readonly StandingFact[]): Measure | null {
  const words = wordsOf(statement);
  if (words === null || !isTelling(statement, words)) return null;
  const figures = stated.filter(({ fact }) => FIGURES.has(fact.kind))
    .toSorted((a, b) => a.fact.start - b.fact.start);
  const [current, target] = figures;
  if (current === undefined || target === undefined || figures.length > 2) return null;
  if (!isSameUnit(current, target)) return null;
  const { sentence, signal, signal_id } = statement;
  const { tokens } = sentence;
  const at = tokens.findIndex(({ start }) => start >= current.fact.start);
  const change = findWithin(sentence, words.changes, { start: 0, end: at });
  if (change === null) return null;
  const metric = tellWords(statement, { start: startOf(sentence, change.start), end: change.start })
    .text;
  if (metric === "") return null;
  const measured = findWithin(sentence, words.measured_by);
  const date = stated.find(({ fact }) => fact.kind === "date");
  const quoteOf = ({ fact }: StandingFact) => signal.content.slice(fact.start, fact.end);
  return {
    metric,
    current_state: quoteOf(current),
    target_state: quoteOf(target),
    measurement_method: measured === null
      ? null
      : tellWords(statement, { start: measured.start, end: tokens.length }).text.replace(/\.$/, ""),
    timeframe: date === undefined ? null : quoteOf(date),
    citation: { signal_id, quote: statement.quote, field: "success_kpis" },
  };
}

function isSameUnit({ fact: one }: StandingFact, { fact: other }: StandingFact): boolean {
  return one.kind === other.kind &&
    (one.value as AmountValue).unit === (other.value as AmountValue).unit;
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
