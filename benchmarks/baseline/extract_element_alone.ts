import type { ElementName } from "../../shared/contracts/element.ts";
import type { RequestContext } from "../../shared/http/request_context.ts";
import { extractFoundation } from "../../shared/foundation/extract_foundation.ts";
import { createReasoner } from "../../shared/llm/create_reasoner.ts";
import { toFoundation } from "../../shared/queries/foundation.ts";
import type { FullRow } from "./select_rows.ts";

/** What one element is extracted from. */
export interface ElementSources {
  signals: FullRow[];
  foundation: FullRow;
  /** What confirmed_scope sorts. */
  features: FullRow[];
}

/**
 * The value of one element, by a model call that shares nothing with the calls for the others; null where nothing came of it.
 * What such a call costs, in tokens and in time, is the unit in which an extraction of all elements is measured.
 */
export async function extractElementAlone(
  { deps, tracker, signal }: RequestContext,
  element: ElementName,
  { signals, foundation, features }: ElementSources,
): Promise<unknown> {
  const extraction = await extractFoundation({
    signals,
    foundation: toFoundation(foundation),
    elements: [element],
    features,
    depth: "standard",
    force: false,
  }, {
    reasoner: await createReasoner(deps.env, { fetch: withoutPromptCache }),
    tracker,
    signal,
    token_budget: deps.env.SIGNAL_TOKEN_BUDGET,
  });
  return extraction.writes[element]?.value ?? null;
}

/** Sends the request without its cache breakpoint. */
const withoutPromptCache: typeof fetch = (input, init) =>
  fetch(input, { ...init, body: String(init?.body).replaceAll(CACHE_CONTROL, "") });

const CACHE_CONTROL = ',"cache_control":{"type":"ephemeral"}';
