import { useCallback, useState } from "preact/hooks";
import { ProjectPage } from "../components/project_page.tsx";
import { WhenLoaded } from "../components/when_loaded.tsx";
import { useProject } from "../hooks/use_loaded.ts";
import { InsightTabs } from "./agent/insight_tabs.tsx";
import { PastRuns } from "./agent/past_runs.tsx";
import { RunPanel } from "./agent/run_panel.tsx";
import { useInsights } from "./agent/use_insights.ts";
import { useRun } from "./agent/use_run.ts";
import { type RunsFilter, useRuns } from "./agent/use_runs.ts";

/** Let the agent take one action, see what it advises, and what it did before. */
export function AgentPage({ project_id }: { project_id: string }) {
  const project = useProject(project_id);
  const [filter, setFilter] = useState<RunsFilter>({ trigger: null, action_type: null });
  const runs = useRuns(project_id, filter);
  const insights = useInsights(project_id);
  const reload = useCallback(() => {
    runs.first.reload();
    insights.reload();
  }, [runs.first.reload, insights.reload]);
  const control = useRun(project_id, reload);
  return (
    <ProjectPage project_id={project_id} project={project}>
      <WhenLoaded loading={project} what="the project" placeholder={<Waiting />}>
        {({ role }) =>
          role === "client" ? <NotForClients /> : (
            <div class="stack agent">
              <RunPanel project_id={project_id} control={control} />
              <InsightTabs project_id={project_id} insights={insights} />
              <PastRuns project_id={project_id} runs={runs} filter={filter} onFilter={setFilter} />
            </div>
          )}
      </WhenLoaded>
    </ProjectPage>
  );
}

function NotForClients() {
  return (
    <div class="notice">
      <p>
        The agent works for the project’s consultants and owners. Your part in this project is the
        client’s: you can follow the board, add signals and confirm the foundation.
      </p>
    </div>
  );
}

function Waiting() {
  return (
    <div class="stack agent">
      <div class="placeholder-shape agent-form-shape" />
      <div class="placeholder-shape agent-list-shape" />
    </div>
  );
}
