import type { MessageParam } from "@anthropic-ai/sdk/resources/messages/messages";
import type { ProposalContext, ProposalTask } from "../../contracts/reasoner.ts";
import { type ModelChoice, type ModelParams, toModelParams } from "./call_model.ts";
import { toShape } from "./answer_shape.ts";

/** Room for thinking, which counts, and for the longest element: about 1,500 tokens with its quotes. */
const MAX_OUTPUT_TOKENS = 8_000;

/**
 * The request for one element. Everything up to and including the signals is the same for all elements of an extraction and
 * ends in the cache breakpoint; instructions and the shape of the answer follow as text. An `output_config.format` per element would give
 * each its own cache (platform facts, 7.4), hence no format, and the check by zod afterwards.
 */
export function renderProposal(
  choice: ModelChoice,
  task: ProposalTask,
  context: ProposalContext,
): ModelParams {
  return {
    ...toModelParams(choice),
    max_tokens: MAX_OUTPUT_TOKENS,
    system: [{ type: "text", text: context.system }],
    messages: [toMessage(task, context)],
  };
}

function toMessage(task: ProposalTask, context: ProposalContext): MessageParam {
  return {
    role: "user",
    content: [
      { type: "text", text: context.signals_text, cache_control: { type: "ephemeral" } },
      { type: "text", text: renderRequest(task) },
    ],
  };
}

/** Paid in full on every call, so as short as can be; the system prompt says the rest. */
function renderRequest({ element, instructions, schema }: ProposalTask): string {
  return `${instructions}

<answer_schema element="${element}">
${toShape(schema).text}
</answer_schema>
Answer with that one JSON object and nothing else.`;
}
