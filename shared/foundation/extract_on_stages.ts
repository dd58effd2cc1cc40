/**
 * An element whose call begins before what it builds on is final. The model writes an element's fields first and their quotes after
 * them, so what the others need is there long before the answer ends; and who feels the pain is probably the persona. Whatever
 * was told too early is checked against what became of it: an element that was told something else is asked again.
 */
import type { ExtractableName } from "../contracts/element.ts";
import { ELEMENTS } from "../elements/elements.ts";
import { type ElementValue, type KnownElements, toldFields } from "../elements/extraction.ts";
import { EXTRACTIONS } from "../elements/extractions.ts";
import { listFields } from "../elements/gates.ts";
import { contentWords, countShared } from "../text/shared_words.ts";
import type { ElementResult } from "./element_result.ts";
import { extractElement, type ExtractionRun } from "./extract_element.ts";

/** An element that is being extracted. */
export interface Underway {
  /** What it will probably come to; never resolves where that is not known before the end. */
  draft: Promise<ElementValue>;
  ending: Promise<ElementResult>;
}

/** What an element can be told of those it builds on at some moment. */
interface Stage {
  known: KnownElements;
  /** Those of them that were guessed from the others. */
  assumed: ReadonlySet<ExtractableName>;
}

/**
 * What the element can be told of those it builds on, from the first that is good enough to begin with to what they have come to,
 * else what is stored. Where nothing is known early, all are the last one.
 *
 * @param underway The elements due before it.
 */
export function listStages(
  name: ExtractableName,
  underway: ReadonlyMap<ExtractableName, Underway>,
  { stored, reasoner }: Pick<ExtractionRun, "stored" | "reasoner">,
): Promise<Stage>[] {
  const { prerequisites, uses } = ELEMENTS[name];
  const final = async (wanted: ExtractableName) =>
    (await underway.get(wanted)?.ending)?.in_force ?? stored[wanted];
  const drafted = (wanted: ExtractableName) => {
    const draft = underway.get(wanted)?.draft;
    return Promise.race([final(wanted), ...(draft === undefined ? [] : [draft])]);
  };
  const assumed = new Set<ExtractableName>();
  const assume = async (wanted: ExtractableName) => {
    const value = EXTRACTIONS[wanted].assume?.(
      await collect(ELEMENTS[wanted].prerequisites, drafted),
    ) ?? null;
    if (value === null) return await drafted(wanted);
    assumed.add(wanted);
    return value;
  };
  const wanted = [...prerequisites, ...uses];
  // Rules answer at once: there is no time to be won.
  const takes_time = reasoner.decide !== undefined;
  const first = (wanted: ExtractableName) =>
    takes_time && underway.has(wanted)
      ? Promise.race([drafted(wanted), assume(wanted)])
      : drafted(wanted);
  return [
    collect(wanted, first).then((known) => ({ known, assumed })),
    collect(wanted, drafted).then((known) => ({ known, assumed: NOTHING })),
    collect(wanted, final).then((known) => ({ known, assumed: NOTHING })),
  ];
}

const NOTHING: ReadonlySet<ExtractableName> = new Set();

async function collect(
  names: readonly ExtractableName[],
  valueOf: (name: ExtractableName) => Promise<ElementValue | null>,
): Promise<KnownElements> {
  const known = new Map<ExtractableName, ElementValue>();
  const values = await Promise.all(names.map(async (name) => [name, await valueOf(name)] as const));
  for (const [name, value] of values) if (value !== null) known.set(name, value);
  return known;
}

/**
 * The element's result on the last of the stages. It is asked at the first, and again at each that contradicts what it was told; a call
 * that is no longer wanted is ended. Resolves once all its calls are over, so that their tokens are counted. Never rejects.
 */
export async function extractOnStages(
  name: ExtractableName,
  stages: readonly Promise<Stage>[],
  run: ExtractionRun,
): Promise<ElementResult> {
  const attempts: Promise<ElementResult>[] = [];
  let told: Stage | null = null;
  let abandon = () => {};
  for (const next of stages) {
    const stage = await next;
    if (told !== null && stillHolds(name, told, stage)) continue;
    abandon();
    const abandoned = new AbortController();
    abandon = () => abandoned.abort();
    told = stage;
    attempts.push(extractElement(name, stage.known, {
      ...run,
      signal: AbortSignal.any([run.signal, abandoned.signal]),
      // What an ended call throws is no failure of the element.
      onFailure: (name, failure) => {
        if (!abandoned.signal.aborted) run.onFailure(name, failure);
      },
    }));
  }
  const results = await Promise.all(attempts);
  return results.at(-1)!; // there is a stage at least, and the first begins an attempt
}

/** Whether an answer that was told one stage need not be asked again at a later one. */
function stillHolds(name: ExtractableName, told: Stage, now: Stage): boolean {
  // What loses its quotes becomes unknown. Only a field that needs no quote of its own can have taken anything from it.
  const may_derive = listFields(name).some(([, { derived }]) => derived);
  return told.known.size === now.known.size &&
    [...told.known].every(([wanted, value]) => {
      const current = now.known.get(wanted);
      if (current === undefined) return false;
      return told.assumed.has(wanted)
        ? isLike(value, current)
        : isWithin(toldFields(current), toldFields(value), { in_full: may_derive });
    });
}

/** Whether every field says what it says in `whole`; with `in_full`, also that none is missing. */
function isWithin(
  part: Record<string, unknown>,
  whole: Record<string, unknown>,
  { in_full }: { in_full: boolean },
): boolean {
  const fields = Object.entries(part);
  return fields.every(([field, content]) =>
    JSON.stringify(content) === JSON.stringify(whole[field])
  ) && (!in_full || fields.length === Object.keys(whole).length);
}

/**
 * Whether an element is what it was assumed to be: of each text that was assumed, the one has all the words of the other, as "planner" and
 * "yard planner who rings the drivers" do, and "planner" and "accountant" do not.
 */
function isLike(assumed: ElementValue, actual: ElementValue): boolean {
  const found = toldFields(actual);
  return Object.entries(toldFields(assumed)).every(([field, content]) => {
    const [one, other] = [content, found[field]].map((text) => contentWords(String(text), null));
    const [few, many] = one!.length <= other!.length ? [one!, other!] : [other!, one!]; // two were given
    return few.length > 0 && countShared(few, many, null) === few.length;
  });
}
