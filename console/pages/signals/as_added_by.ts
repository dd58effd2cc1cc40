import type { SourceType } from "../../../shared/contracts/signal.ts";
import type { ParsedSignal } from "../../../shared/signal_files/parsed_signal.ts";
import type { MemberRole } from "../../api/projects.ts";

/** The kinds that a member may add, the usual one first; the database holds clients to theirs. */
export const SOURCE_TYPES_BY_ROLE: Record<MemberRole, readonly SourceType[]> = {
  owner: ["note", "email", "transcript", "document", "research", "portal_response"],
  consultant: ["note", "email", "transcript", "document", "research", "portal_response"],
  client: ["note", "email", "portal_response", "file"],
};

/** The signal as its author's role allows: what a client adds are the client's words, and a kind not open to clients is a file. */
export function asAddedBy(role: MemberRole, signal: ParsedSignal): ParsedSignal {
  if (role !== "client") return signal;
  const is_open = SOURCE_TYPES_BY_ROLE.client.includes(signal.source_type);
  return { ...signal, authority: "client", source_type: is_open ? signal.source_type : "file" };
}
