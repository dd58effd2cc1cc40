import type {
  ContentBlockParam,
  RawContentBlockStartEvent,
  RawMessageStreamEvent,
  StopReason,
  TextCitation,
  TextCitationParam,
  Usage as WireUsage,
} from "@anthropic-ai/sdk/resources/messages/messages";
import type { Usage } from "../../contracts/tracker.ts";
import { estimateTokens } from "../../text/estimate_tokens.ts";
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
  /** Searches of the web that the API ran and bills. */
  web_search_requests: number;
}

interface MessageCollector {
  add(event: RawMessageStreamEvent): void;
  /**
   * What has arrived so far, also when the rest never came: the tokens are billed all the same. The model counts its output
   * in the last event, so that of a rest that never came is estimated by what arrived.
   */
  answer(): ModelAnswer;
}

interface OpenBlock {
  start: RawContentBlockStartEvent["content_block"];
  /** Text, thinking or the JSON of a tool's input, by the block's type. */
  buffer: string;
  signature: string;
  citations: TextCitation[];
}

/**
 * Puts a streamed message together. The SDK's own helper repairs a tool input that was cut off and throws away the usage of
 * a response that breaks, so neither could be told from a good answer.
 */
export function collectMessage(): MessageCollector {
  const blocks: OpenBlock[] = [];
  let stop_reason: StopReason | null = null;
  let usage: Usage = NO_USAGE;
  let web_search_requests = 0;

  return {
    add(event) {
      if (event.type === "message_start") usage = toUsage(event.message.usage, usage);
      if (event.type === "content_block_start") blocks[event.index] = openBlock(event);
      if (event.type === "content_block_delta") extend(blocks[event.index], event.delta);
      if (event.type === "message_delta") {
        stop_reason = event.delta.stop_reason;
        usage = toUsage(event.usage, usage);
        web_search_requests = event.usage.server_tool_use?.web_search_requests ?? 0;
      }
    },
    answer: () => ({
      text: blocks.filter(({ start }) => start.type === "text").map(({ buffer }) => buffer).join(
        "",
      ),
      tool_uses: blocks.flatMap(toToolUse),
      content: blocks.flatMap(toContent),
      stop_reason,
      usage: stop_reason === null ? withArrived(usage, blocks) : usage,
      web_search_requests,
    }),
  };
}

function withArrived(usage: Usage, blocks: readonly OpenBlock[]): Usage {
  const arrived = estimateTokens(blocks.map(({ buffer }) => buffer).join(""));
  return { ...usage, output_tokens: Math.max(usage.output_tokens, arrived) };
}

function openBlock({ content_block: start }: RawContentBlockStartEvent): OpenBlock {
  const is_text = start.type === "text";
  return {
    start,
    buffer: is_text ? start.text : "",
    signature: "",
    citations: is_text ? [...start.citations ?? []] : [],
  };
}

function extend(block: OpenBlock | undefined, delta: DeltaOfBlock): void {
  if (block === undefined) return;
  if (delta.type === "text_delta") block.buffer += delta.text;
  if (delta.type === "input_json_delta") block.buffer += delta.partial_json;
  if (delta.type === "thinking_delta") block.buffer += delta.thinking;
  if (delta.type === "signature_delta") block.signature = delta.signature;
  if (delta.type === "citations_delta") block.citations.push(delta.citation);
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
      return toText(block);
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
    case "server_tool_use":
      return [{ ...start, input: parseObject(buffer) ?? start.input }];
    case "web_search_tool_result":
      return [start];
    default:
      return [];
  }
}

function toText({ buffer: text, citations }: OpenBlock): ContentBlockParam[] {
  if (text.trim() === "") return [];
  // As the API made them, so that it takes them back; the types of the two directions differ in kinds that no search makes.
  return [{
    type: "text",
    text,
    ...(citations.length > 0 && { citations: citations as TextCitationParam[] }),
  }];
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
