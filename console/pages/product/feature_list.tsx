import type { Feature, Persona } from "../../../packages/client/read_product.ts";
import type { HandedSource } from "../../../shared/handover/hand_over_facts.ts";
import type { FormField } from "../../components/entity_form.tsx";
import { EntityList } from "../../components/entity_list.tsx";
import { confirmActions, ConfirmationBadge } from "./confirmation.tsx";
import { Details } from "./details.tsx";
import { StandsOn } from "./stands_on.tsx";
import { useRows } from "./use_rows.ts";

interface Props {
  project_id: string;
  features: readonly Feature[];
  personas: readonly Persona[];
  /** What quotes come from, by id. */
  sources: ReadonlyMap<string, HandedSource>;
  may_write: boolean;
  onChanged(): void;
}

/** What is to be built. */
export function FeatureList(props: Props) {
  const { project_id, features, personas, sources, may_write, onChanged } = props;
  const { change, setStatus, setEvidence, ...save } = useRows("features", project_id, onChanged);
  const names = new Map(personas.map(({ id, name }) => [id, name]));
  const fields: FormField[] = [
    { name: "name", label: "Name", kind: "text", required: true },
    {
      name: "description",
      label: "What it does",
      kind: "long_text",
      hint: "A sentence or two: a description counts from 21 characters.",
    },
    { name: "is_mvp", label: "Part of the first version", kind: "flag" },
    { name: "user_actions", label: "What the user does", kind: "lines" },
    { name: "system_behaviors", label: "What the system does", kind: "lines" },
    { name: "target_persona_ids", label: "For whom", kind: "choices", options: names },
  ];
  return (
    <EntityList
      title="Features"
      noun="feature"
      intro="What is to be built: what users do with it, and what the system does for them."
      rows={features}
      nameOf={({ name }) => name}
      fields={fields}
      blank={{ is_mvp: true }}
      may_write={may_write}
      change={change}
      {...save}
      actions={may_write ? confirmActions({ change, setStatus }, ({ name }) => name) : undefined}
    >
      {(feature) => (
        <>
          {feature.is_mvp && <span class="badge badge-none">First version</span>}
          <ConfirmationBadge status={feature.confirmation_status} />
          <Details
            text={feature.description}
            lists={{
              "The user": feature.user_actions,
              "The system": feature.system_behaviors,
              "For": feature.target_persona_ids.flatMap((id) => names.get(id) ?? []),
            }}
          />
          <StandsOn
            project_id={project_id}
            name={feature.name}
            evidence={feature.evidence}
            sources={sources}
            busy={change.busy}
            onKeep={may_write ? (evidence) => setEvidence(feature, evidence) : undefined}
          />
        </>
      )}
    </EntityList>
  );
}
