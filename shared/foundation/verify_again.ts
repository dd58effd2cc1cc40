/**
 * Verifies the quotes of stored elements again, after something changed that they depend on (claims.md, section 4). What is still
 * said, by the client and meant, counts again; what is not goes, and with it every field that has no other quote.
 */
import type { ExtractableName } from "../contracts/element.ts";
import type { Evidence } from "../contracts/evidence.ts";
import type { Person } from "../contracts/person.ts";
import type { JudgedAs, Judgements } from "../contracts/reasoner.ts";
import type { SignalText } from "../contracts/signal.ts";
import { ownFields } from "../contracts/standing.ts";
import { storedElementSchema } from "../contracts/stored_element.ts";
import type { FieldSupport } from "../contracts/support.ts";
import { UNKNOWN } from "../elements/extraction.ts";
import { listFields } from "../elements/gates.ts";
import { type Sources, toSources } from "../evidence/to_sources.ts";
import { indexPeople } from "../signals/people.ts";
import { assessElement, forceKey, supportKey } from "./assess_element.ts";

/** An element as the database has it, the strategic context in that form, too. */
export type StoredElement = Record<string, unknown>;

/** What it takes to verify the quotes of some elements of a project. */
interface PendingElements {
  /** By name. */
  elements: Readonly<Record<string, StoredElement>>;
  /** At least those that are quoted. */
  signals: readonly SignalText[];
  people: readonly Person[];
}

/** Each of the elements as it stands now, by name. */
export function verifyAgain(
  { elements, signals, people }: PendingElements,
): Record<string, StoredElement> {
  const sources = toSources(signals, { people: indexPeople(people) });
  return Object.fromEntries(
    Object.entries(elements).map(([name, value]) => [
      name,
      verifyElement(name as ExtractableName, value, sources), // the names are those of columns
    ]),
  );
}

/** A quote as it was stored, and as it is found now; null where it is not. */
interface Found {
  item: Evidence;
  now: Evidence | null;
}

function verifyElement(
  name: ExtractableName,
  value: StoredElement,
  sources: Sources,
): StoredElement {
  const parsed = storedElementSchema.safeParse(value);
  // Nothing can be made of what it is based on, so that nothing of it counts.
  if (!parsed.success) return { ...value, evidence: [], standing: [] };
  const stored = parsed.data;
  const found = stored.evidence.map((item) => ({ item, now: verifyItem(item, sources) }));
  const evidence = found.flatMap(({ now }) => now ?? []);
  const { confirmed_fields = [] } = stored;
  const sourceless = listLost(found);
  const lost = sourceless.filter((field) => !confirmed_fields.includes(field));
  if (name === "strategic_context") return verifyContext(value, { evidence, lost });

  const is_by_client = stored.confirmed_by === "client";
  // What the client said yes to stays: nothing else is kept without its words.
  const keeps_sourceless = is_by_client ? lost.length > 0 : sourceless.length > lost.length;
  const claimed_confidence = readClaim(value);
  const known = {
    signals: sources.signals,
    claimed_confidence,
    dropped: [...lost, ...listDropped(stored.support)],
    confirmed_fields,
    judgements: rememberJudgements(name, found, stored.support),
  };
  const kept = is_by_client ? ownFields(value) : withoutLost(name, ownFields(value), lost);
  const carried = is_by_client ? kept : dropItems(kept, {
    fields: listWeakened(found).difference(new Set(confirmed_fields)),
    isCarried: (field, item) =>
      assessElement(name, { [field]: [item] }, evidence, known).support[field]?.verdict ===
        "supported",
  });
  const { content, confidence, support, standing } = assessElement(name, carried, evidence, known);
  return {
    ...value,
    ...is_by_client ? {} : content,
    evidence,
    support,
    standing,
    ...claimed_confidence !== null && { claimed_confidence },
    ...claimed_confidence !== null && !is_by_client && { confidence },
    ...keeps_sourceless && { source_gone: true },
  };
}

function verifyItem(
  { signal_id, cited, quote, fields }: Evidence,
  sources: Sources,
): Evidence | null {
  const verdict = sources.verify({ signal_id, quote: cited === "" ? quote : cited });
  return verdict.ok ? { ...verdict.evidence, fields } : null;
}

