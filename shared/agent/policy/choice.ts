import type { ToolName } from "../../contracts/di_agent.ts";
import type { Situation } from "./situation.ts";

/** An action that a rule of the policy asks for, with its reasons in words made from the data. */
export interface Choice {
  tool: ToolName;
  args: Record<string, unknown>;
  /** Why this and not another. */
  thinking: string;
  /** What is done. */
  decision: string;
  /** What should follow. */
  next: string;
}

/** Asks for an action where it applies, for one that the policy has no objection to; null elsewhere. */
export type Rule = (situation: Situation) => Choice | null;
