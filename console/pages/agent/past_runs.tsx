import { EmptyNotice } from "../../components/empty_notice.tsx";
import { MoreButton } from "../../components/more_button.tsx";
import { WhenLoaded } from "../../components/when_loaded.tsx";
import type { RunsPage } from "../../api/list_runs.ts";
import type { Pages } from "../../hooks/use_pages.ts";
import { ACTION_LABELS, TRIGGER_LABELS } from "./agent_labels.ts";
import { PastRun } from "./past_run.tsx";
import type { RunsFilter } from "./use_runs.ts";

interface Props {
  project_id: string;
  runs: Pages<RunsPage>;
  filter: RunsFilter;
  onFilter(filter: RunsFilter): void;
}

/** What the agent did before. */
export function PastRuns({ project_id, runs, filter, onFilter }: Props) {
  const choose = (key: keyof RunsFilter) => (event: Event) => {
    const { value } = event.currentTarget as HTMLSelectElement;
    onFilter({ ...filter, [key]: value || null });
  };
  return (
    <section class="card stack" aria-labelledby="past-title">
      <div class="agent-section-head">
        <h2 id="past-title">Past runs</h2>
        <div class="agent-filters">
          <Choice
            label="Trigger"
            all="All triggers"
            choices={TRIGGER_LABELS}
            onChange={choose("trigger")}
          />
          <Choice
            label="Outcome"
            all="All outcomes"
            choices={ACTION_LABELS}
            onChange={choose("action_type")}
          />
        </div>
      </div>
      <WhenLoaded
        loading={runs.first}
        what="past runs"
        placeholder={<div class="placeholder-shape agent-list-shape" />}
      >
        {(first) => (
          <RunList project_id={project_id} first={first} more={runs.more} filter={filter} />
        )}
      </WhenLoaded>
      <MoreButton pages={runs} label="Show older runs" />
    </section>
  );
}

interface ChoiceProps {
  label: string;
  all: string;
  choices: Record<string, string>;
  onChange(event: Event): void;
}

function Choice({ label, all, choices, onChange }: ChoiceProps) {
  return (
    <select aria-label={label} onChange={onChange}>
      <option value="">{all}</option>
      {Object.entries(choices).map(([value, text]) => (
        <option key={value} value={value}>{text}</option>
      ))}
    </select>
  );
}

interface ListProps extends Pick<Props, "project_id" | "filter"> {
  first: RunsPage;
  more: RunsPage[];
}

function RunList({ project_id, first, more, filter }: ListProps) {
  const shown = [first, ...more].flatMap(({ runs }) => runs);
  if (shown.length === 0) {
    const is_filtered = filter.trigger !== null || filter.action_type !== null;
    return (
      <EmptyNotice>
        {is_filtered ? "No run fits the filter." : "The agent has not run yet."}
      </EmptyNotice>
    );
  }
  return (
    <>
      <ul class="agent-past">
        {shown.map((run) => <PastRun key={run.id} project_id={project_id} run={run} />)}
      </ul>
      <p class="quiet">{shown.length} of {first.total}</p>
    </>
  );
}
