import type { Rows } from "./use_rows.ts";
import type { ConfirmationStatus } from "../../../packages/client/read_product.ts";

const STATUSES: Record<ConfirmationStatus, { label: string; badge: string }> = {
  ai_generated: { label: "Not confirmed", badge: "badge-none" },
  needs_client: { label: "Awaits the client’s yes", badge: "badge-partial" },
  confirmed_consultant: { label: "Confirmed by the studio", badge: "badge-good" },
  confirmed_client: { label: "Confirmed by the client", badge: "badge-good" },
};

/** Who confirmed a row. */
export function ConfirmationBadge({ status }: { status: ConfirmationStatus }) {
  const { label, badge } = STATUSES[status];
  return <span class={`badge ${badge}`}>{label}</span>;
}

/** What may be done with each row of a list, named by `nameOf`. */
export function confirmActions<Row extends { id: string; confirmation_status: ConfirmationStatus }>(
  { change, setStatus }: Pick<Rows, "change" | "setStatus">,
  nameOf: (row: Row) => string,
) {
  return (row: Row) => (
    <ConfirmActions
      name={nameOf(row)}
      status={row.confirmation_status}
      busy={change.busy}
      onStatus={(status) => setStatus(row.id, status)}
    />
  );
}

interface ConfirmActionsProps {
  name: string;
  status: ConfirmationStatus;
  busy: boolean;
  onStatus(status: ConfirmationStatus): void;
}

/** The studio's actions on a row: confirm, take that back, ask the client. */
function ConfirmActions({ name, status, busy, onStatus }: ConfirmActionsProps) {
  if (status === "confirmed_client") return null;
  const act = (next: ConfirmationStatus, label: string, words: string) => (
    <button
      type="button"
      disabled={busy}
      aria-label={words.replace("…", name)}
      onClick={() => onStatus(next)}
    >
      {label}
    </button>
  );
  return (
    <>
      {status !== "confirmed_consultant" && act("confirmed_consultant", "Confirm", "Confirm …")}
      {status === "confirmed_consultant" &&
        act("ai_generated", "Take back the yes", "Take back the yes to …")}
      {status !== "needs_client" && act("needs_client", "Ask the client", "Ask the client about …")}
    </>
  );
}
