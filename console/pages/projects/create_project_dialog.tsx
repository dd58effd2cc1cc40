import { useRef, useState } from "preact/hooks";
import { useLocation } from "wouter-preact";
import { createProject, type NewProject } from "../../api/projects.ts";
import { ErrorNotice } from "../../components/notice.tsx";
import { useSupabase } from "../../hooks/use_supabase.ts";

/** A button, and the dialog that it opens. Once the project is there, its board is shown. */
export function CreateProjectDialog() {
  const supabase = useSupabase();
  const [, navigate] = useLocation();
  const dialog = useRef<HTMLDialogElement>(null);
  const [error, setError] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);

  const create = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    try {
      navigate(`/projects/${await createProject(supabase, readForm(event))}`);
    } catch (error) {
      setError(error);
      setBusy(false);
    }
  };

  return (
    <>
      <button type="button" class="primary" onClick={() => dialog.current?.showModal()}>
        New project
      </button>
      <dialog ref={dialog} aria-labelledby="create-project">
        <form class="stack" onSubmit={create}>
          <h2 id="create-project">New project</h2>
          <label>
            Name
            <input name="name" required maxLength={200} pattern=".*\S.*" autocomplete="off" />
          </label>
          <label>
            Line of business
            <input name="vertical" maxLength={200} autocomplete="off" />
            <span class="quiet">Optional: what the client does, in a few words.</span>
          </label>
          {error !== null && <ErrorNotice error={error} />}
          <div class="row dialog-actions">
            <button type="button" onClick={() => dialog.current?.close()}>Cancel</button>
            <button type="submit" class="primary" disabled={busy}>Create</button>
          </div>
        </form>
      </dialog>
    </>
  );
}

function readForm(event: SubmitEvent): NewProject {
  const form = new FormData(event.currentTarget as HTMLFormElement);
  const vertical = String(form.get("vertical")).trim();
  return { name: String(form.get("name")).trim(), vertical: vertical === "" ? null : vertical };
}
