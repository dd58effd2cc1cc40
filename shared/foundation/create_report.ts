import type { ExtractableName } from "../contracts/element.ts";
import { type ElementResult, elementResult } from "./element_result.ts";
import type { ElementChange, ExtractionDeps } from "./extraction.ts";
import type { Settle } from "./run_elements.ts";

/**
 * Tells the caller of each element once, whoever reports it how often, and gives back what has become of it: what the caller
 * fails to take in has failed.
 */
export function createReport({ onOutcome, onFailure, signal }: ExtractionDeps): Settle {
  const reported = new Map<ExtractableName, Promise<ElementResult>>();
  const report = async (name: ExtractableName, result: ElementResult) => {
    try {
      await onOutcome?.(name, result.outcome, toWrite(result));
      return result;
    } catch (error) {
      onFailure?.(name, error);
      const failed = elementResult.failed(name, error, { stored: null, timed_out: signal.aborted });
      return { ...failed, proposal: result.proposal };
    }
  };
  return (name, result) => {
    const reporting = reported.get(name) ?? report(name, result);
    reported.set(name, reporting);
    return reporting;
  };
}

/** What of a result is to be stored; null where nothing is. */
export function toWrite({ write: value }: ElementResult): ElementChange | null {
  return value === null ? null : { value };
}
