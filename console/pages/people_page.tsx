import { useLocation } from "wouter-preact";
import { showFoundation } from "../../packages/client/foundation.ts";
import { listActivity } from "../api/activity.ts";
import { readMembership } from "../api/members.ts";
import { PeoplePanel } from "../components/people_panel.tsx";
import { ProjectPage } from "../components/project_page.tsx";
import { SharedDomainNotice } from "../components/shared_domain_notice.tsx";
import { WhenLoaded } from "../components/when_loaded.tsx";
import { useLoaded, useProject } from "../hooks/use_loaded.ts";
import { usePeople } from "../hooks/use_people.ts";
import { useSupabase } from "../hooks/use_supabase.ts";
import { ActivityList } from "./people/activity_list.tsx";
import { InvitePanel } from "./people/invite_panel.tsx";
import { MemberList } from "./people/member_list.tsx";

/** The project's members, invitations, and the people in its signals with their sides. */
export function PeoplePage({ project_id }: { project_id: string }) {
  const supabase = useSupabase();
  const [, navigate] = useLocation();
  const project = useProject(project_id);
  const people = usePeople(project_id);
  const membership = useLoaded(
    (signal) => readMembership(supabase, project_id, signal),
    [project_id],
  );
  const foundation = useLoaded(
    (signal) => showFoundation(supabase, project_id, { signal }),
    [project_id],
  );
  const unknown = foundation.loaded.state === "ready"
    ? foundation.loaded.value.unknown_speakers
    : [];
  const activity = useLoaded((signal) => listActivity(supabase, project_id, signal), [project_id]);
  const role = project.loaded.state === "ready" ? project.loaded.value.role : null;
  const reload = () => {
    membership.reload();
    people.reload();
    activity.reload();
    project.reload();
  };
  return (
    <ProjectPage project_id={project_id} project={project}>
      <div class="stack">
        <WhenLoaded
          loading={membership}
          what="the members"
          placeholder={<div class="placeholder-shape members-shape" />}
        >
          {(value) => (
            <>
              <MemberList
                project_id={project_id}
                membership={value}
                onChanged={reload}
                onLeft={() => navigate("/")}
              />
              {role === "owner" && (
                <InvitePanel
                  project_id={project_id}
                  invitations={value.invitations}
                  onChanged={membership.reload}
                />
              )}
            </>
          )}
        </WhenLoaded>
        {role !== null && role !== "client" && (
          <WhenLoaded
            loading={people}
            what="the people"
            placeholder={<div class="placeholder-shape members-shape" />}
          >
            {(known) => (
              <>
                <SharedDomainNotice people={known} />
                <PeoplePanel
                  project_id={project_id}
                  people={known}
                  unknown={unknown}
                  may_erase={role === "owner"}
                  onChanged={() => {
                    people.reload();
                    foundation.reload();
                  }}
                />
                <ActivityList activity={activity} people={known} />
              </>
            )}
          </WhenLoaded>
        )}
      </div>
    </ProjectPage>
  );
}
