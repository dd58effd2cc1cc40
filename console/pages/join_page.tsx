import { useEffect } from "preact/hooks";
import { takeJoin } from "../kept_join.ts";
import { Link, useLocation } from "wouter-preact";
import { listReceivedInvitations } from "../api/members.ts";
import { InvitationCard } from "../components/invitation_card.tsx";
import { WhenLoaded } from "../components/when_loaded.tsx";
import { useLoaded } from "../hooks/use_loaded.ts";
import { useSupabase } from "../hooks/use_supabase.ts";
import { useTitle } from "../hooks/use_title.ts";

/** The page of an invitation link, after sign-in. */
export function JoinPage({ token }: { token: string }) {
  useTitle("Join");
  const supabase = useSupabase();
  const [, navigate] = useLocation();
  useEffect(() => void takeJoin(), []);
  const received = useLoaded(
    async (signal) => {
      const [invitation] = await listReceivedInvitations(supabase, token, signal);
      return { invitation };
    },
    [token],
  );
  return (
    <div class="stack">
      <h1>Join a project</h1>
      <WhenLoaded
        loading={received}
        what="the invitation"
        placeholder={<div class="placeholder-shape members-shape" />}
      >
        {({ invitation }) =>
          invitation === undefined
            ? (
              <div class="notice">
                <p>This invitation was used or taken back, or has expired.</p>
                <p>
                  Ask for a new one, or go to <Link href="/">your projects</Link>.
                </p>
              </div>
            )
            : (
              <InvitationCard
                invitation={invitation}
                by={{ token }}
                onJoined={(project_id) => navigate(`/projects/${project_id}`)}
              />
            )}
      </WhenLoaded>
    </div>
  );
}
