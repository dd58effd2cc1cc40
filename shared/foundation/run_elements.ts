import { pooledMap } from "@std/async";
import type { ExtractableName } from "../contracts/element.ts";
import type { ElementValue } from "../elements/extraction.ts";
import type { ElementResult } from "./element_result.ts";
import type { ExtractionRun } from "./extract_element.ts";
import type { Reasoner } from "../contracts/reasoner.ts";
import { extractOnStages, listStages, type Underway } from "./extract_on_stages.ts";
import type { Extraction } from "./extraction.ts";
import { AppError, type ErrorCode } from "../errors.ts";

/** Model calls that run at once (domain rules, section 16.3). */
const MAX_PARALLEL_CALLS = 10;

export type Results = ReadonlyMap<ExtractableName, ElementResult>;

/** Takes in a result as soon as it is there, and gives back what it has become by that. */
export type Settle = (
  name: ExtractableName,
  result: ElementResult,
) => ElementResult | Promise<ElementResult>;

/**
 * The result of every element that is due. Each begins as soon as it can be told what those it builds on will probably be; none
 * waits until another has been settled.
 *
 * @param due Each after the elements it builds on.
 */
async function runElements(
  due: readonly ExtractableName[],
  run: ExtractionRun,
  settle: Settle,
): Promise<Results> {
  const underway = new Map<ExtractableName, Underway>();
  const results = pooledMap(MAX_PARALLEL_CALLS, due, async (name) => {
    const draft = Promise.withResolvers<ElementValue>();
    // What a person confirmed stays in force, whatever the new answer says.
    const is_fixed = (run.stored[name]?.confirmed_by ?? null) !== null;
    const onDraft = is_fixed ? {} : { onDraft: draft.resolve };
    const ending = extractOnStages(
      name,
      listStages(name, underway, run),
      { ...run, ...onDraft },
    );
    underway.set(name, { draft: draft.promise, ending });
    return [name, await settle(name, await ending)] as const;
  });
  return new Map(await Array.fromAsync(results));
}

type Degradation = Pick<Extraction, "degraded" | "degraded_reason">;

/** Failures that say nothing about the element, only that the model is out of reach. */
const OUT_OF_REACH: readonly ErrorCode[] = ["unavailable", "rate_limited", "deadline_exceeded"];

/**
 * The results of all elements that are due. When every call that was made failed because the model could not be reached, or
 * not in time, and the caller still waits, `fallback` answers for all that have no value, and the extraction counts as
 * degraded, for the reason of the first failure. One call that got through is enough to leave the failures as they are: the model is there.
 *
 * @param report Takes in each value as soon as it is there; the rest is the caller's to report, as it may change.
 */
export async function runWithFallback(
  due: readonly ExtractableName[],
  run: ExtractionRun,
  fallback: Reasoner | undefined,
  report: Settle,
): Promise<{ results: Results } & Degradation> {
  const reportValue: Settle = (name, result) =>
    isOpen(result) || mayBeJudged(result, run) ? result : report(name, result);
  const results = await runElements(due, run, reportValue);
  const outage = findOutage(results);
  if (fallback === undefined || run.signal.aborted || outage === null) {
    const degraded = [...results.values()].some(({ proposal }) => proposal?.degraded);
    return { results: await judgeOpen(results, run), degraded, degraded_reason: null };
  }
  const open = [...results].filter(([, result]) => isOpen(result)).map(([name]) => name);
  const stand_in = { ...run, reasoner: fallback, stands_in: true };
  const others = await runElements(open, stand_in, reportValue);
  const degraded_reason = outage.message;
  return { results: new Map([...results, ...others]), degraded: true, degraded_reason };
}

function mayBeJudged({ open }: ElementResult, { reasoner }: ExtractionRun): boolean {
  return open !== undefined && reasoner.judge !== undefined;
}

/**
 * The results with what the rules left open answered by the reasoner, in one call for all elements. Without an answer, and if it fails,
 * they stay as they are: what is open opens no gate.
 */
async function judgeOpen(results: Results, run: ExtractionRun): Promise<Results> {
  const { reasoner: { judge }, tracker, signal } = run;
  const open = [...results].filter(([, result]) => mayBeJudged(result, run));
  if (judge === undefined || open.length === 0 || signal.aborted) return results;
  const questions = new Map(
    open.flatMap(([, result]) => result.open?.questions ?? []).map((each) => [each.key, each]),
  );
  try {
    const judgements = await judge([...questions.values()], { tracker, signal });
    const answered = open.map(([name, result]) =>
      [name, result.open?.answer(judgements) ?? result] as const
    );
    return new Map([...results, ...answered]);
  } catch (error) {
    for (const [name] of open) run.onFailure(name, error);
    return results;
  }
}

/** No value has come of it so far. */
function isOpen({ outcome }: ElementResult): boolean {
  return outcome.status === "failed" || outcome.status === "insufficient_signal";
}

/** The first failure, if calls were made and none of them reached the model; else null. */
function findOutage(results: Results): AppError | null {
  const asked = [...results.values()].filter(({ proposal, failure }) =>
    proposal !== null || failure !== null
  );
  const failures = asked.map(({ failure }) => failure).filter(isOutOfReach);
  return failures.length === asked.length ? failures[0] ?? null : null;
}

function isOutOfReach(failure: unknown): failure is AppError {
  return failure instanceof AppError && OUT_OF_REACH.includes(failure.code);
}
