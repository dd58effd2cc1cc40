import type { GateAssessment, Progress, Readiness } from "../../shared/contracts/readiness.ts";
import type { ShownFoundation } from "../../packages/client/types.ts";
import type { MemberRole } from "../../shared/contracts/person.ts";
import { PhaseBadge } from "../components/badge.tsx";
import { ErrorNotice } from "../components/notice.tsx";
import { ExtractionProgress } from "../components/extraction_progress.tsx";
import { ProjectPage } from "../components/project_page.tsx";
import { ScoreMoved } from "../components/score_moved.tsx";
import { WhenLoaded } from "../components/when_loaded.tsx";
import { useProject } from "../hooks/use_loaded.ts";
import { SharedDomainNotice } from "../components/shared_domain_notice.tsx";
import { ElementCard } from "./foundation/element_card.tsx";
import { EXTRACTABLE_NAMES } from "../../shared/elements/elements.ts";
import { type FoundationState, useFoundation } from "./foundation/use_foundation.ts";

interface Props {
  project_id: string;
  /** The element to show first; null for all from the top. */
  element: string | null;
}

/** The foundation, element by element, each with its quotes. */
export function FoundationPage({ project_id, element }: Props) {
  const project = useProject(project_id);
  const state = useFoundation(project_id);
  const role = project.loaded.state === "ready" ? project.loaded.value.role : null;
  return (
    <ProjectPage project_id={project_id} project={project}>
      <ScoreBar state={state} />
      <WhenLoaded
        loading={state.foundation}
        what="the foundation"
        placeholder={<div class="placeholder-shape foundation-shape" />}
      >
        {(foundation) => (
          <Elements foundation={foundation} role={role} state={state} sought={element} />
        )}
      </WhenLoaded>
    </ProjectPage>
  );
}

/** Stays in view: a confirmation further down the page shows its effect here. */
function ScoreBar({ state: { readiness, score_before, extraction } }: { state: FoundationState }) {
  const { loaded } = readiness;
  const { running, error } = extraction;
  return (
    <div class="score-bar">
      <div role="status">
        {loaded.state === "failed" && <p>Readiness is not available right now.</p>}
        {loaded.state === "loading" && <p>Readiness</p>}
        {loaded.state === "ready" && (loaded.value.score === undefined
          ? <PhaseBadge phase={loaded.value.phase} />
          : <ScoreMoved before={score_before} after={loaded.value.score} />)}
      </div>
      {running !== null && <ExtractionProgress running={running} />}
      {error !== null && <ErrorNotice error={error} />}
    </div>
  );
}

interface ElementsProps {
  foundation: ShownFoundation;
  role: MemberRole | null;
  state: FoundationState;
  sought: string | null;
}

function Elements({ foundation, role, state, sought }: ElementsProps) {
  const { loaded } = state.readiness;
  const gates = loaded.state === "ready" ? gatesOf(loaded.value) : {};
  return (
    <div class="stack">
      <SharedDomainNotice people={foundation.people} />
      {EXTRACTABLE_NAMES.map((name) => (
        <ElementCard
          key={name}
          project_id={foundation.project_id}
          name={name}
          value={foundation[name]}
          revision_id={foundation.revision_ids[name] ?? undefined}
          confirmer={foundation.confirmations[name]}
          revisions={foundation.revisions?.filter(({ element }) => element === name) ?? []}
          gate={gates[name]}
          role={role}
          state={state}
          is_sought={name === sought}
        />
      ))}
    </div>
  );
}

function gatesOf({ gates }: Readiness | Progress): Record<string, GateAssessment> {
  return { ...gates?.prototype_gates, ...gates?.build_gates };
}
