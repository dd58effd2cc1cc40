import type { MemberRole } from "../../shared/contracts/person.ts";

export const ROLE_LABELS: Record<MemberRole, string> = {
  owner: "Owner",
  consultant: "Consultant",
  client: "Client",
};
