import type { ContentBlockParam } from "@anthropic-ai/sdk/resources/messages/messages";
import { findSearchTool, type MessagesRequest, toBlocks } from "./wire.ts";

/** Models that refuse a forced tool. */
const NO_FORCED_TOOL = /sonnet-5|opus-5/;
const MAX_BREAKPOINTS = 4;
const MAX_STRICT_TOOLS = 20;
/** Limits over all strict tools of a request. */
const MAX_OPTIONAL_PARAMETERS = 24;
const MAX_UNION_PARAMETERS = 16;
/** Keywords that the API refuses in a strict schema. */
const REFUSED_KEYWORDS = ["minLength", "maxLength", "pattern", "minimum", "maximum", "maxItems"];

/**
 * Why the API would refuse a request with status 400, or null. As strict as the API, so that what passes the tests works in
 * production: https://platform.claude.com/docs/en/api/messages
 */
export function findRequestFault(request: MessagesRequest): string | null {
  const checks = [
    checkBasics,
    checkSampling,
    checkThinking,
    checkToolChoice,
    checkMessages,
    checkCache,
    checkTools,
    checkSearch,
  ];
  return checks.map((check) => check(request)).find((fault) => fault !== null) ?? null;
}

function checkBasics({ model, max_tokens, messages }: MessagesRequest): string | null {
  if (typeof model !== "string") return "model: Field required";
  if (!(max_tokens > 0)) return "max_tokens: must be positive";
  return Array.isArray(messages) && messages.length > 0
    ? null
    : "messages: at least one is required";
}

function checkSampling(request: MessagesRequest): string | null {
  const refused = ["temperature", "top_p", "top_k"].find((name) => name in request);
  return refused === undefined ? null : `${refused}: is not supported by this model`;
}

/** Models that know no effort. */
const NO_EFFORT = /(?:haiku|sonnet)-4-5/;
/** Models that always think. */
const NO_DISABLED_THINKING = /sonnet-5|opus-5/;
const EFFORTS = ["low", "medium", "high", "xhigh", "max"];

function checkThinking({ model, thinking, output_config }: MessagesRequest): string | null {
  const effort = output_config?.effort ?? null;
  if (effort !== null && NO_EFFORT.test(model)) {
    return "This model does not support the effort parameter.";
  }
  if (effort !== null && !EFFORTS.includes(effort)) {
    return "output_config.effort: Input should be low";
  }
  if (thinking?.type === "enabled") return "thinking.budget_tokens: is not supported by this model";
  return thinking?.type === "disabled" && NO_DISABLED_THINKING.test(model)
    ? "thinking.type: disabled is not supported by this model"
    : null;
}

function checkToolChoice({ model, tool_choice }: MessagesRequest): string | null {
  const is_forced = tool_choice?.type === "any" || tool_choice?.type === "tool";
  return is_forced && NO_FORCED_TOOL.test(model)
    ? `tool_choice: ${tool_choice.type} is refused`
    : null;
}

function checkMessages({ messages }: MessagesRequest): string | null {
  const last = messages.at(-1);
  if (last?.role === "assistant" && !isPausedTurn(toBlocks(last.content))) {
    return "messages: prefill is not supported";
  }
  const blocks = messages.flatMap(({ content }) => toBlocks(content));
  const is_blank = blocks.some((block) => block.type === "text" && block.text.trim() === "");
  if (is_blank || messages.some(({ content }) => content.length === 0)) {
    return "messages: text content blocks must contain non-whitespace text";
  }
  if (blocks.some((block) => block.type === "thinking" && block.signature === "")) {
    return "messages: thinking blocks must keep their signature";
  }
  return checkToolResults(messages) ?? checkSearchResults(blocks);
}

/** The API continues a turn of its own tools that it paused and was sent back. */
function isPausedTurn(blocks: readonly ContentBlockParam[]): boolean {
  return blocks.some(({ type }) => type === "server_tool_use");
}

