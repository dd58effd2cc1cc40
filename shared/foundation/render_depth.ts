import type { Depth } from "../contracts/foundation.ts";

const DEPTHS: Record<Depth, string> = {
  surface: "Depth: only what is said outright.",
  standard: "Depth: what is said outright and what reasonably follows from it.",
  deep: "Depth: also what is implied: what they work around, avoid or take for granted.",
};

/** One line that says how far a reasoner may go beyond the words (domain rules, section 13). */
export function renderDepth(depth: Depth): string {
  return DEPTHS[depth];
}
