import { useState } from "preact/hooks";
import type { ExtractableName } from "../../../shared/contracts/element.ts";
import type { MemberRole } from "../../api/read_project.ts";
import type { ShownFoundation } from "../../api/show_foundation.ts";
import { ConfirmButtons } from "./confirm_buttons.tsx";
import { ConfirmRefusal } from "./confirm_refusal.tsx";
import { CorrectionForm } from "./correction_form.tsx";
import { FieldList } from "./field_list.tsx";
import { QuoteList } from "./quote_list.tsx";
import { Standing } from "./standing.tsx";
import { useConfirmation } from "./use_confirmation.ts";
import type { FoundationState } from "./use_foundation.ts";

interface Props {
  project_id: string;
  name: ExtractableName;
  value: NonNullable<ShownFoundation[ExtractableName]>;
  /** The newest accepted revision; undefined where there is none. */
  revision_id: string | undefined;
  /** Null while it is not known. */
  role: MemberRole | null;
  state: FoundationState;
}

/** What an element says beside what it stands on, to confirm as it is or as a consultant corrects it. */
export function ElementValue({ project_id, name, value, revision_id, role, state }: Props) {
  const [correcting, setCorrecting] = useState(false);
  const { busy, error, confirm, forget } = useConfirmation({ name, revision_id, state });
  const shown = { ...value };
  const correct = async (corrected: Record<string, unknown>) => {
    if (await confirm(corrected)) setCorrecting(false);
  };
  const showCurrent = () => {
    forget();
    setCorrecting(false);
    state.foundation.reload();
  };
  return (
    <>
      <Standing
        name={name}
        confidence={"confidence" in value ? value.confidence : undefined}
        confirmed_by={value.confirmed_by}
      />
      <div class="element-body">
        {correcting
          ? (
            <CorrectionForm
              name={name}
              value={shown}
              busy={busy}
              onConfirm={correct}
              onCancel={() => setCorrecting(false)}
            />
          )
          : <FieldList name={name} value={shown} features={state.features} />}
        <div class="stack element-quotes">
          <h3>Quotes</h3>
          <QuoteList project_id={project_id} quotes={value.evidence} sources={state.sources} />
        </div>
      </div>
      {error !== null && (
        <ConfirmRefusal name={name} shown={shown} error={error} onShow={showCurrent} />
      )}
      {role !== null && !correcting && (
        <ConfirmButtons
          name={name}
          confirmed_by={value.confirmed_by}
          role={role}
          busy={busy}
          onConfirm={() => confirm()}
          onCorrect={() => setCorrecting(true)}
        />
      )}
    </>
  );
}
