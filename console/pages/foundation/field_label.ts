import { toLabel } from "../../format/to_label.ts";

/** A field in words, by its path. */
export function fieldLabel(path: string): string {
  const name = path.split(".").at(-1) ?? path;
  return LABELS[name] ?? toLabel(name);
}

/** Those whose names alone would puzzle a reader. */
const LABELS: Record<string, string> = {
  core_pain_inversion: "How it turns the pain around",
  level_1: "In the prototype",
  level_2: "Next to it",
  level_3: "Later",
  pain_connection: "How the pain meets them",
  roi_framing: "Return on investment",
  success_kpis: "Success measures",
  v1_features: "First version",
  v2_features: "Later versions",
  v1_agreed: "First version agreed",
  anti_references: "What to avoid",
  why_priority: "Why now, and before others",
};
