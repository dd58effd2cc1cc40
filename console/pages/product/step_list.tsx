import { useEffect, useRef, useState } from "preact/hooks";
import { type Persona, type Step } from "../../../packages/client/read_product.ts";
import { orderSteps } from "../../api/product.ts";
import type { HandedSource } from "../../../shared/handover/hand_over_facts.ts";
import type { FormField, FormValues } from "../../components/entity_form.tsx";
import { EntityList } from "../../components/entity_list.tsx";
import { useSupabase } from "../../hooks/use_supabase.ts";
import { confirmActions, ConfirmationBadge } from "./confirmation.tsx";
import { Details } from "./details.tsx";
import { MoveHandle, moveTo } from "./move_handle.tsx";
import { StandsOn } from "./stands_on.tsx";
import { useRows } from "./use_rows.ts";

interface Props {
  project_id: string;
  /** In their order. */
  steps: readonly Step[];
  personas: readonly Persona[];
  /** What quotes come from, by id. */
  sources: ReadonlyMap<string, HandedSource>;
  may_write: boolean;
  onChanged(): void;
}

/** The value path: what a user experiences step by step, and what each step is worth. */
export function StepList(props: Props) {
  const { project_id, personas, sources, may_write, onChanged } = props;
  const supabase = useSupabase();
  // What was moved stays where it was put while it is being stored.
  const [moved, setMoved] = useState<readonly Step[] | null>(null);
  const storing = useRef(0);
  // What was read before the last move was stored does not know of it.
  useEffect(() => {
    if (storing.current === 0) setMoved(null);
  }, [props.steps]);
  const steps = moved ?? props.steps;
  const { change, setStatus, setEvidence, onSave, onDelete } = useRows(
    "vp_steps",
    project_id,
    onChanged,
  );
  const [said, setSaid] = useState("");
  const names = new Map(personas.map(({ id, name }) => [id, name]));
  const fields: FormField[] = [
    { name: "label", label: "Step", kind: "text", required: true },
    { name: "narrative_user", label: "What happens to the user", kind: "long_text" },
    { name: "value_created", label: "What it is worth to them", kind: "long_text" },
    { name: "actor_persona_id", label: "Who acts", kind: "choice", options: names },
  ];
  const save = (id: string | null, values: FormValues) => {
    const step_index = (steps.at(-1)?.step_index ?? -1) + 1;
    return onSave(id, id === null ? { ...values, step_index } : values);
  };
  const move = async (from: number, to: number) => {
    const step = steps[from];
    if (step === undefined || from === to || steps[to] === undefined) return;
    const next = moveTo(steps, from, to);
    const ids = next.map(({ id }) => id);
    setMoved(next);
    storing.current++;
    const is_stored = await change.run(async () => {
      try {
        await orderSteps(supabase, project_id, ids);
      } finally {
        storing.current--;
      }
    });
    if (!is_stored) setMoved(null);
    else {
      setSaid(`${step.label ?? "The step"} is now ${to + 1} of ${steps.length}`);
    }
  };
  return (
    <>
      <EntityList
        title="Value path"
        noun="step"
        intro="The way of a user, step by step, and what each step is worth to them. Drag a step, or move it with the arrow keys."
        rows={steps}
        nameOf={({ label }) => label ?? "Step without a name"}
        fields={fields}
        blank={{}}
        may_write={may_write}
        change={change}
        onSave={save}
        onDelete={onDelete}
        lead={may_write
          ? ({ label }, at) => (
            <MoveHandle
              label={`Move ${label ?? "step"}, ${at + 1} of ${steps.length}`}
              at={at}
              onMove={(to) => move(at, to)}
            />
          )
          : undefined}
        actions={may_write
          ? confirmActions({ change, setStatus }, ({ label }) => label ?? "the step")
          : undefined}
      >
        {(step) => (
          <>
            <ConfirmationBadge status={step.confirmation_status} />
            <Details
              text={step.narrative_user}
              lists={{
                "Worth": step.value_created ? [step.value_created] : [],
                "Acts": step.actor_persona_id ? [names.get(step.actor_persona_id) ?? ""] : [],
              }}
            />
            <StandsOn
              project_id={project_id}
              name={step.label ?? "the step"}
              evidence={step.evidence}
              sources={sources}
              busy={change.busy}
              onKeep={may_write ? (evidence) => setEvidence(step, evidence) : undefined}
            />
          </>
        )}
      </EntityList>
      <p class="visually-hidden" role="status">{said}</p>
    </>
  );
}
