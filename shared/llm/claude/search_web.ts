import type { ContentBlockParam } from "@anthropic-ai/sdk/resources/messages/messages";
import type { ResearchResult } from "../../contracts/research.ts";
import { AppError } from "../../errors.ts";
import type { ModelParams } from "./call_model.ts";
import type { ModelAnswer } from "./collect_message.ts";
import { readResearch } from "./read_research.ts";

/** Turns after which a search that pauses again is given up; the API pauses one after about ten steps. */
const MAX_TURNS = 4;

/**
 * What the searches of one request found. A turn that the API pauses is sent back as it is, so that it goes on where it
 * stopped, with the searches that are left.
 *
 * @throws {AppError} `model_failed` if the turn pauses again and again, and as `readResearch`.
 */
export async function searchWeb(
  params: ModelParams,
  ask: (params: ModelParams) => Promise<ModelAnswer>,
): Promise<ResearchResult> {
  const content: ContentBlockParam[] = [];
  let web_search_requests = 0;
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const answer = await ask(turn === 0 ? params : goOn(params, content));
    content.push(...answer.content);
    web_search_requests += answer.web_search_requests;
    if (answer.stop_reason !== "pause_turn") return readResearch(content, web_search_requests);
  }
  throw new AppError("model_failed", "The search of the web came to no end", {
    details: { reason: "pause_turn" },
  });
}

/** At least one search stays allowed: a turn that holds uses of a tool must offer it. */
function goOn(params: ModelParams, content: ContentBlockParam[]): ModelParams {
  const used = content.filter(({ type }) => type === "server_tool_use").length;
  const tools = (params.tools ?? []).map((tool) =>
    "max_uses" in tool ? { ...tool, max_uses: Math.max(1, (tool.max_uses ?? 0) - used) } : tool
  );
  return {
    ...params,
    tools,
    messages: [...params.messages, { role: "assistant", content: [...content] }],
  };
}
