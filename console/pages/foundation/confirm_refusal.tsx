import type { ExtractableName } from "../../../shared/contracts/element.ts";
import { ApiError } from "../../api/api_error.ts";
import { ErrorNotice } from "../../components/error_notice.tsx";
import { ChangeList } from "./change_list.tsx";
import { changedFields } from "./changed_fields.ts";

interface Props {
  name: ExtractableName;
  shown: Record<string, unknown>;
  error: unknown;
  onShow(): void;
}

/** Why a confirmation was refused; where another value stands by now, what differs. */
export function ConfirmRefusal({ name, shown, error, onShow }: Props) {
  const current = currentOf(error);
  if (current === null) return <ErrorNotice error={error} />;
  return (
    <div class="notice notice-error" role="alert">
      <p>Somebody changed this while you looked at it. Nothing was confirmed.</p>
      <ChangeList changes={changedFields(name, shown, current)} />
      <button type="button" onClick={onShow}>Show what stands now</button>
    </div>
  );
}

/** The value that stands in the way of a confirmation; null for any other refusal. */
function currentOf(error: unknown): Record<string, unknown> | null {
  if (!(error instanceof ApiError) || error.code !== "revision_conflict") return null;
  const { details } = error;
  if (typeof details !== "object" || details === null || !("current" in details)) return null;
  return details.current as Record<string, unknown> | null;
}
