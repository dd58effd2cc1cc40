import { useState } from "preact/hooks";
import type { ExtractableName } from "../../../shared/contracts/element.ts";
import type { Progress, Readiness } from "../../../shared/contracts/readiness.ts";
import type { DecideRequest, ShownFoundation } from "../../../packages/client/types.ts";
import {
  confirmElement,
  decideProposal,
  showFoundation,
  withdrawConfirmation,
} from "../../../packages/client/foundation.ts";
import { listFeatureNames } from "../../api/product.ts";
import { listSources, type Source } from "../../api/signals.ts";
import { readReadiness } from "../../../packages/client/readiness.ts";
import { type ShownExtraction, useExtraction } from "../../hooks/use_extraction.ts";
import { type Loaded, type Loading, useLoaded } from "../../hooks/use_loaded.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";

interface ConfirmationRequest {
  element: ExtractableName;
  /** The value as corrected; without it the one that was shown is confirmed. */
  value?: Record<string, unknown>;
  /** The revision that was shown. */
  revision_id?: string;
}

interface FieldsRequest {
  element: ExtractableName;
  revision_id: string;
  fields: string[];
}

export interface FoundationState {
  foundation: Loading<ShownFoundation>;
  readiness: Loading<Readiness | Progress>;
  /** The score before the last change made here; null where there was none yet, or its score is not there yet. */
  score_before: number | null;
  /** What quotes come from, by id; empty until it is known. */
  sources: ReadonlyMap<string, Source>;
  /** Names of features by id; empty until they are known. */
  features: ReadonlyMap<string, string>;
  extraction: ShownExtraction;
  /** Extracts one element again. */
  extractAgain(element: ExtractableName): Promise<void>;
  /** @throws {ApiError} What the confirmation was refused with. */
  confirm(request: ConfirmationRequest): Promise<void>;
  /** Takes a proposal over, or leaves it. */
  decide(request: Omit<DecideRequest, "project_id">): Promise<void>;
  /** Says yes to fields of the revision that was shown, or takes that back. */
  settleFields(request: FieldsRequest, is_yes: boolean): Promise<void>;
  /** Takes back the yes to the revision that was shown. */
  withdraw(element: ExtractableName, revision_id: string): Promise<void>;
}

/** The foundation and everything shown beside it, fetched in one wave, with the actions on it. */
export function useFoundation(project_id: string): FoundationState {
  const supabase = useSupabase();
  const foundation = useLoaded(
    (signal) => showFoundation(supabase, project_id, { revisions: true, signal }),
    [project_id],
  );
  const readiness = useLoaded(
    (signal) => readReadiness(supabase, project_id, { use_cache: true, signal }),
    [project_id],
  );
  const sources = useLoaded((signal) => listSources(supabase, project_id, signal), [project_id]);
  const features = useLoaded(
    (signal) => listFeatureNames(supabase, project_id, signal),
    [project_id],
  );
  const extraction = useExtraction(project_id);
  const [before, setBefore] = useState<Readiness | Progress | null>(null);
  const current = valueOf(readiness.loaded);

  const showChange = () => {
    setBefore(current);
    foundation.reload();
    readiness.reload();
  };
  return {
    foundation,
    readiness,
    score_before: before === current ? null : before?.score ?? null,
    sources: valueOf(sources.loaded) ?? new Map(),
    features: valueOf(features.loaded) ?? new Map(),
    extraction,
    extractAgain: async (element) => {
      const request = { elements: [element] };
      if (await extraction.extract(request, current?.score ?? null) !== null) showChange();
    },
    confirm: async (request) => {
      await confirmElement(supabase, { project_id, ...request });
      showChange();
    },
    decide: async (request) => {
      await decideProposal(supabase, { project_id, ...request });
      showChange();
    },
    settleFields: async (request, is_yes) => {
      const settle = is_yes ? confirmElement : withdrawConfirmation;
      await settle(supabase, { project_id, ...request });
      showChange();
    },
    withdraw: async (element, revision_id) => {
      await withdrawConfirmation(supabase, { project_id, element, revision_id });
      showChange();
    },
  };
}

function valueOf<Value>(loaded: Loaded<Value>): Value | null {
  return loaded.state === "ready" ? loaded.value : null;
}
