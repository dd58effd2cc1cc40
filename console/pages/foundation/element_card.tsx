import { useEffect, useRef } from "preact/hooks";
import type { ExtractableName } from "../../../shared/contracts/element.ts";
import type { GateAssessment } from "../../../shared/contracts/readiness.ts";
import type { MemberRole } from "../../api/read_project.ts";
import type { Revision, ShownFoundation } from "../../api/show_foundation.ts";
import { toLabel } from "../../format/to_label.ts";
import { ElementValue } from "./element_value.tsx";
import { LastOutcome } from "./last_outcome.tsx";
import { RevisionList } from "./revision_list.tsx";
import type { FoundationState } from "./use_foundation.ts";

interface Props {
  project_id: string;
  name: ExtractableName;
  value: ShownFoundation[ExtractableName];
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

/** One element: what it says, what it stands on, what it lacks, and what can be done about it. */
export function ElementCard(props: Props) {
  const { project_id, name, value, revisions, gate, role, state, is_sought } = props;
  const card = useRef<HTMLElement>(null);
  useEffect(() => {
    if (is_sought) card.current?.scrollIntoView();
  }, [is_sought]);
  const revision_id = revisions.find(({ kind }) => kind === "accepted")?.id;
  return (
    <section class="card element" aria-labelledby={`element-${name}`} ref={card}>
      <header class="element-head">
        <h2 id={`element-${name}`}>{toLabel(name)}</h2>
        {gate && <GateBadge gate={gate} />}
        {role !== null && role !== "client" && <ExtractAgain name={name} state={state} />}
      </header>
      {value === null
        ? <p class="quiet">Nothing in the signals has told this yet.</p>
        : (
          <ElementValue
            project_id={project_id}
            name={name}
            value={value}
            revision_id={revision_id}
            role={role}
            state={state}
          />
        )}
      <LastOutcome
        project_id={project_id}
        outcome={state.extraction.last?.elements[name]}
      />
      {gate && <Missing gate={gate} />}
      {revisions.length > 0 && (
        <details>
          <summary>History, {revisions.length}</summary>
          <RevisionList name={name} revisions={revisions} />
        </details>
      )}
    </section>
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
