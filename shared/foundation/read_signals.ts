import type { ExtractableName } from "../contracts/element.ts";
import type { Passage } from "../contracts/reasoner.ts";
import type { SignalText } from "../contracts/signal.ts";
import { choosePassages } from "./choose_passages.ts";
import type { ElementDefinition } from "./element_definition.ts";
import { estimateTokens } from "../text/estimate_tokens.ts";
import { toPassages } from "./passages/to_passages.ts";
import { rankForElement } from "./rank_for_element.ts";
import { renderSignals } from "./render_signals.ts";

/** What is read in one extraction: the text that all calls share, and for each element its passages, best first. */
export interface Reading {
  signals_text: string;
  passagesFor(definition: ElementDefinition): Passage[];
}

/**
 * The signals whole if they fit the budget, else the passages that matter most to the elements that are due. All elements
 * share one selection, because the shared prefix is cached: a selection of its own for each would be paid in full by each.
 *
 * @param token_budget For the text; an estimate decides, so that it may be missed by some percent.
 */
export function readSignals(
  signals: readonly SignalText[],
  due: readonly ElementDefinition[],
  token_budget: number,
): Reading {
  const whole = renderSignals(signals);
  const ranker = createRanker(signals);
  if (estimateTokens(whole) <= token_budget) {
    return { signals_text: whole, passagesFor: ranker.rank };
  }

  const rankings = due.map(ranker.rank);
  const chosen = choosePassages(rankings, { token_budget, countTokens: estimateTokens });
  return {
    signals_text: renderSignals(signals, { passages: ranker.passages(), chosen }),
    passagesFor: (definition) => ranker.rank(definition).filter((passage) => chosen.has(passage)),
  };
}

/** Works when first asked, and once for each element: a model that reads the shared text never asks. */
function createRanker(signals: readonly SignalText[]) {
  const rankings = new Map<ExtractableName, Passage[]>();
  let all: Passage[] | undefined;
  const passages = () => all ??= signals.flatMap(toPassages);
  const rank = (definition: ElementDefinition) => {
    const ranking = rankings.get(definition.name) ??
      rankForElement(passages(), definition, signals);
    rankings.set(definition.name, ranking);
    return ranking;
  };
  return { passages, rank };
}
