import type { SourceType } from "../../../shared/contracts/signal.ts";
import type { SignalDraft } from "../../../shared/signals/signal_draft.ts";
import type { MemberRole } from "../../../shared/contracts/person.ts";

/** The kinds that a member may add, the usual one first; the database holds clients to theirs. */
export const SOURCE_TYPES_BY_ROLE: Record<MemberRole, readonly SourceType[]> = {
  owner: ["note", "email", "transcript", "document", "research", "portal_response"],
  consultant: ["note", "email", "transcript", "document", "research", "portal_response"],
  client: ["note", "email", "portal_response", "file"],
};

/** The signal as its author's role allows: what a client adds are the client's words, and a kind not open to clients is a file. */
export function asAddedBy(role: MemberRole, { linked, ...signal }: SignalDraft): SignalDraft {
  const attached = linked && { linked: linked.map((draft) => asAddedBy(role, draft)) };
  if (role !== "client") return { ...signal, ...attached };
  const is_open = SOURCE_TYPES_BY_ROLE.client.includes(signal.source_type);
  const source_type = is_open ? signal.source_type : "file";
  return { ...signal, authority: "client", source_type, ...attached };
}
