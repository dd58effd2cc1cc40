import { type Answer, findSearchTool, type MessagesRequest } from "./wire.ts";

/**
 * The answer with every search beyond the tool's `max_uses` turned into the error that the API gives instead.
 *
 * @throws {TypeError} If the answer searches and the request offers no search.
 */
export function limitSearches(answer: Answer, request: MessagesRequest): Answer {
  const tool = findSearchTool(request);
  let left = tool?.max_uses ?? Infinity;
  return {
    ...answer,
    content: answer.content.map((block) => {
      if (block.type !== "web_search") return block;
      if (tool === undefined) throw new TypeError("Cannot search: the request offers no search");
      left -= 1;
      return left < 0 ? { ...block, found: "max_uses_exceeded" } : block;
    }),
  };
}
