/**
 * What of an element stands (claims.md, sections 1 to 4): field by field, whether its quotes say it, whether the client's own,
 * asserted words say it, and what confidence that leaves. The same for a value that was just proposed and for one whose quotes were
 * verified again.
 */
import type { ExtractableName } from "../contracts/element.ts";
import type { Evidence } from "../contracts/evidence.ts";
import { countsForGate } from "../contracts/standing.ts";
import type { Judgements, OpenQuestion } from "../contracts/reasoner.ts";
import type { SignalText } from "../contracts/signal.ts";
import type { FieldSupport } from "../contracts/support.ts";
import { isKpiComplete } from "../elements/business_case/is_kpi_complete.ts";
import type { Kpi } from "../elements/business_case/schema.ts";
import type { Field } from "../elements/gate.ts";
import { EXTRACTABLE_NAMES } from "../elements/elements.ts";
import { listFields } from "../elements/gates.ts";
import { isTold } from "../elements/is_told.ts";
import {
  checkKpiSupport,
  checkSupport,
  type Support,
  type SupportingQuote,
  withJudgement,
} from "../evidence/check_support.ts";
import { judgeWithin } from "../evidence/force/judge_within.ts";
import { decideLanguage, scoreSample } from "../text/detect_language.ts";

/** Below the threshold of every gate: what is not the client's own word is no more than a hypothesis. */
export const UNSUPPORTED_CEILING = 0.49;

interface Judge {
  evidence: readonly Evidence[];
  /** The key of the question about a field. */
  keyOf(field: string): string;
  /** Whether a reader answered that the quotes say what stands in the field. */
  said(field: string): boolean;
}

export interface Assessment {
  /** The own fields as they are to be stored: of a list of measures, those that no words carry are marked. */
  content: Record<string, unknown>;
  evidence: Evidence[];
  support: Record<string, FieldSupport>;
  standing: string[];
  /** Null for an element that has none. */
  confidence: number | null;
  open: OpenQuestion[];
}

/** What is known beside the value and its quotes. */
interface Known {
  /** At least those that are quoted, by id. */
  signals: ReadonlyMap<string, SignalText>;
  /** What the element claims to be worth; null if it has no confidence. */
  claimed_confidence: number | null;
  /** Fields that were claimed and are empty, because no quote carries them. */
  dropped?: Iterable<string>;
  /** Fields that the client said yes to, which stand by that. */
  confirmed_fields?: readonly string[] | undefined;
  judgements?: Judgements;
}

/**
 * Assesses an element's own fields against its evidence. A required field that is not carried by words that count, or was dropped,
 * limits the confidence to 0.49, and so does an element that nothing carries. Fields that follow from other elements need no
 * quote.
 */
export function assessElement(
  name: ExtractableName,
  content: Record<string, unknown>,
  evidence: readonly Evidence[],
  known: Known,
): Assessment {
  if (!NEEDS_WORDS.has(name)) {
    return {
      content,
      evidence: [...evidence],
      support: {},
      standing: [],
      confidence: null,
      open: [],
    };
  }
  const judge = toJudge(name, judgeByField(name, { content, evidence }, known), known);
  const dropped = new Set(known.dropped);
  const support: Record<string, FieldSupport> = {};
  const standing: string[] = [];
  const open: OpenQuestion[] = judge.evidence.filter(isOpen).map((item) => ({
    key: forceKey(item),
    kind: "force",
    cited: item.cited,
    quote: item.quote,
  }));
  let stored = content;

  for (const [path, field] of listFields(name)) {
    const quotes = judge.evidence.filter(({ fields }) => fields.includes(path));
    const finding = assessField(
      { path, field, value: content[path], quotes },
      judge,
      known.signals,
    );
    if (finding === null) {
      if (dropped.has(path)) support[path] = { verdict: "unsupported", reason: "no_quote" };
      continue;
    }
    const is_confirmed = known.confirmed_fields?.includes(path) === true;
    support[path] = finding.support;
    if (finding.stands || is_confirmed) standing.push(path);
    if (finding.value !== undefined && !is_confirmed) {
      stored = { ...stored, [path]: finding.value };
    }
    open.push(...finding.open);
  }
  const { claimed_confidence: claimed } = known;
  const carries = standing.length > 0 && missesNothing(name, { support, standing });
  return {
    content: stored,
    evidence: [...judge.evidence],
    support,
    standing,
    confidence: claimed === null || carries ? claimed : Math.min(claimed, UNSUPPORTED_CEILING),
    open,
  };
}

