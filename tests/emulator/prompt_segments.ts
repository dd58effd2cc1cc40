import type { CacheControlEphemeral } from "@anthropic-ai/sdk/resources/messages/messages";
import { countTokens } from "./count_tokens.ts";
import { type MessagesRequest, toBlocks } from "./wire.ts";

/** One block of the prompt in the order in which the prefix is built: tools, format, system, settings, messages. */
export interface Segment {
  /** Everything that must be equal for the block to be the same. */
  key: string;
  tokens: number;
  /** Set where the block ends a prefix that is to be cached. */
  ttl: "5m" | "1h" | null;
}

const DEFAULT_EFFORT: Readonly<Record<string, string>> = {
  "claude-sonnet-5-5": "high",
  "claude-haiku-5-5": "medium",
  "claude-opus-5-5": "medium",
};

/**
 * The prompt as the cache sees it (platform facts, 7.4). A changed tool voids everything, a changed output format everything
 * but the tools, a changed tool choice, effort or thinking the messages; an effort equal to the model's default is no change.
 */
export function toSegments(request: MessagesRequest): Segment[] {
  const { model, tools = [], system = [], messages, output_config } = request;
  const format = output_config?.format ?? null;
  return [
    ...tools.map((tool) => toSegment(`${model} tool`, tool)),
    ...(format === null ? [] : [toSegment(`${model} format`, format)]),
    ...toBlocks(system).map((block) => toSegment(`${model} system`, block)),
    { key: `${model} settings ${settings(request)}`, tokens: 0, ttl: null },
    ...messages.flatMap(({ role, content }) =>
      toBlocks(content).map((block) => toSegment(`${model} ${role}`, block))
    ),
  ];
}

function settings({ model, tool_choice, thinking, output_config }: MessagesRequest): string {
  const default_effort = DEFAULT_EFFORT[model] ?? "high";
  return JSON.stringify([tool_choice, thinking, output_config?.effort ?? default_effort]);
}

function toSegment(kind: string, block: object): Segment {
  const { cache_control, ...content } = block as { cache_control?: CacheControlEphemeral | null };
  const json = JSON.stringify(content);
  const text = "text" in content && typeof content.text === "string" ? content.text : json;
  return {
    key: `${kind} ${json}`,
    tokens: countTokens(text),
    ttl: cache_control ? cache_control.ttl ?? "5m" : null,
  };
}
