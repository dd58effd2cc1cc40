import type {
  ContentBlockParam,
  RawContentBlockStartEvent,
  RawMessageStreamEvent,
  StopReason,
  Usage as WireUsage,
} from "@anthropic-ai/sdk/resources/messages/messages";
import type { Usage } from "../../contracts/tracker.ts";
import { NO_USAGE } from "../add_usage.ts";

/** One tool that the answer calls. `input` is undefined where what came is not a JSON object. */
export interface ToolUse {
  id: string;
  name: string;
  input: Record<string, unknown> | undefined;
}

export interface ModelAnswer {
  /** All text blocks, joined. */
  text: string;
  tool_uses: ToolUse[];
  /** The blocks as they must be sent back in a later turn: unchanged, thinking with its signature. */
  content: ContentBlockParam[];
  /** Null while the answer is incomplete. */
  stop_reason: StopReason | null;
  usage: Usage;
}

export interface MessageCollector {
  add(event: RawMessageStreamEvent): void;
  /** What has arrived so far, also when the rest never came: the tokens are billed all the same. */
  answer(): ModelAnswer;
}

interface OpenBlock {
  start: RawContentBlockStartEvent["content_block"];
  /** Text, thinking or the JSON of a tool's input, by the block's type. */
  buffer: string;
  signature: string;
}

/**
 * Puts a streamed message together. The SDK's own helper repairs a tool input that was cut off and throws away the usage of
 * a response that breaks, so neither could be told from a good answer.
 */
export function collectMessage(): MessageCollector {
  const blocks: OpenBlock[] = [];
  let stop_reason: StopReason | null = null;
  let usage: Usage = NO_USAGE;

  return {
    add(event) {
      if (event.type === "message_start") usage = toUsage(event.message.usage, usage);
      if (event.type === "content_block_start") blocks[event.index] = openBlock(event);
      if (event.type === "content_block_delta") extend(blocks[event.index], event.delta);
      if (event.type === "message_delta") {
        stop_reason = event.delta.stop_reason;
        usage = toUsage(event.usage, usage);
      }
    },
    answer: () => ({
      text: blocks.filter(({ start }) => start.type === "text").map(({ buffer }) => buffer).join(
        "",
      ),
      tool_uses: blocks.flatMap(toToolUse),
      content: blocks.flatMap(toContent),
      stop_reason,
      usage,
    }),
  };
}

function openBlock({ content_block: start }: RawContentBlockStartEvent): OpenBlock {
  return { start, buffer: start.type === "text" ? start.text : "", signature: "" };
}

function extend(block: OpenBlock | undefined, delta: DeltaOfBlock): void {
  if (block === undefined) return;
  if (delta.type === "text_delta") block.buffer += delta.text;
  if (delta.type === "input_json_delta") block.buffer += delta.partial_json;
  if (delta.type === "thinking_delta") block.buffer += delta.thinking;
  if (delta.type === "signature_delta") block.signature = delta.signature;
}

type DeltaOfBlock = Extract<RawMessageStreamEvent, { type: "content_block_delta" }>["delta"];

function toToolUse({ start, buffer }: OpenBlock): ToolUse[] {
  if (start.type !== "tool_use") return [];
  return [{ id: start.id, name: start.name, input: parseObject(buffer === "" ? "{}" : buffer) }];
}

function parseObject(json: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(json);
    // An object read from JSON has string keys; the check leaves nothing else.
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? value as Record<string, unknown>
      : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Blank text blocks are left out, because the API refuses them; kinds we never ask for cannot occur. */
function toContent(block: OpenBlock): ContentBlockParam[] {
  const { start, buffer, signature } = block;
  switch (start.type) {
    case "text":
      return buffer.trim() === "" ? [] : [{ type: "text", text: buffer }];
    case "tool_use":
      return toToolUse(block).map(({ id, name, input }) => ({
        type: "tool_use",
        id,
        name,
        input: input ?? {},
      }));
    case "thinking":
      return [{ type: "thinking", thinking: buffer, signature }];
    case "redacted_thinking":
      return [{ type: "redacted_thinking", data: start.data }];
    default:
      return [];
  }
}

/** The counters are totals of the whole message; one that is absent has not changed. */
function toUsage(counters: { [Name in keyof Usage]?: WireUsage[Name] | null }, before: Usage) {
  return {
    input_tokens: counters.input_tokens ?? before.input_tokens,
    output_tokens: counters.output_tokens ?? before.output_tokens,
    cache_read_input_tokens: counters.cache_read_input_tokens ?? before.cache_read_input_tokens,
    cache_creation_input_tokens: counters.cache_creation_input_tokens ??
      before.cache_creation_input_tokens,
  };
}
