import type {
  RawMessageStreamEvent,
  StopReason,
} from "@anthropic-ai/sdk/resources/messages/messages";
import { countTokens } from "./count_tokens.ts";
import type { Answer, AnswerBlock } from "./wire.ts";

/** An event of the stream and the output tokens it carries. */
export interface TimedEvent {
  event: RawMessageStreamEvent | { type: "ping" } | { type: "error"; error: object };
  tokens: number;
}

export interface AnswerHead {
  id: string;
  model: string;
  usage: Record<string, unknown>;
}

/** Characters that one event of text carries, about twelve tokens. */
const CHUNK_LENGTH = 42;

/** The output tokens of an answer; its tool inputs count as the JSON they are. */
export function countOutputTokens({ content }: Answer): number {
  return content.map((block) => countTokens(toText(block))).reduce((sum, count) => sum + count, 1);
}

/**
 * The events of an answer in the order of the wire. A thinking block stands first, empty but signed, as current models send
 * it; a repair that loses or changes it is refused.
 */
export function renderEvents(head: AnswerHead, answer: Answer): TimedEvent[] {
  const { stop_reason } = toMessage(head, answer);
  const start = { ...toMessage(head, { content: [] }), stop_reason: null };
  // The emulator fills the fields that clients read; the SDK's types demand all that the API may send.
  return [
    { event: { type: "message_start", message: start }, tokens: 1 },
    { event: { type: "ping" }, tokens: 0 },
    ...renderThinking(head.id),
    ...answer.content.flatMap((block, place) => renderBlock(block, place + 1, head.id)),
    {
      event: {
        type: "message_delta",
        delta: { stop_reason, stop_sequence: null },
        usage: { output_tokens: countOutputTokens(answer) },
      },
      tokens: 0,
    },
    { event: { type: "message_stop" }, tokens: 0 },
  ] as TimedEvent[];
}

/** The answer as the body of a response that is not streamed. */
export function toMessage(
  { id, model, usage }: AnswerHead,
  answer: Answer,
): Record<string, unknown> & { stop_reason: StopReason } {
  const calls_tool = answer.content.some(({ type }) => type === "tool_use");
  return {
    id,
    type: "message",
    role: "assistant",
    model,
    content: answer.content.map((block, place) => toBlock(block, place + 1, id)),
    stop_reason: answer.stop_reason ?? (calls_tool ? "tool_use" : "end_turn"),
    stop_sequence: null,
    usage: { ...usage, output_tokens: countOutputTokens(answer) },
  };
}

function toBlock(block: AnswerBlock, index: number, id: string): object {
  if (block.type === "text") return block;
  const input = typeof block.input === "string" ? {} : block.input;
  return { type: "tool_use", id: `toolu_${id}_${index}`, name: block.name, input };
}

function renderThinking(id: string): TimedEvent[] {
  return [
    event({
      type: "content_block_start",
      index: 0,
      content_block: { type: "thinking", thinking: "", signature: "" },
    }),
    event({
      type: "content_block_delta",
      index: 0,
      delta: { type: "signature_delta", signature: `signed-${id}` },
    }),
    event({ type: "content_block_stop", index: 0 }),
  ];
}

function renderBlock(block: AnswerBlock, index: number, id: string): TimedEvent[] {
  const is_text = block.type === "text";
  const content_block = is_text
    ? { type: "text", text: "" }
    : { ...toBlock(block, index, id), input: {} };
  return [
    event({ type: "content_block_start", index, content_block }),
    ...toChunks(toText(block)).map((chunk) =>
      event({
        type: "content_block_delta",
        index,
        delta: is_text
          ? { type: "text_delta", text: chunk }
          : { type: "input_json_delta", partial_json: chunk },
      }, countTokens(chunk))
    ),
    event({ type: "content_block_stop", index }),
  ];
}

function event(content: object, tokens = 0): TimedEvent {
  // See renderEvents.
  return { event: content as TimedEvent["event"], tokens };
}

function toText(block: AnswerBlock): string {
  if (block.type === "text") return block.text;
  return typeof block.input === "string" ? block.input : JSON.stringify(block.input);
}

function toChunks(text: string): string[] {
  const count = Math.ceil(text.length / CHUNK_LENGTH);
  return Array.from(
    { length: count },
    (_, place) => text.slice(place * CHUNK_LENGTH, (place + 1) * CHUNK_LENGTH),
  );
}
