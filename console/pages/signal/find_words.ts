import type { SignalPlace } from "../../signal_address.ts";
import type { Range } from "./split_text.ts";

/** Where the words of an address stand in the text; null if they do not. */
export function findWords(content: string, place: SignalPlace): Range | null {
  if (typeof place !== "string") {
    return place.start < place.end && place.end <= content.length ? place : null;
  }
  const start = place === "" ? -1 : content.indexOf(place);
  return start === -1 ? null : { start, end: start + place.length };
}