/** Not the strategic context, which is no gate, nor the scope, which opens its gate by the client's agreement alone. */
const NEEDS_WORDS: ReadonlySet<ExtractableName> = new Set(
  EXTRACTABLE_NAMES.filter((name) => name !== "strategic_context" && name !== "confirmed_scope"),
);

/**
 * The evidence, that of a field with the force that the field's words have within their quote: who cites a whole sentence cites its
 * reserve with it.
 */
function judgeByField(
  name: ExtractableName,
  { content, evidence }: { content: Record<string, unknown>; evidence: readonly Evidence[] },
  { signals }: Known,
): Evidence[] {
  const kinds = new Map(listFields(name).map(([path, { kind }]) => [path, kind]));
  return evidence.flatMap((item) => {
    if (item.force !== "asserted" || item.answer !== undefined) return [item];
    const signal = signals.get(item.signal_id);
    const language = signal === undefined ? null : languageOf(signal);
    const by_force = Map.groupBy(item.fields, (field) => {
      const claims = toParts(content[field]);
      const is_choice = kinds.get(field) === "other";
      const forces = claims.map((claim) =>
        judgeWithin({ claim, is_choice, cited: item.cited, quote: item.quote, language })
      ).filter((force) => force !== null);
      return forces.includes("asserted") ? "asserted" : forces[0] ?? "asserted";
    });
    return by_force.size === 0
      ? [item]
      : [...by_force].map(([force, fields]) => ({ ...item, force, fields }));
  });
}

/** The texts of a field; of measures, those of all their parts. */
function toParts(value: unknown): string[] {
  return [value].flat().flatMap((part) =>
    typeof part === "object" && part !== null ? toTexts(Object.values(part)) : toTexts(part)
  );
}

function toJudge(
  name: ExtractableName,
  evidence: readonly Evidence[],
  { judgements = new Map() }: Known,
): Judge {
  return {
    evidence: evidence.map((item) => {
      const force = item.force === "unjudged" ? judgements.get(forceKey(item)) : undefined;
      return force === undefined || force === "said" ? item : { ...item, force, judged: true };
    }),
    keyOf: (field) => supportKey(name, field),
    said: (field) => judgements.get(supportKey(name, field)) === "said",
  };
}

/** The words are the client's, and the rules do not read how they were meant. */
function isOpen({ force, side, pending }: Evidence): boolean {
  return force === "unjudged" && side === "client" && pending !== true;
}

/** Of one place in one signal. */
export function forceKey({ signal_id, start, end, cited }: Evidence): string {
  return `force ${signal_id} ${start}-${end} ${cited}`;
}

export function supportKey(name: ExtractableName, field: string): string {
  return `support ${name} ${field}`;
}

interface FieldFinding {
  support: FieldSupport;
  stands: boolean;
  /** What is to be stored in place of the value; undefined for the value itself. */
  value?: unknown;
  open: OpenQuestion[];
}

interface AssessedField {
  path: string;
  field: Field;
  value: unknown;
  /** What is cited for it. */
  quotes: readonly Evidence[];
}

/** Null for a field that says nothing, or nothing that words could carry. */
function assessField(
  assessed: AssessedField,
  judge: Judge,
  signals: Known["signals"],
): FieldFinding | null {
  const { path, field, value, quotes } = assessed;
  if (path === "success_kpis") return assessKpis(assessed, judge, signals);
  const texts = toTexts(value);
  if (texts.length === 0) return null;
  const is_choice = field.kind === "other";
  const is_derived = field.derived === true;
  const check = (claim: readonly string[], items: readonly Evidence[]): Support =>
    withJudgement(
      checkSupport({
        value: claim,
        quotes: items.map((item) => toSupportingQuote(item, signals)),
        is_derived,
        is_choice,
        is_money_to_spend: path === "budget_range",
      }),
      judge.said(path),
    );
  const counting = quotes.filter(countsForGate);
  // Of a list that may be empty, what is not carried is no more than what was left out.
  const claims = field.required === true ? [texts] : [texts, ...texts.map((text) => [text])];
  return {
    support: toFieldSupport(check(texts, quotes), judge.said(path)),
    stands: claims.some((claim) => check(claim, counting).verdict === "supported"),
    open: listOpen(judge.keyOf(path), { label: field.label, value: texts.join("; ") }, {
      quotes,
      check: (items) => check(texts, items),
    }),
  };
}

