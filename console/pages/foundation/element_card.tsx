import { useEffect, useRef } from "preact/hooks";
import type { ExtractableName } from "../../../shared/contracts/element.ts";
import type { GateAssessment } from "../../../shared/contracts/readiness.ts";
import type { MemberRole } from "../../../shared/contracts/person.ts";
import type { Confirmer, Revision, ShownFoundation } from "../../../packages/client/types.ts";
import { ErrorNotice } from "../../components/notice.tsx";
import { useChange } from "../../hooks/use_change.ts";
import { toLabel } from "../../format.ts";
import { ShownValue } from "./element_value.tsx";
import { ProposalList } from "./proposal_list.tsx";
import { RevisionList } from "./revision_list.tsx";
import type { FoundationState } from "./use_foundation.ts";
import type { ElementOutcome } from "../../../shared/contracts/foundation.ts";
import { RefusedQuotes } from "../../components/refused_quotes.tsx";
import { StatusBadge } from "../../components/badge.tsx";

interface ElementCardProps {
  project_id: string;
  name: ExtractableName;
  value: ShownFoundation[ExtractableName];
  /** Of the value that is shown; undefined where there is none. */
  revision_id: string | undefined;
  /** Who confirmed the value; undefined if unknown. */
  confirmer: Confirmer | undefined;
  /** Newest first. */
  revisions: readonly Revision[];
  /** The element's gate; undefined while it is not known, and where there is none. */
  gate: GateAssessment | undefined;
  /** Null while it is not known. */
  role: MemberRole | null;
  state: FoundationState;
  /** Whether the address leads here. */
  is_sought: boolean;
}

/** One element: its value, its quotes, what it lacks, and what can be done about it. */
export function ElementCard(props: ElementCardProps) {
  const { project_id, name, value, revision_id, confirmer } = props;
  const { revisions, gate, role, state, is_sought } = props;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (is_sought) card.current?.scrollIntoView();
  }, [is_sought]);
  return (
    <section class="card element" aria-labelledby={`element-${name}`} ref={card}>
      <header class="element-head">
        <h2 id={`element-${name}`}>{toLabel(name)}</h2>
        {gate && <GateBadge gate={gate} />}
        {value !== null && "disputed" in value && value.disputed !== undefined && (
          <span class="badge badge-partial">Disputed</span>
        )}
        {value !== null && "overruled" in value && value.overruled !== undefined && (
          <span class="badge badge-partial">Another statement holds</span>
        )}
        {role !== null && role !== "client" && <ExtractAgain name={name} state={state} />}
      </header>
      <ShownValue
        project_id={project_id}
        name={name}
        value={value}
        revision_id={revision_id}
        confirmer={confirmer}
        role={role}
        state={state}
      />
      {role !== null && role !== "client" && <ProposalList {...props} />}
      <LastOutcome
        project_id={project_id}
        outcome={state.extraction.last?.elements[name]}
      />
      {gate && <Missing gate={gate} />}
      {revisions.length > 0 && (
        <details>
          <summary>History, {revisions.length}</summary>
          <History {...props} />
        </details>
      )}
    </section>
  );
}

/** Going back to an earlier value is a correction, and takes the same rights. */
function History({ name, value, revision_id, revisions, role, state }: ElementCardProps) {
  const { error, run } = useChange();
  const confirmed_by = value?.confirmed_by ?? null;
  const may_restore = role === "client" || (role !== null && confirmed_by !== "client");
  const restore = (earlier: Record<string, unknown>) =>
    run(() =>
      state.confirm({ element: name, value: earlier, ...(revision_id && { revision_id }) })
    );
  const takeOver = (proposal_id: string) =>
    run(() =>
      state.decide({
        ...{ element: name, proposal_id, decision: "taken_over" },
        ...(revision_id && { revision_id }),
      })
    );
  return (
    <>
      {error !== null && <ErrorNotice error={error} />}
      <RevisionList
        name={name}
        revisions={revisions}
        onRestore={may_restore ? restore : null}
        onTakeOver={may_restore && role !== "client" ? takeOver : null}
      />
    </>
  );
}

function GateBadge({ gate: { satisfied } }: { gate: GateAssessment }) {
  return satisfied
    ? <span class="badge badge-good">Gate satisfied</span>
    : <span class="badge badge-none">Gate not satisfied</span>;
}

function ExtractAgain({ name, state }: { name: ExtractableName; state: FoundationState }) {
  return (
    <button
      type="button"
      class="link element-extract"
      disabled={state.extraction.running !== null}
      aria-label={`Extract again: ${toLabel(name)}`}
      onClick={() => state.extractAgain(name)}
    >
      Extract again
    </button>
  );
}

function Missing({ gate: { missing, how_to_acquire } }: { gate: GateAssessment }) {
  if (missing.length === 0) return null;
  return (
    <details>
      <summary>Missing for the gate: {missing.join(", ")}</summary>
      <ul class="hints">
        {how_to_acquire.map((hint) => <li key={hint}>{hint}</li>)}
      </ul>
    </details>
  );
}

interface LastOutcomeProps {
  project_id: string;
  /** Undefined where the element was not extracted in this tab. */
  outcome: ElementOutcome | undefined;
}

/** The last extraction's outcome for an element, and the quotes that it refused. */
function LastOutcome({ project_id, outcome }: LastOutcomeProps) {
  if (outcome === undefined) return null;
  const { status, error, refused_quotes } = outcome;
  return (
    <div class="last-outcome">
      <p>
        <span class="quiet">Last extraction</span> <StatusBadge status={status} />
        {error && <span class="quiet">{error.message}</span>}
      </p>
      {refused_quotes.length > 0 && (
        <details>
          <summary>Refused quotes, {refused_quotes.length}</summary>
          <RefusedQuotes project_id={project_id} quotes={refused_quotes} />
        </details>
      )}
    </div>
  );
}
