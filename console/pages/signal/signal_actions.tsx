import { useState } from "preact/hooks";
import { useLocation } from "wouter-preact";
import { eraseSource } from "../../../packages/client/foundation.ts";
import { changeSignal, deleteSignal, type WholeSignal } from "../../api/signals.ts";
import { ConfirmButton } from "../../components/confirm_button.tsx";
import { EntityForm, type FormField } from "../../components/entity_form.tsx";
import { ErrorNotice } from "../../components/notice.tsx";
import { useChange } from "../../hooks/use_change.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";

interface Props {
  project_id: string;
  signal: WholeSignal;
  /** Only an owner erases. */
  may_erase: boolean;
  onChanged(): void;
}

/** Title, day, authority and visibility of a signal, and its deletion. */
export function SignalActions({ project_id, signal, may_erase, onChanged }: Props) {
  const supabase = useSupabase();
  const [, navigate] = useLocation();
  const { busy, error, run } = useChange();
  const [changing, setChanging] = useState(false);
  const save = async (values: Record<string, unknown>) => {
    if (!await run(() => changeSignal(supabase, signal.id, values))) return;
    setChanging(false);
    onChanged();
  };
  const remove = async (end: () => Promise<unknown>) => {
    if (await run(end)) {
      navigate(`/projects/${project_id}/signals`);
    }
  };
  if (changing) {
    return (
      <EntityForm
        label="Change the signal"
        fields={FIELDS}
        values={{ ...signal }}
        busy={busy}
        error={error}
        onSave={save}
        onCancel={() => setChanging(false)}
      />
    );
  }
  return (
    <div class="row">
      <button type="button" class="link" onClick={() => setChanging(true)}>Change</button>
      <ConfirmButton
        label="Delete the signal"
        question="Delete the signal? What rests on its words alone goes with it."
        busy={busy}
        onConfirm={() => remove(() => deleteSignal(supabase, signal.id))}
      >
        Delete
      </ConfirmButton>
      {may_erase && (
        <ConfirmButton
          label="Erase the signal"
          question="Erase it? Its words go from the foundation, its history and every record of the agent, for good."
          busy={busy}
          onConfirm={() =>
            remove(() => eraseSource(supabase, { project_id, signal_id: signal.id }))}
        >
          Erase
        </ConfirmButton>
      )}
      {error !== null && <ErrorNotice error={error} />}
    </div>
  );
}

const FIELDS: FormField[] = [
  { name: "title", label: "Title", kind: "text" },
  { name: "occurred_at", label: "When it was said", kind: "moment" },
  {
    name: "authority",
    label: "Whose words",
    kind: "choice",
    required: true,
    hint: "Counts where the text does not name who speaks.",
    options: new Map([
      ["client", "Client"],
      ["consultant", "Studio"],
      ["research", "Research"],
    ]),
  },
  {
    name: "visibility",
    label: "Who reads it",
    kind: "choice",
    required: true,
    options: new Map([["project", "Everybody in the project"], ["studio", "The studio alone"]]),
  },
];
