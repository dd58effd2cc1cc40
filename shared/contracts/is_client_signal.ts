import type { SignalText, SourceType } from "./signal.ts";

const CLIENT_SOURCES: readonly SourceType[] = ["email", "transcript", "portal_response", "note"];

/** Whether a signal carries the client's own words: by its authority or by its kind (domain rules, section 1). */
export function isClientSignal(signal: Pick<SignalText, "authority" | "source_type">): boolean {
  return signal.authority === "client" || CLIENT_SOURCES.includes(signal.source_type);
}
