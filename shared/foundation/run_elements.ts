import { pooledMap } from "@std/async";
import type { ExtractableName } from "../contracts/element.ts";
import type { StoredValues } from "../contracts/strategic_context.ts";
import type { ElementValue, KnownElements } from "./element_definition.ts";
import type { ElementResult } from "./element_result.ts";
import { ALL_ELEMENTS } from "./elements/all_elements.ts";
import { extractElement, type ExtractionRun } from "./extract_element.ts";

/** Model calls that run at once (domain rules, section 16.3). */
const MAX_PARALLEL_CALLS = 10;

export type Results = ReadonlyMap<ExtractableName, ElementResult>;

/** Takes in a result as soon as it is there, and gives back what it has become by that. */
export type Settle = (
  name: ExtractableName,
  result: ElementResult,
) => ElementResult | Promise<ElementResult>;

/**
 * The result of every element that is due. Each begins once those it builds on have ended; none waits until another has been
 * settled.
 *
 * @param due Each after the elements it builds on.
 */
export async function runElements(
  due: readonly ExtractableName[],
  run: ExtractionRun,
  settle: Settle,
): Promise<Results> {
  const endings = new Map<ExtractableName, Promise<ElementResult>>();
  const extract = async (name: ExtractableName) =>
    await extractElement(name, await collectKnown(name, endings, run.stored), run);
  const results = pooledMap(MAX_PARALLEL_CALLS, due, async (name) => {
    const ending = extract(name);
    endings.set(name, ending);
    return [name, await settle(name, await ending)] as const;
  });
  return new Map(await Array.fromAsync(results));
}

/** What the element builds on, once that has ended: what it has come to, else what is stored. */
async function collectKnown(
  name: ExtractableName,
  endings: ReadonlyMap<ExtractableName, Promise<ElementResult>>,
  stored: StoredValues,
): Promise<KnownElements> {
  const { prerequisites, uses } = ALL_ELEMENTS[name];
  const known = new Map<ExtractableName, ElementValue>();
  for (const wanted of [...prerequisites, ...uses]) {
    const value = (await endings.get(wanted))?.in_force ?? stored[wanted];
    if (value !== null) known.set(wanted, value);
  }
  return known;
}
