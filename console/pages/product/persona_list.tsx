import type { Persona } from "../../../packages/client/read_product.ts";
import type { FormField } from "../../components/entity_form.tsx";
import { EntityList } from "../../components/entity_list.tsx";
import { confirmActions, ConfirmationBadge } from "./confirmation.tsx";
import { Details } from "./details.tsx";
import { useRows } from "./use_rows.ts";

interface Props {
  project_id: string;
  personas: readonly Persona[];
  may_write: boolean;
  onChanged(): void;
}

const FIELDS: FormField[] = [
  { name: "name", label: "Name", kind: "text", required: true },
  { name: "role", label: "Role", kind: "text", hint: "What they do at the client’s." },
  { name: "goals", label: "Goals", kind: "lines" },
  { name: "pain_points", label: "Pains", kind: "lines" },
];

/** Who uses it. */
export function PersonaList({ project_id, personas, may_write, onChanged }: Props) {
  const { change, setStatus, onSave, onDelete } = useRows("personas", project_id, onChanged);
  return (
    <EntityList
      title="Personas"
      noun="persona"
      intro="Who uses it, what they want to get done, and what hurts them today."
      rows={personas}
      nameOf={({ name }) => name}
      fields={FIELDS}
      blank={{}}
      may_write={may_write}
      change={change}
      onSave={onSave}
      onDelete={onDelete}
      actions={may_write ? confirmActions({ change, setStatus }, ({ name }) => name) : undefined}
    >
      {({ role, goals, pain_points, confirmation_status }) => (
        <>
          <ConfirmationBadge status={confirmation_status} />
          <Details text={role} lists={{ "Goals": goals, "Pains": pain_points }} />
        </>
      )}
    </EntityList>
  );
}
