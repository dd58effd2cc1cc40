import type { ExtractableName } from "../contracts/element.ts";
import { GATE_LABELS } from "./gate_labels.ts";

/** What anything that can be extracted is called in a sentence. */
export const EXTRACTABLE_LABELS: Record<ExtractableName, string> = {
  ...GATE_LABELS,
  strategic_context: "strategic context",
};
