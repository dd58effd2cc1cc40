import type { ToolName } from "../contracts/di_agent.ts";
import { EXTRACTION_TOOLS } from "./extraction_tools.ts";

/** Whether the tool reads the signals for elements of the foundation. */
export function isExtraction(name: ToolName): boolean {
  return name === "run_foundation" || Object.values(EXTRACTION_TOOLS).includes(name);
}
