import { listRows, type Meeting } from "../../packages/client/read_product.ts";
import type { FormField } from "../components/entity_form.tsx";
import { EntityList } from "../components/entity_list.tsx";
import { ProjectPage } from "../components/project_page.tsx";
import { Moment } from "../components/time.tsx";
import { WhenLoaded } from "../components/when_loaded.tsx";
import { useLoaded, useProject } from "../hooks/use_loaded.ts";
import { useSupabase } from "../hooks/use_supabase.ts";
import { useRows } from "./product/use_rows.ts";

/** Planned and past meetings with the client. */
export function MeetingsPage({ project_id }: { project_id: string }) {
  const supabase = useSupabase();
  const project = useProject(project_id);
  const meetings = useLoaded(
    (signal) => listRows(supabase, "meetings", project_id, { signal }),
    [project_id],
  );
  const placeholder = <div class="placeholder-shape members-shape" />;
  return (
    <ProjectPage project_id={project_id} project={project}>
      <WhenLoaded loading={project} what="the project" placeholder={placeholder}>
        {({ role }) => (
          <WhenLoaded loading={meetings} what="the meetings" placeholder={placeholder}>
            {(rows) => (
              <Meetings
                project_id={project_id}
                meetings={rows}
                may_write={role !== "client"}
                onChanged={meetings.reload}
              />
            )}
          </WhenLoaded>
        )}
      </WhenLoaded>
    </ProjectPage>
  );
}

interface MeetingsProps {
  project_id: string;
  meetings: readonly Meeting[];
  may_write: boolean;
  onChanged(): void;
}

function Meetings({ project_id, meetings, may_write, onChanged }: MeetingsProps) {
  const { change, onSave, onDelete } = useRows("meetings", project_id, onChanged);
  return (
    <EntityList
      title="Meetings"
      noun="meeting"
      intro="Planned talks with the client, and those that took place. What was said in them belongs to the signals."
      rows={meetings}
      nameOf={({ title }) => title ?? "Meeting"}
      fields={FIELDS}
      blank={{ status: "scheduled" }}
      may_write={may_write}
      change={change}
      onSave={onSave}
      onDelete={onDelete}
    >
      {({ status, scheduled_at }) => (
        <>
          <span class={`badge ${BADGES[status]}`}>{STATUSES.get(status)}</span>
          {scheduled_at !== null && (
            <span class="quiet">
              <Moment at={scheduled_at} />
            </span>
          )}
        </>
      )}
    </EntityList>
  );
}

const STATUSES = new Map<string, string>([
  ["scheduled", "Planned"],
  ["completed", "Took place"],
  ["cancelled", "Cancelled"],
]);
const BADGES: Record<Meeting["status"], string> = {
  scheduled: "badge-partial",
  completed: "badge-good",
  cancelled: "badge-none",
};

const FIELDS: FormField[] = [
  { name: "title", label: "About", kind: "text", required: true },
  { name: "scheduled_at", label: "When", kind: "moment" },
  { name: "status", label: "State", kind: "choice", required: true, options: STATUSES },
];
