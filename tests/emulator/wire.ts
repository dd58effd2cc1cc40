/** The part of the Messages API that the emulator implements, in the SDK's types. */
import type {
  ContentBlockParam,
  MessageCreateParamsBase,
  StopReason,
  WebSearchTool20250305,
  WebSearchToolResultErrorCode,
} from "@anthropic-ai/sdk/resources/messages/messages";

export type MessagesRequest = MessageCreateParamsBase;

export type AnswerBlock =
  | { type: "text"; text: string; citations?: PageCitation[] }
  /** `input` is sent as JSON; a string is sent unchanged, so it can be malformed. */
  | { type: "tool_use"; name: string; input: Record<string, unknown> | string }
  /** A web search by the API: the call and its result. `found` has the pages, or the reason why it failed. */
  | { type: "web_search"; query: string; found: Page[] | WebSearchToolResultErrorCode };

/** A search result. */
interface Page {
  url: string;
  title: string;
}

/** Text quoted from a page. */
export interface PageCitation extends Page {
  cited_text: string;
}

/** What the emulated model says. The default `stop_reason` follows from the content: "tool_use" or "end_turn". */
export interface EmulatedAnswer {
  content: AnswerBlock[];
  stop_reason?: StopReason;
}

/** Answers one request. Tests and benchmarks plug in their own model here. */
export type Respond = (request: MessagesRequest) => EmulatedAnswer | Promise<EmulatedAnswer>;

/** The web search tool that a request offers, if any. */
export function findSearchTool({ tools = [] }: MessagesRequest): WebSearchTool20250305 | undefined {
  return tools.find((tool) => tool.type === "web_search_20250305");
}

/** The content of a message as a list of blocks: a string is one text block. */
export function toBlocks(content: string | readonly ContentBlockParam[]): ContentBlockParam[] {
  return typeof content === "string" ? [{ type: "text", text: content }] : [...content];
}
