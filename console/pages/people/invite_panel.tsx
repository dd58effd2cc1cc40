import { useState } from "preact/hooks";
import {
  type Invitation,
  inviteByLink,
  inviteByMail,
  revokeInvitation,
  ROLES,
} from "../../api/members.ts";
import type { MemberRole } from "../../../shared/contracts/person.ts";
import { CopyButton } from "../../components/copy_button.tsx";
import { ErrorNotice } from "../../components/notice.tsx";
import { ROLE_LABELS } from "../../components/role_labels.ts";
import { TimeUntil } from "../../components/time.tsx";
import { useChange } from "../../hooks/use_change.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";

interface Props {
  project_id: string;
  invitations: readonly Invitation[];
  onChanged(): void;
}

type Invited = { by: "link"; role: MemberRole; link: string } | { by: "mail"; address: string };

/** Invites people, by mail or by a link for one person, and shows open invitations. */
export function InvitePanel({ project_id, invitations, onChanged }: Props) {
  const supabase = useSupabase();
  const { busy, error, run } = useChange(onChanged);
  const [invited, setInvited] = useState<Invited | null>(null);
  const invite = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget as HTMLFormElement;
    const data = new FormData(form);
    const role = data.get("role") as MemberRole;
    const address = String(data.get("address")).trim();
    return run(async () => {
      setInvited(null);
      const url = location.href.split("#")[0] ?? "";
      if (address === "") {
        const token = await inviteByLink(supabase, { project_id, role });
        setInvited({ by: "link", role, link: `${url}#/join/${token}` });
      } else {
        await inviteByMail(supabase, { project_id, role, address, url });
        setInvited({ by: "mail", address });
      }
      form.reset();
    });
  };
  return (
    <section class="card stack" aria-labelledby="invite-title">
      <h2 id="invite-title">Invite</h2>
      <form class="invite-form" onSubmit={invite}>
        <label>
          Role
          <select name="role" defaultValue="client">
            {ROLES.toReversed().map((role) => (
              <option key={role} value={role}>{ROLE_LABELS[role]}</option>
            ))}
          </select>
        </label>
        <label>
          E-mail address
          <input name="address" type="email" maxLength={254} autocomplete="off" />
        </label>
        <button type="submit" class="primary" disabled={busy}>Invite</button>
      </form>
      <p class="quiet">
        Leave the address empty to get a link for one person. Invitations last for 14 days.
      </p>
      {error !== null && <ErrorNotice error={error} />}
      {invited !== null && <InvitedNotice invited={invited} />}
      {invitations.length > 0 && (
        <>
          <h3>Not answered yet</h3>
          <ul class="people-list">
            {invitations.map(({ id, role, address, expires_at }) => (
              <li key={id} class="row">
                <span>{address ?? "By link"}</span>
                <span class="quiet">
                  {ROLE_LABELS[role]}, until <TimeUntil at={expires_at} />
                </span>
                <button
                  type="button"
                  class="link"
                  disabled={busy}
                  aria-label={`Revoke the invitation ${
                    address === null ? "by link" : `of ${address}`
                  }`}
                  onClick={() => run(() => revokeInvitation(supabase, id))}
                >
                  Revoke
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function InvitedNotice({ invited }: { invited: Invited }) {
  if (invited.by === "mail") {
    return (
      <p class="notice" role="status">
        A mail with a link to sign in is on its way to {invited.address}.
      </p>
    );
  }
  return (
    <div class="notice stack" role="status">
      <label>
        Link for one {ROLE_LABELS[invited.role].toLowerCase()}, shown this once
        <input readOnly value={invited.link} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <div class="row">
        <CopyButton text={invited.link} label="Copy the link">Copy the link</CopyButton>
      </div>
    </div>
  );
}
