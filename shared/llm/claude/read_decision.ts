import { z } from "zod";
import type { Decision, ToolDescription } from "../../contracts/reasoner.ts";
import { toFilledAreas } from "../analysis_schema.ts";
import type { Reading } from "./ask_with_repair.ts";
import type { ModelAnswer, ToolUse } from "./collect_message.ts";
import { traceSchema } from "./decision_schema.ts";

export type DecisionContent = Omit<Decision, "model" | "degraded" | "usage">;

/** Earlier takes precedence where several tools are called (domain rules, section 12.5); all others come after these. */
const PRECEDENCE = ["stop_with_guidance", "suggest_discovery_questions"];

/**
 * The one action of an answer. Where several of the offered tools are called, the first by precedence counts and the rest
 * are listed in `dropped`, names that were not offered included.
 */
export function readDecision(
  answer: ModelAnswer,
  tools: readonly ToolDescription[],
): Reading<DecisionContent> {
  const [chosen] = answer.tool_uses
    .flatMap((use) => toOffered(use, tools))
    .toSorted((left, right) => precedence(left.tool) - precedence(right.tool));
  if (chosen === undefined) return { problem: nothingOffered(answer.tool_uses, tools) };
  const dropped = answer.tool_uses.filter((use) => use !== chosen.use).map(({ name }) => name);
  return readInput(chosen, dropped);
}

interface OfferedUse {
  use: ToolUse;
  tool: ToolDescription;
}

function toOffered(use: ToolUse, tools: readonly ToolDescription[]): OfferedUse[] {
  const tool = tools.find(({ name }) => name === use.name);
  return tool === undefined ? [] : [{ use, tool }];
}

function precedence({ name }: ToolDescription): number {
  const place = PRECEDENCE.indexOf(name);
  return place === -1 ? PRECEDENCE.length : place;
}

function nothingOffered(uses: readonly ToolUse[], tools: readonly ToolDescription[]): string {
  const offered = tools.map(({ name }) => name).join(", ");
  const called = uses.map(({ name }) => `"${name}"`).join(", ");
  return uses.length === 0
    ? `No tool was called. Call exactly one of: ${offered}.`
    : `There is no tool ${called}. Call exactly one of: ${offered}.`;
}

function readInput({ use, tool }: OfferedUse, dropped: string[]): Reading<DecisionContent> {
  if (use.input === undefined) return { problem: `The input of ${tool.name} is no JSON object.` };
  const trace = traceSchema.safeParse(use.input);
  const args = tool.args_schema.safeParse(pick(use.input, Object.keys(tool.args_schema.shape)));
  const errors = [trace, args].flatMap(({ error }) => error ? [z.prettifyError(error)] : []);
  if (!trace.success || !args.success) {
    return { problem: `The input of ${tool.name} does not fit:\n${errors.join("\n")}` };
  }
  const { analysis, ...texts } = trace.data;
  return {
    value: {
      ...texts,
      analysis: toFilledAreas(analysis),
      tool_name: tool.name,
      tool_args: args.data,
      dropped,
    },
  };
}

function pick(input: Record<string, unknown>, names: string[]): Record<string, unknown> {
  return Object.fromEntries(
    names.filter((name) => name in input).map((name) => [name, input[name]]),
  );
}