/** Search results must be sent back complete, including the content that only the API can read. */
function checkSearchResults(blocks: readonly ContentBlockParam[]): string | null {
  const results = blocks.filter((block) => block.type === "web_search_tool_result");
  const unanswered = blocks.some((block) =>
    block.type === "server_tool_use" &&
    !results.some(({ tool_use_id }) => tool_use_id === block.id)
  );
  if (unanswered) return "messages: server_tool_use without its result";
  const pages = results.flatMap(({ content }) => Array.isArray(content) ? content : []);
  return pages.some(({ encrypted_content }) => !encrypted_content)
    ? "messages: a search result has lost its encrypted_content"
    : null;
}

function checkToolResults(messages: MessagesRequest["messages"]): string | null {
  const unanswered = messages.flatMap(({ content }, place) => {
    const results = toBlocks(messages[place + 1]?.content ?? []);
    return toBlocks(content).filter((block) =>
      block.type === "tool_use" &&
      !results.some((result) => result.type === "tool_result" && result.tool_use_id === block.id)
    );
  });
  return unanswered.length === 0 ? null : "messages: tool_use without tool_result in the next turn";
}

function checkCache({ tools = [], system = [], messages }: MessagesRequest): string | null {
  const blocks = [...tools, ...toBlocks(system), ...messages.flatMap((m) => toBlocks(m.content))];
  const marked = blocks.filter((block) => "cache_control" in block && block.cache_control).length;
  return marked > MAX_BREAKPOINTS ? "cache_control: at most 4 blocks may be marked" : null;
}

function checkTools({ tools = [] }: MessagesRequest): string | null {
  const strict = tools.flatMap((tool) =>
    "strict" in tool && tool.strict && "input_schema" in tool ? [tool.input_schema] : []
  );
  const objects = strict.flatMap(listObjects);
  const optional = objects.map(countOptional).reduce((sum, count) => sum + count, 0);
  const unions = objects.map(countUnions).reduce((sum, count) => sum + count, 0);
  if (
    strict.length > MAX_STRICT_TOOLS || optional > MAX_OPTIONAL_PARAMETERS ||
    unions > MAX_UNION_PARAMETERS
  ) return "tools: Schema is too complex for compilation";
  if (objects.some((schema) => schema["additionalProperties"] !== false)) {
    return "tools: strict schemas must set additionalProperties to false";
  }
  return checkKeywords(strict);
}

function checkSearch(request: MessagesRequest): string | null {
  const { max_uses = 1 } = findSearchTool(request) ?? {};
  return max_uses === null || max_uses > 0 ? null : "tools: max_uses must be positive";
}

function checkKeywords(schemas: readonly object[]): string | null {
  const used = REFUSED_KEYWORDS.find((name) => schemas.some((schema) => usesKeyword(schema, name)));
  return used === undefined ? null : `tools: strict schemas do not support ${used}`;
}

type Schema = Record<string, unknown>;

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null;
}

function listObjects(schema: unknown): Schema[] {
  if (!isSchema(schema)) return [];
  const inner = Object.values(schema).flatMap(listObjects);
  return schema["type"] === "object" ? [schema, ...inner] : inner;
}

function properties(schema: Schema): Schema {
  return isSchema(schema["properties"]) ? schema["properties"] : {};
}

function countOptional(schema: Schema): number {
  const required = Array.isArray(schema["required"]) ? schema["required"].length : 0;
  return Object.keys(properties(schema)).length - required;
}

function countUnions(schema: Schema): number {
  return Object.values(properties(schema))
    .filter((property) =>
      isSchema(property) && ("anyOf" in property || Array.isArray(property["type"]))
    )
    .length;
}

/** Names of properties are skipped, because a property may have the name of a keyword. */
function usesKeyword(schema: unknown, name: string): boolean {
  if (!isSchema(schema)) return false;
  return Object.entries(schema).some(([key, value]) =>
    key === "properties" && isSchema(value)
      ? Object.values(value).some((property) => usesKeyword(property, name))
      : key === name || usesKeyword(value, name)
  );
}
