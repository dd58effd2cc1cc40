import type { ToolName } from "../../contracts/di_agent.ts";
import type { GateName } from "../../contracts/element.ts";

/** An action that a rule of the policy asks for, with its grounds in words made from the data. */
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

/** A gate's or element's name as it reads in a sentence. */
export function toWords(name: GateName): string {
  return name.replaceAll("_", " ");
}
