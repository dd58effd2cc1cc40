import type { AnswerBlock, EmulatedAnswer } from "./wire.ts";

/** A failure of one request. */
export type Fault =
  /** An error response, such as 429 or 529. */
  | {
    kind: "status";
    status: number;
    retry_after_seconds?: number;
    /** Of the error. Default: the usual one of the status. */
    type?: string;
    message?: string;
  }
  /** Sends the request elsewhere. Default of status: 307. */
  | { kind: "redirect"; location: string; status?: number }
  /** Text without an end, for as long as it is read. */
  | { kind: "flood" }
  /** Stops sending after that many events; 0 stalls before the response headers. Default: 3. */
  | { kind: "stall"; after_events?: number }
  /** The connection breaks after that many events. Default: 3. */
  | { kind: "disconnect"; after_events?: number }
  /** An error event of this type after the response has started. */
  | { kind: "stream_error"; type: string }
  /** The response ends before its last event, as if a proxy had closed it. */
  | { kind: "cut_stream" }
  | {
    kind:
      | "cut_off_json"
      | "wrong_schema"
      | "max_tokens"
      | "refusal"
      | "no_tool"
      | "unknown_tool"
      | "two_tools"
      | "malformed_tool_input";
  };

/** The answer with the fault applied. Faults of the connection do not change it. */
export function spoil(answer: EmulatedAnswer, fault: Fault | null): EmulatedAnswer {
  switch (fault?.kind) {
    case "cut_off_json":
      return { content: answer.content.map(cutInHalf) };
    case "max_tokens":
      return { content: answer.content.map(cutInHalf), stop_reason: "max_tokens" };
    case "wrong_schema":
      return { content: answer.content.map(toWrongShape) };
    case "refusal":
      return { content: [], stop_reason: "refusal" };
    case "no_tool":
      return { content: [{ type: "text", text: "Let me think about this project first." }] };
    case "unknown_tool":
      return { content: answer.content.map(renameTool) };
    case "two_tools":
      return { content: answer.content.flatMap((block) => [block, block]) };
    case "malformed_tool_input":
      return { content: answer.content.map(cutInHalf) };
    default:
      return answer;
  }
}

function cutInHalf(block: AnswerBlock): AnswerBlock {
  if (block.type === "web_search") return block;
  if (block.type === "text") return { ...block, text: block.text.slice(0, block.text.length / 2) };
  const json = typeof block.input === "string" ? block.input : JSON.stringify(block.input);
  return { ...block, input: json.slice(0, json.length / 2) };
}

function toWrongShape(block: AnswerBlock): AnswerBlock {
  const shape = { answer: "Something else altogether", certainty: "high" };
  if (block.type === "web_search") return block;
  return block.type === "text"
    ? { ...block, text: JSON.stringify(shape) }
    : { ...block, input: shape };
}

function renameTool(block: AnswerBlock): AnswerBlock {
  return block.type === "tool_use" ? { ...block, name: "drop_all_tables" } : block;
}
