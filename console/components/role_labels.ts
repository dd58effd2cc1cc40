import type { MemberRole } from "../api/projects.ts";

export const ROLE_LABELS: Record<MemberRole, string> = {
  owner: "Owner",
  consultant: "Consultant",
  client: "Client",
};
