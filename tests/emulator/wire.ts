/** The part of the Messages API that the emulator speaks, as the SDK types it. */
import type {
  ContentBlockParam,
  MessageCreateParamsBase,
  StopReason,
  WebSearchTool20250305,
  WebSearchToolResultErrorCode,
} from "@anthropic-ai/sdk/resources/messages/messages";

export type MessagesRequest = MessageCreateParamsBase;

export type AnswerBlock =
  | { type: "text"; text: string; citations?: Citation[] }
  /** `input` is sent as JSON; a string is sent as it is, so that it can be malformed. */
  | { type: "tool_use"; name: string; input: Record<string, unknown> | string }
  /** A search by the API's own tool: the call and its result in one. Without pages it failed, for that reason. */
  | { type: "web_search"; query: string; found: Page[] | WebSearchToolResultErrorCode };

/** A page among the results of a search. */
export interface Page {
  url: string;
  title: string;
}

/** What a text takes from a page, word for word. */
export interface Citation extends Page {
  cited_text: string;
}

/** What the emulated model says. Without `stop_reason` it is "tool_use" or "end_turn", as the content has it. */
export interface Answer {
  content: AnswerBlock[];
  stop_reason?: StopReason;
}

/** Answers one request; the place where a test or a benchmark puts its own model. */
export type Respond = (request: MessagesRequest) => Answer | Promise<Answer>;

/** The search of the web that a request offers. */
export function findSearchTool({ tools = [] }: MessagesRequest): WebSearchTool20250305 | undefined {
  return tools.find((tool) => tool.type === "web_search_20250305");
}

/** The content of a message as a list of blocks, which is what a bare string stands for. */
export function toBlocks(content: string | readonly ContentBlockParam[]): ContentBlockParam[] {
  return typeof content === "string" ? [{ type: "text", text: content }] : [...content];
}