/** Measures: each by itself, and together as good as the worst that is claimed in full. */
function assessKpis(
  { path, field, value, quotes }: AssessedField,
  judge: Judge,
  signals: Known["signals"],
): FieldFinding | null {
  const kpis = Array.isArray(value) ? value as Kpi[] : [];
  if (kpis.length === 0) return null;
  const findings = kpis.map((kpi, index) => {
    const key = `${path}.${index}`;
    const check = (items: readonly Evidence[]): Support =>
      withJudgement(
        checkKpiSupport(kpi, items.map((item) => toSupportingQuote(item, signals))),
        judge.said(key),
      );
    const is_complete = isKpiComplete(kpi);
    const stands = is_complete && check(quotes.filter(countsForGate)).verdict === "supported";
    const claim = { label: field.label, value: Object.values(kpi).filter(isText).join("; ") };
    return {
      kpi: { ...kpi, hypothesis: !stands },
      support: toFieldSupport(check(quotes), judge.said(key)),
      stands,
      is_complete,
      open: is_complete ? listOpen(judge.keyOf(key), claim, { quotes, check }) : [],
    };
  });
  const complete = findings.filter(({ is_complete }) => is_complete);
  const worst = complete.find(({ support }) => support.verdict !== "supported") ?? complete[0];
  return {
    support: worst?.support ?? { verdict: "unsupported", reason: "no_quote" },
    stands: findings.some(({ stands }) => stands),
    value: findings.map(({ kpi }) => kpi),
    open: findings.flatMap(({ open }) => open),
  };
}

/** The question whether quotes that count, or would if they are meant as they stand, say it in other words. */
function listOpen(
  key: string,
  claim: { label: string; value: string },
  { quotes, check }: { quotes: readonly Evidence[]; check(items: readonly Evidence[]): Support },
): OpenQuestion[] {
  const hopeful = quotes.filter((item) => countsForGate(item) || isOpen(item));
  if (hopeful.length === 0 || !check(hopeful).needs_judgement) return [];
  return [{ key, kind: "support", ...claim, quotes: hopeful.map(({ quote }) => quote) }];
}

function toFieldSupport(
  { verdict, reason, needs_judgement: _ }: Support,
  is_judged: boolean,
): FieldSupport {
  return {
    verdict,
    ...reason !== undefined && { reason },
    ...is_judged && verdict === "supported" && { judged: true },
  };
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** What a field says, as texts; none for what is no text, and for placeholders. */
export function toTexts(value: unknown): string[] {
  return [value].flat().filter(isText).filter(isTold);
}

/** A signal is of one language, which a longer text shows better than a quote. */
const LANGUAGES = new WeakMap<SignalText, string | null>();

function toSupportingQuote(
  { signal_id, quote }: Evidence,
  signals: Known["signals"],
): SupportingQuote {
  const signal = signals.get(signal_id);
  return {
    text: quote,
    language: signal === undefined ? null : languageOf(signal),
    said_on: signal?.occurred_at?.slice(0, 10) ?? null,
  };
}

function languageOf(signal: SignalText): string | null {
  const known = LANGUAGES.get(signal);
  if (known !== undefined) return known;
  const language = decideLanguage(scoreSample(signal.content));
  LANGUAGES.set(signal, language);
  return language;
}

/** Whether every required field that says something stands, and none was dropped; what follows from other elements may be missing. */
function missesNothing(
  name: ExtractableName,
  { support, standing }: Pick<Assessment, "support" | "standing">,
): boolean {
  return listFields(name).filter(([, { required, derived }]) => required && !derived)
    .every(([path]) => support[path] === undefined || standing.includes(path));
}
