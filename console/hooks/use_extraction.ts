import { useCallback, useState } from "preact/hooks";
import type { ExtractionAnswer, ExtractionRequest } from "../../packages/client/types.ts";
import { extractFoundation } from "../../packages/client/foundation.ts";
import type { ExtractableName } from "../../shared/contracts/element.ts";
import { useStored } from "./use_stored.ts";
import { useSupabase } from "./use_supabase.ts";

/** What the last extractions said of each element, kept in the tab so that a reload shows it again. */
export interface LastExtraction {
  /** When the newest ended, ISO 8601. */
  at: string;
  score_before: number | null;
  score_after: number;
  /** Null where no model was asked. */
  model: string | null;
  degraded: boolean;
  degraded_reason: string | null;
  elements: ExtractionAnswer["elements"];
}

export interface RunningExtraction {
  /** Milliseconds since 1970. */
  since: number;
  /** Null for all that are due. */
  elements: readonly ExtractableName[] | null;
}

export interface ShownExtraction {
  last: LastExtraction | null;
  running: RunningExtraction | null;
  /** Why the newest one failed; null where it did not. */
  error: unknown;
  /** Null if it failed. */
  extract(
    request: Omit<ExtractionRequest, "project_id">,
    score_before: number | null,
  ): Promise<LastExtraction | null>;
}

/** Extraction of the project's foundation: one at a time, its outcome kept by element. */
export function useExtraction(project_id: string): ShownExtraction {
  const supabase = useSupabase();
  const [last, setLast] = useStored<LastExtraction>(`extraction:${project_id}`);
  const [running, setRunning] = useState<RunningExtraction | null>(null);
  const [error, setError] = useState<unknown>(null);

  const extract = useCallback<ShownExtraction["extract"]>(async (request, score_before) => {
    setRunning({ since: Date.now(), elements: request.elements ?? null });
    setError(null);
    try {
      const answer = await extractFoundation(supabase, { project_id, ...request });
      const next = toLast(answer, score_before, last);
      setLast(next);
      return next;
    } catch (error) {
      setError(error);
      return null;
    } finally {
      setRunning(null);
    }
  }, [supabase, project_id, last]);

  return { last, running, error, extract };
}

function toLast(
  { elements, readiness, model, degraded, degraded_reason }: ExtractionAnswer,
  score_before: number | null,
  before: LastExtraction | null,
): LastExtraction {
  return {
    at: new Date().toISOString(),
    score_before,
    score_after: readiness.score,
    model,
    degraded,
    degraded_reason,
    elements: { ...before?.elements, ...elements },
  };
}
