import { useState } from "preact/hooks";
import { Link, useLocation } from "wouter-preact";
import { changeProject, deleteProject, type ShownProject } from "../api/projects.ts";
import { ErrorNotice } from "../components/notice.tsx";
import { ProjectPage } from "../components/project_page.tsx";
import { WhenLoaded } from "../components/when_loaded.tsx";
import { useChange } from "../hooks/use_change.ts";
import { useProject } from "../hooks/use_loaded.ts";
import { useSupabase } from "../hooks/use_supabase.ts";

/** What the project is called, what clients see of it, whom it tells, whether it is still worked on, and its end. */
export function SettingsPage({ project_id }: { project_id: string }) {
  const project = useProject(project_id);
  return (
    <ProjectPage project_id={project_id} project={project}>
      <WhenLoaded
        loading={project}
        what="the settings"
        placeholder={<div class="placeholder-shape members-shape" />}
      >
        {(value) =>
          value.role === "client"
            ? <p class="notice">The studio’s owners and consultants keep the settings.</p>
            : (
              <div class="stack">
                <NameForm project={value} onChanged={project.reload} />
                <SharingPanel project={value} onChanged={project.reload} />
                <ArchivePanel project={value} onChanged={project.reload} />
                {value.role === "owner" && <WebhooksPanel project_id={project_id} />}
                {value.role === "owner" && <DeletePanel project={value} />}
              </div>
            )}
      </WhenLoaded>
    </ProjectPage>
  );
}

interface PanelProps {
  project: ShownProject;
  onChanged(): void;
}

function NameForm({ project, onChanged }: PanelProps) {
  const supabase = useSupabase();
  const { busy, error, run } = useChange(onChanged);
  const [saved, setSaved] = useState(false);
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const vertical = String(form.get("vertical")).trim();
    const changes = { name: String(form.get("name")).trim(), vertical: vertical || null };
    setSaved(false);
    setSaved(await run(() => changeProject(supabase, project.id, changes)));
  };
  return (
    <section class="card" aria-labelledby="name-title">
      <form class="stack" onSubmit={save}>
        <h2 id="name-title">Name</h2>
        <label>
          Name of the project
          <input
            name="name"
            defaultValue={project.name}
            maxLength={200}
            pattern=".*\S.*"
            autocomplete="off"
            required
          />
        </label>
        <label>
          Line of business
          <input
            name="vertical"
            defaultValue={project.vertical ?? ""}
            maxLength={200}
            autocomplete="off"
          />
        </label>
        {error !== null && <ErrorNotice error={error} />}
        <div class="row">
          <button type="submit" disabled={busy}>Save</button>
          <span role="status" class="quiet">{saved && "Saved"}</span>
        </div>
      </form>
    </section>
  );
}

/** Whether clients see scores; the phase and what is missing they see anyway. */
function SharingPanel(props: PanelProps) {
  const { scores_shared } = props.project;
  return (
    <SwitchPanel
      {...props}
      id="sharing"
      title="What the client sees"
      state={scores_shared
        ? "The client’s people see the score, the gates with their points, and how sure each element is."
        : "The client’s people see the phase, what is still missing and what awaits their yes, but no scores."}
      action={scores_shared ? "Keep scores to the studio" : "Share scores with the client"}
      changes={{ scores_shared: !scores_shared }}
    />
  );
}

/** An archived project stays readable and is listed last. */
function ArchivePanel(props: PanelProps) {
  const is_archived = props.project.status === "archived";
  return (
    <SwitchPanel
      {...props}
      id="archive"
      title={is_archived ? "Archived" : "Archive"}
      state={is_archived
        ? "The project is read and handed over, but nothing in it is changed. It is listed last."
        : "Nothing is lost: the project is read and handed over, but nothing in it is changed until you take it up again."}
      action={is_archived ? "Take it up again" : "Archive the project"}
      changes={{ status: is_archived ? "active" : "archived" }}
    />
  );
}

interface SwitchProps extends PanelProps {
  id: string;
  title: string;
  /** What is the case now. */
  state: string;
  /** What the button says, and changes. */
  action: string;
  changes: Parameters<typeof changeProject>[2];
}

/** One thing about the project that is one way or the other, and a button that turns it. */
function SwitchPanel({ project, onChanged, id, title, state, action, changes }: SwitchProps) {
  const supabase = useSupabase();
  const { busy, error, run } = useChange(onChanged);
  return (
    <section class="card stack" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      <p class="quiet">{state}</p>
      {error !== null && <ErrorNotice error={error} />}
      <div class="row">
        <button
          type="button"
          disabled={busy}
          onClick={() => run(() => changeProject(supabase, project.id, changes))}
        >
          {action}
        </button>
      </div>
    </section>
  );
}

function WebhooksPanel({ project_id }: { project_id: string }) {
  return (
    <section class="card stack" aria-labelledby="webhooks-title">
      <h2 id="webhooks-title">Webhooks</h2>
      <p class="quiet">
        Other programs are told when an element is confirmed, a phase reached, a conflict found or a
        run ended.
      </p>
      <p>
        <Link href={`/projects/${project_id}/settings/webhooks`}>
          Webhooks and their deliveries
        </Link>
      </p>
    </section>
  );
}

function DeletePanel({ project }: { project: ShownProject }) {
  const supabase = useSupabase();
  const [, navigate] = useLocation();
  const { busy, error, run } = useChange(() => navigate("/"));
  const [typed, setTyped] = useState("");
  const remove = (event: SubmitEvent) => {
    event.preventDefault();
    return run(() => deleteProject(supabase, project.id));
  };
  return (
    <section class="card" aria-labelledby="delete-title">
      <form class="stack" onSubmit={remove}>
        <h2 id="delete-title">Delete</h2>
        <p class="quiet">
          Signals, foundation, history and members are deleted for everybody and cannot be brought
          back.
        </p>
        <label>
          Type the name of the project to delete it
          <input
            value={typed}
            autocomplete="off"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        {error !== null && <ErrorNotice error={error} />}
        <div class="row">
          <button type="submit" class="danger" disabled={busy || typed.trim() !== project.name}>
            Delete the project
          </button>
        </div>
      </form>
    </section>
  );
}
