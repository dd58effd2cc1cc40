import type { Caller } from "../http/authenticate.ts";

/** The user who calls; null for a back end. */
export function callerUserId(caller: Caller): string | null {
  return caller.kind === "user" ? caller.user_id : null;
}