/** The fields that no quote is left for. */
function listLost(found: readonly Found[]): string[] {
  const had = new Set(found.flatMap(({ item }) => item.fields));
  const has = new Set(found.flatMap(({ now }) => now?.fields ?? []));
  return [...had.difference(has)];
}

/** The fields that have lost some of their quotes. */
function listWeakened(found: readonly Found[]): Set<string> {
  return new Set(found.flatMap(({ item, now }) => now === null ? item.fields : []));
}

function listDropped(support: Readonly<Record<string, FieldSupport>>): string[] {
  return Object.keys(support).filter((field) => support[field]?.reason === "no_quote");
}

/** What the element is worth once all of it stands; null if it has no confidence. */
function readClaim({ confidence, claimed_confidence }: StoredElement): number | null {
  if (typeof confidence !== "number") return null;
  return typeof claimed_confidence === "number" ? claimed_confidence : confidence;
}

/** What a model judged holds as long as the very words stand that it judged, said by the same side. */
function rememberJudgements(
  name: ExtractableName,
  found: readonly Found[],
  support: Readonly<Record<string, FieldSupport>>,
): Judgements {
  const judgements = new Map<string, JudgedAs>();
  for (const { item, now } of found) {
    if (item.judged && now !== null && isSame({ item, now })) {
      judgements.set(forceKey(now), item.force);
    }
  }
  for (const [field, { judged }] of Object.entries(support)) {
    const quotes = found.filter(({ item }) => item.fields.includes(field));
    if (!judged || !quotes.every(isSame)) continue;
    judgements.set(supportKey(name, field), "said");
    // Measures are judged one by one, and remembered together.
    for (let index = 0; index < MAX_REMEMBERED; index++) {
      judgements.set(supportKey(name, `${field}.${index}`), "said");
    }
  }
  return judgements;
}

/** As many measures as an element may have. */
const MAX_REMEMBERED = 50;

function isSame({ item, now }: Found): boolean {
  const fold = (text: string) => text.replace(/\s+/g, " ").trim();
  return now !== null && fold(now.quote) === fold(item.quote) && now.side === item.side;
}

function withoutLost(
  name: ExtractableName,
  content: StoredElement,
  lost: readonly string[],
): StoredElement {
  const kinds = new Map(listFields(name).map(([path, { kind }]) => [path, kind]));
  const cleared = lost.filter((field) => field in content).map((field) => {
    if (Array.isArray(content[field])) return [field, []] as const;
    return [field, kinds.get(field) === "optional_text" ? null : UNKNOWN] as const;
  });
  return { ...content, ...Object.fromEntries(cleared) };
}

/** Of lists whose quotes are not all left: the items that the others carry, and those that were guesses before. */
function dropItems(
  content: StoredElement,
  { fields, isCarried }: {
    fields: ReadonlySet<string>;
    isCarried(field: string, item: unknown): boolean;
  },
): StoredElement {
  const shortened = [...fields].flatMap((field) => {
    const items = content[field];
    if (!Array.isArray(items)) return [];
    return [[field, items.filter((item) => isHypothesis(item) || isCarried(field, item))] as const];
  });
  return { ...content, ...Object.fromEntries(shortened) };
}

function isHypothesis(item: unknown): boolean {
  return typeof item === "object" && item !== null && "hypothesis" in item &&
    item.hypothesis === true;
}

/** The parts of the context that no quote is left for go, unless the client confirmed it. */
function verifyContext(
  value: StoredElement,
  { evidence, lost }: { evidence: Evidence[]; lost: readonly string[] },
): StoredElement {
  if (value["confirmed_by"] === "client") {
    return { ...value, evidence, ...lost.length > 0 && { source_gone: true } };
  }
  return lost.reduce<StoredElement>((context, path) => {
    const [column = "", key] = path.split(".");
    const part = context[column];
    if (key === undefined) return { ...context, [column]: [] };
    if (typeof part !== "object" || part === null) return context;
    const { [key]: _, ...others } = part as StoredElement;
    return { ...context, [column]: others };
  }, { ...value, evidence });
}
