import type { ExtractableName } from "../contracts/element.ts";
import type { Reasoner } from "../contracts/reasoner.ts";
import { AppError, type ErrorCode } from "../errors.ts";
import type { ElementResult } from "./element_result.ts";
import type { ExtractionRun } from "./extract_element.ts";
import { type Results, runElements, type Settle } from "./run_elements.ts";

/** Failures that say nothing about the element, only that the model is out of reach. */
const OUT_OF_REACH: readonly ErrorCode[] = ["unavailable", "rate_limited", "deadline_exceeded"];

/**
 * The results of all elements that are due. When every call that was made failed because the model could not be reached, or
 * not in time, and the caller still waits, `fallback` answers for all that have no value, and the extraction counts as
 * degraded. One call that got through is enough to leave the failures as they are: the model is there.
 *
 * @param report Takes in each value as soon as it is there; the rest is the caller's to report, as it may change.
 */
export async function runWithFallback(
  due: readonly ExtractableName[],
  run: ExtractionRun,
  fallback: Reasoner | undefined,
  report: Settle,
): Promise<{ results: Results; degraded: boolean }> {
  const reportValue: Settle = (name, result) => isOpen(result) ? result : report(name, result);
  const results = await runElements(due, run, reportValue);
  if (fallback === undefined || run.signal.aborted || !isOutOfReach(results)) {
    const degraded = [...results.values()].some(({ proposal }) => proposal?.degraded);
    return { results, degraded };
  }
  const open = [...results].filter(([, result]) => isOpen(result)).map(([name]) => name);
  const stand_in = { ...run, reasoner: fallback, stands_in: true };
  const others = await runElements(open, stand_in, reportValue);
  return { results: new Map([...results, ...others]), degraded: true };
}

/** No value has come of it so far. */
function isOpen({ outcome }: ElementResult): boolean {
  return outcome.status === "failed" || outcome.status === "insufficient_signal";
}

/** Whether calls were made, and none of them reached the model. */
function isOutOfReach(results: Results): boolean {
  const asked = [...results.values()].filter(({ proposal, failure }) =>
    proposal !== null || failure !== null
  );
  return asked.length > 0 &&
    asked.every(({ proposal, failure }) =>
      proposal === null && failure instanceof AppError && OUT_OF_REACH.includes(failure.code)
    );
}
