/** The part of the Messages API that the emulator speaks, as the SDK types it. */
import type {
  ContentBlockParam,
  MessageCreateParamsBase,
  StopReason,
} from "@anthropic-ai/sdk/resources/messages/messages";

export type MessagesRequest = MessageCreateParamsBase;

export type AnswerBlock =
  | { type: "text"; text: string }
  /** `input` is sent as JSON; a string is sent as it is, so that it can be malformed. */
  | { type: "tool_use"; name: string; input: Record<string, unknown> | string };

/** What the emulated model says. Without `stop_reason` it is "tool_use" or "end_turn", as the content has it. */
export interface Answer {
  content: AnswerBlock[];
  stop_reason?: StopReason;
}

/** Answers one request; the place where a test or a benchmark puts its own model. */
export type Respond = (request: MessagesRequest) => Answer | Promise<Answer>;

/** The content of a message as a list of blocks, which is what a bare string stands for. */
export function toBlocks(content: string | readonly ContentBlockParam[]): ContentBlockParam[] {
  return typeof content === "string" ? [{ type: "text", text: content }] : [...content];
}
