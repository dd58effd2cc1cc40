import type { Evidence } from "../contracts/evidence.ts";

/** Words in a signal: by their offsets as in evidence, or themselves where only they are known. */
export type SignalPlace = Pick<Evidence, "start" | "end"> | string;

/** The address of a signal's page and, where given, of words in it. */
export function signalAddress(
  project_id: string,
  signal_id: string,
  place?: SignalPlace,
): string {
  const root = `/projects/${project_id}/signals/${signal_id}`;
  if (place === undefined) return root;
  if (typeof place !== "string") return `${root}/${place.start}-${place.end}`;
  // Twice, as the router decodes once, and not all of it.
  return `${root}/~${encodeURIComponent(encodeURIComponent(place))}`;
}

/** The place in an address, as the router gives it; null if it is none. */
export function readSignalPlace(text: string): SignalPlace | null {
  if (text.startsWith("~")) return decode(text.slice(1));
  const [, start, end] = /^(\d+)-(\d+)$/.exec(text) ?? [];
  return start === undefined ? null : { start: Number(start), end: Number(end) };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
