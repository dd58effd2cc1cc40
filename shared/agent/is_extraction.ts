import type { ToolName } from "../contracts/di_agent.ts";
import { EXTRACTION_TOOLS } from "../elements/elements.ts";

/** Whether the tool reads the signals for elements of the foundation. */
export function isExtraction(name: ToolName): boolean {
  return name === "run_foundation" || EXTRACTION_TOOLS.some((tool) => tool === name);
}
