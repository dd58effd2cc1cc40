import type { ReceivedInvitation } from "../../shared/contracts/rpc.ts";
import { acceptInvitation, revokeInvitation } from "../api/members.ts";
import { useChange } from "../hooks/use_change.ts";
import { useSupabase } from "../hooks/use_supabase.ts";
import { ErrorNotice } from "./notice.tsx";
import { ROLE_LABELS } from "./role_labels.ts";

interface Props {
  invitation: ReceivedInvitation;
  by: Parameters<typeof acceptInvitation>[1];
  onJoined(project_id: string): void;
  /** Left out where it cannot be declined: a link stays good for somebody else. */
  onDeclined?(): void;
}

/** An invitation: project, role and inviter, to accept or decline. */
export function InvitationCard({ invitation, by, onJoined, onDeclined }: Props) {
  const supabase = useSupabase();
  const { busy, error, run } = useChange();
  const { id, project_name, role, invited_by } = invitation;
  return (
    <section class="card stack" aria-label={`Invitation to ${project_name}`}>
      <p>
        {invited_by ?? "An owner"} invites you to <strong>{project_name}</strong> as{" "}
        {role === "owner" ? "an" : "a"} {ROLE_LABELS[role].toLowerCase()}.
      </p>
      {error !== null && <ErrorNotice error={error} />}
      <div class="row">
        <button
          type="button"
          class="primary"
          disabled={busy}
          onClick={() => run(async () => onJoined(await acceptInvitation(supabase, by)))}
        >
          Join
        </button>
        {onDeclined && (
          <button
            type="button"
            disabled={busy}
            onClick={() =>
              run(async () => {
                await revokeInvitation(supabase, id);
                onDeclined();
              })}
          >
            Decline
          </button>
        )}
      </div>
    </section>
  );
}
