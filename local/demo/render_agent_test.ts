import { assertEquals, assertStringIncludes } from "@std/assert";
import { createPaint } from "./paint.ts";
import { renderAgent } from "./render_agent.ts";
import { SAMPLE_REPORT } from "./sample_report.ts";

const text = renderAgent(SAMPLE_REPORT, createPaint(false)).join("\n");

Deno.test("renderAgent() tells what the agent saw, decided and did, and leaves out what is not there", () => {
  assertStringIncludes(text, "  observation         One gate of eight is satisfied.\n");
  assertStringIncludes(text, "tool_call, extract_primary_persona (failed: timed out)");
  assertStringIncludes(text, "  gates affected      none\n");
  assertEquals(text.includes("stopped because"), false);
});

Deno.test("renderAgent() lists the questions with what was said so far", () => {
  assertStringIncludes(text, "  1. Who wrote the last note that went wrong?\n");
  assertStringIncludes(text, "said so far: “We write every note twice” — call.txt");
});
