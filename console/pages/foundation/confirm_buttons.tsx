import type { ExtractableName } from "../../../shared/contracts/element.ts";
import type { ConfirmedBy } from "../../../shared/contracts/foundation.ts";
import type { MemberRole } from "../../api/read_project.ts";
import { toLabel } from "../../format/to_label.ts";

interface Props {
  name: ExtractableName;
  confirmed_by: ConfirmedBy | null;
  role: MemberRole;
  busy: boolean;
  onConfirm(): void;
  onCorrect(): void;
}

/** What a member may still say to an element. What the client confirmed is the client's. */
export function ConfirmButtons({ name, confirmed_by, role, busy, onConfirm, onCorrect }: Props) {
  if (confirmed_by === "client") return null;
  const label = toLabel(name);
  return (
    <div class="row">
      {(role === "client" || confirmed_by === null) && (
        <button type="button" disabled={busy} aria-label={`Confirm ${label}`} onClick={onConfirm}>
          Confirm
        </button>
      )}
      {role !== "client" && (
        <button type="button" disabled={busy} aria-label={`Correct ${label}`} onClick={onCorrect}>
          Correct
        </button>
      )}
    </div>
  );
}
