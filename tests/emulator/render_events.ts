import type {
  RawMessageStreamEvent,
  StopReason,
} from "@anthropic-ai/sdk/resources/messages/messages";
import { countTokens } from "./prompt_cache.ts";
import type { AnswerBlock, EmulatedAnswer } from "./wire.ts";

/** An event of the stream and the number of output tokens in it. */
export interface TimedEvent {
  event: RawMessageStreamEvent | { type: "ping" } | { type: "error"; error: object };
  tokens: number;
}

interface AnswerHead {
  id: string;
  model: string;
  usage: Record<string, unknown>;
  /** Output before the first words, of which only a signature is sent. */
  thinking_tokens: number;
}

/** Characters of text in one event: about twelve tokens. */
const CHUNK_LENGTH = 42;

/** The number of output tokens of an answer. Tool inputs count as JSON text. */
export function countOutputTokens({ content }: EmulatedAnswer): number {
  return content.map((block) => countTokens(toText(block))).reduce((sum, count) => sum + count, 1);
}

function toText(block: AnswerBlock): string {
  if (block.type === "text") return block.text;
  const input = block.type === "tool_use" ? block.input : { query: block.query };
  return typeof input === "string" ? input : JSON.stringify(input);
}

/**
 * The events of an answer in the order in which they are sent. The first block is an empty, signed thinking block, as current
 * models send; the API refuses a follow-up request that drops or changes it.
 */
export function renderEvents(head: AnswerHead, answer: EmulatedAnswer): TimedEvent[] {
  const { stop_reason } = toMessage(head, answer);
  const start = { ...toMessage(head, { content: [] }), stop_reason: null };
  // Only the fields that clients read are filled, while the SDK's types require all that the API may send.
  return [
    { event: { type: "message_start", message: start }, tokens: 1 },
    { event: { type: "ping" }, tokens: 0 },
    ...renderThinking(head),
    ...toWireBlocks(answer, head.id).flatMap((block, place) => renderBlock(block, place + 1)),
    {
      event: {
        type: "message_delta",
        delta: { stop_reason, stop_sequence: null },
        usage: toFinalUsage(head, answer),
      },
      tokens: 0,
    },
    { event: { type: "message_stop" }, tokens: 0 },
  ] as TimedEvent[];
}

/** The body of a response that is not streamed. */
export function toMessage(
  head: AnswerHead,
  answer: EmulatedAnswer,
): Record<string, unknown> & { stop_reason: StopReason } {
  const { id, model, usage } = head;
  const calls_tool = answer.content.some(({ type }) => type === "tool_use");
  return {
    id,
    type: "message",
    role: "assistant",
    model,
    content: toWireBlocks(answer, id).map(({ whole }) => whole),
    stop_reason: answer.stop_reason ?? (calls_tool ? "tool_use" : "end_turn"),
    stop_sequence: null,
    usage: { ...usage, ...toFinalUsage(head, answer) },
  };
}

/** Failed searches are not billed. */
function toFinalUsage({ thinking_tokens }: AnswerHead, answer: EmulatedAnswer): object {
  const searches = answer.content.filter((block) => block.type === "web_search");
  const web_search_requests = searches.filter(({ found }) => Array.isArray(found)).length;
  return {
    output_tokens: countOutputTokens(answer) + thinking_tokens,
    output_tokens_details: { thinking_tokens },
    server_tool_use: searches.length === 0 ? null : { web_search_requests, web_fetch_requests: 0 },
  };
}

/** A content block: complete, as in a message, and as the start and deltas of a stream. */
interface WireBlock {
  whole: object;
  start: object;
  deltas: { delta: object; tokens: number }[];
}

function toWireBlocks({ content }: EmulatedAnswer, id: string): WireBlock[] {
  return content.flatMap((block, place) => {
    switch (block.type) {
      case "text":
        return [toTextBlock(block)];
      case "tool_use":
        return [toToolBlock(block, `toolu_${id}_${place + 1}`)];
      case "web_search":
        return toSearchBlocks(block, `srvtoolu_${id}_${place + 1}`);
    }
  });
}

function toTextBlock({ text, citations }: BlockOf<"text">): WireBlock {
  const cited = (citations ?? []).map((citation) => ({
    type: "web_search_result_location",
    encrypted_index: btoa(encodeURIComponent(citation.url)),
    ...citation,
  }));
  const grown = toDeltas(text, (chunk) => ({ type: "text_delta", text: chunk }));
  const citing = cited.map((citation) => ({
    delta: { type: "citations_delta", citation },
    tokens: 0,
  }));
  return {
    whole: { type: "text", text, ...(cited.length > 0 && { citations: cited }) },
    start: { type: "text", text: "", ...(cited.length > 0 && { citations: [] }) },
    deltas: [...grown, ...citing],
  };
}

function toToolBlock({ name, input }: BlockOf<"tool_use">, id: string): WireBlock {
  const head = { type: "tool_use", id, name };
  return {
    whole: { ...head, input: typeof input === "string" ? {} : input },
    start: { ...head, input: {} },
    deltas: toInputDeltas(typeof input === "string" ? input : JSON.stringify(input)),
  };
}

/** The API's own tool call and its result, which is sent in one piece. */
function toSearchBlocks({ query, found }: BlockOf<"web_search">, id: string): WireBlock[] {
  const caller = { type: "direct" };
  const head = { type: "server_tool_use", id, name: "web_search", caller };
  const result = {
    type: "web_search_tool_result",
    tool_use_id: id,
    caller,
    content: typeof found === "string"
      ? { type: "web_search_tool_result_error", error_code: found }
      : found.map((page) => ({
        type: "web_search_result",
        page_age: null,
        encrypted_content: btoa(encodeURIComponent(page.title)),
        ...page,
      })),
  };
  return [
    {
      whole: { ...head, input: { query } },
      start: { ...head, input: {} },
      deltas: toInputDeltas(JSON.stringify({ query })),
    },
    { whole: result, start: result, deltas: [] },
  ];
}

type BlockOf<Type extends AnswerBlock["type"]> = Extract<AnswerBlock, { type: Type }>;

function toInputDeltas(json: string): WireBlock["deltas"] {
  return toDeltas(json, (chunk) => ({ type: "input_json_delta", partial_json: chunk }));
}

function toDeltas(text: string, toDelta: (chunk: string) => object): WireBlock["deltas"] {
  return toChunks(text).map((chunk) => ({ delta: toDelta(chunk), tokens: countTokens(chunk) }));
}

function renderThinking({ id, thinking_tokens }: AnswerHead): TimedEvent[] {
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
    }, thinking_tokens),
    event({ type: "content_block_stop", index: 0 }),
  ];
}

function renderBlock({ start, deltas }: WireBlock, index: number): TimedEvent[] {
  return [
    event({ type: "content_block_start", index, content_block: start }),
    ...deltas.map(({ delta, tokens }) =>
      event({ type: "content_block_delta", index, delta }, tokens)
    ),
    event({ type: "content_block_stop", index }),
  ];
}

function event(content: object, tokens = 0): TimedEvent {
  // See renderEvents.
  return { event: content as TimedEvent["event"], tokens };
}

function toChunks(text: string): string[] {
  const count = Math.ceil(text.length / CHUNK_LENGTH);
  return Array.from(
    { length: count },
    (_, place) => text.slice(place * CHUNK_LENGTH, (place + 1) * CHUNK_LENGTH),
  );
}
