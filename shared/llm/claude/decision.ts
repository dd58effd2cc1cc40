import type { Tool } from "@anthropic-ai/sdk/resources/messages/messages";
import type { Decision, DecisionTask, ToolDescription } from "../../contracts/reasoner.ts";
import { type ModelChoice, type ModelParams, toModelParams } from "./call_model.ts";
import { transformJSONSchema } from "@anthropic-ai/sdk/lib/transform-json-schema";
import * as z from "zod";
import { analysisSchema, toFilledAreas } from "../analysis_schema.ts";
import type { AnswerReading } from "./ask_with_repair.ts";
import type { ModelAnswer, ToolUse } from "./collect_message.ts";

/** Room for thinking, which counts, and for one tool call with its trace. */
const MAX_OUTPUT_TOKENS = 8_000;

const CLOSING_INSTRUCTION =
  "Decide now: call exactly one of the tools and fill in all of its fields. Whatever you want to say goes into those fields.";

/**
 * The request for one decision. Tools and system prompt form the cached prefix; the observation, which differs every time,
 * comes after it. Current models refuse a forced tool, so the choice is `auto` and the answer is checked.
 */
export function renderDecision(choice: ModelChoice, task: DecisionTask): ModelParams {
  return {
    ...toModelParams(choice),
    max_tokens: MAX_OUTPUT_TOKENS,
    tools: task.tools.map(toTool),
    tool_choice: { type: "auto", disable_parallel_tool_use: true },
    system: [{ type: "text", text: task.system, cache_control: { type: "ephemeral" } }],
    messages: [{
      role: "user",
      content: [
        { type: "text", text: task.observation_text },
        { type: "text", text: CLOSING_INSTRUCTION },
      ],
    }],
  };
}

function toTool({ name, description, args_schema }: ToolDescription): Tool {
  return {
    name,
    description,
    input_schema: toStrictSchema(decisionSchema(args_schema)),
    strict: true,
  };
}

/**
 * The schema of a strict tool's input. Strict schemas are closed and know no lengths, ranges or patterns (platform facts,
 * 7.2): those move into the descriptions, and zod checks them afterwards.
 */
function toStrictSchema(schema: z.ZodObject): Tool.InputSchema {
  const strict = transformJSONSchema(z.toJSONSchema(schema, { io: "input" }));
  return { ...strict, type: "object" };
}

const requiredText = (description: string) => z.string().trim().min(1).describe(description);

/** The trace that every tool call carries beside the tool's own arguments (domain rules, section 12.3). */
const traceSchema = z.object({
  observation: requiredText("What stands out in the project's state, and what changed"),
  thinking: requiredText("The gap that matters most now, and why this action beats the others"),
  decision: requiredText("The one action taken, in one sentence"),
  recommended_next: requiredText("What should follow once this action is done"),
  analysis: analysisSchema.describe("What the signals not analysed before have taught"),
});

/**
 * A tool's input as the model fills it: the trace and the tool's arguments in one object. Where a tool has an argument of the
 * same name as a trace field (stop_with_guidance: recommended_next), the one field serves both.
 */
function decisionSchema(args_schema: z.ZodObject): z.ZodObject {
  return z.object({ ...traceSchema.shape, ...args_schema.shape });
}

type DecisionContent = Omit<Decision, "model" | "degraded" | "usage">;

/** Earlier takes precedence where several tools are called (domain rules, section 12.5); all others come after these. */
const PRECEDENCE = ["stop_with_guidance", "suggest_discovery_questions"];

/**
 * The one action of an answer. Where several of the offered tools are called, the first by precedence counts and the rest
 * are listed in `dropped`, names that were not offered included.
 */
export function readDecision(
  answer: ModelAnswer,
  tools: readonly ToolDescription[],
): AnswerReading<DecisionContent> {
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

function readInput({ use, tool }: OfferedUse, dropped: string[]): AnswerReading<DecisionContent> {
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
