import { isAmount } from "../../text/is_present.ts";
import { isTold } from "../is_told.ts";
import type { Kpi } from "./schema.ts";

type Part = Exclude<keyof Kpi, "hypothesis">;

/** Whether a part of a measure says something. What is and what shall be may well be none: "12 a week" becomes "None". */
export function isKpiPartTold(part: Part, text: string | null): text is string {
  const is_state = part === "current_state" || part === "target_state";
  return isTold(text) || (is_state && isAmount(text));
}

/** Whether all five parts of a measure say something (domain rules, section 3). */
export function isKpiComplete({ hypothesis: _, ...parts }: Kpi): boolean {
  return Object.entries(parts).every(([part, text]) => isKpiPartTold(part as Part, text));
}
