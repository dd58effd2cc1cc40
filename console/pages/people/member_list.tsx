import {
  changeRole,
  type Member,
  type Membership,
  removeMember,
  ROLES,
} from "../../api/members.ts";
import type { MemberRole } from "../../../shared/contracts/person.ts";
import { ConfirmButton } from "../../components/confirm_button.tsx";
import { ErrorNotice } from "../../components/notice.tsx";
import { ROLE_LABELS } from "../../components/role_labels.ts";
import { useChange } from "../../hooks/use_change.ts";
import { useSupabase } from "../../hooks/use_supabase.ts";

interface Props {
  project_id: string;
  membership: Membership;
  onChanged(): void;
  /** Called once the user is no longer a member. */
  onLeft(): void;
}

/** The members. Owners change roles and remove members, anyone may leave, and one owner always stays. */
export function MemberList({ project_id, membership, onChanged, onLeft }: Props) {
  const supabase = useSupabase();
  const { busy, error, run } = useChange();
  const { members, user_id } = membership;
  const owners = members.filter(({ role }) => role === "owner");
  const is_owner = owners.some((owner) => owner.user_id === user_id);
  const change = async (action: () => Promise<void>, then: () => void) => {
    if (await run(action)) then();
  };
  return (
    <section class="card stack" aria-labelledby="members-title">
      <h2 id="members-title">Members</h2>
      <ul class="people-list">
        {members.map((member) => (
          <MemberRow
            key={member.user_id}
            member={member}
            is_me={member.user_id === user_id}
            is_last_owner={member.role === "owner" && owners.length === 1}
            may_change={is_owner}
            busy={busy}
            onRole={(role) =>
              change(
                () => changeRole(supabase, { project_id, user_id: member.user_id }, role),
                onChanged,
              )}
            onRemove={() =>
              change(
                () => removeMember(supabase, { project_id, user_id: member.user_id }),
                member.user_id === user_id ? onLeft : onChanged,
              )}
          />
        ))}
      </ul>
      {error !== null && <ErrorNotice error={error} />}
    </section>
  );
}

interface MemberRowProps {
  member: Member;
  is_me: boolean;
  is_last_owner: boolean;
  may_change: boolean;
  busy: boolean;
  onRole(role: MemberRole): void;
  onRemove(): void;
}

function MemberRow(props: MemberRowProps) {
  const { member, is_me, is_last_owner, may_change, busy, onRole, onRemove } = props;
  const name = member.name || member.address || "A member";
  return (
    <li class="person">
      <p>
        <strong>{name}</strong> <span class="quiet">{member.address} {is_me && "(you)"}</span>
      </p>
      <div class="row">
        {may_change && !is_last_owner
          ? (
            <select
              class="person-side"
              aria-label={`Role of ${name}`}
              value={member.role}
              disabled={busy}
              onChange={(event) => onRole(event.currentTarget.value as MemberRole)}
            >
              {ROLES.map((role) => <option key={role} value={role}>{ROLE_LABELS[role]}</option>)}
            </select>
          )
          : <span class="quiet">{ROLE_LABELS[member.role]}</span>}
        {is_last_owner && (
          <span class="quiet">the only owner: make somebody else an owner to leave</span>
        )}
        {!is_last_owner && (may_change || is_me) && (
          <ConfirmButton
            label={is_me ? "Leave the project" : `Remove ${name}`}
            question={is_me
              ? "Leave? Only an owner can invite you again."
              : `Remove ${name} from the project?`}
            busy={busy}
            onConfirm={onRemove}
          >
            {is_me ? "Leave" : "Remove"}
          </ConfirmButton>
        )}
      </div>
    </li>
  );
}
