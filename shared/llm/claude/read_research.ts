import type {
  ContentBlockParam,
  TextBlockParam,
  WebSearchToolResultErrorCode,
} from "@anthropic-ai/sdk/resources/messages/messages";
import { z } from "zod";
import type { ResearchFinding, ResearchResult } from "../../contracts/research.ts";
import { AppError } from "../../errors.ts";
import { dropInvisible } from "../../text/drop_invisible.ts";

const MAX_FINDINGS = 10;
const MAX_TITLE_LENGTH = 200;
const MAX_TEXT_LENGTH = 1_000;
const MAX_QUERY_LENGTH = 300;
const MAX_SYNTHESIS_LENGTH = 500;

/** Failures of the search itself, which another attempt might not meet; the others lie in what the model asked. */
const PASSING: readonly WebSearchToolResultErrorCode[] = ["unavailable", "too_many_requests"];

/**
 * What a turn with searches comes to. Only pages that the answer cites are findings, in the words that it cites; without any,
 * the synthesis is dropped too, because nothing bears it out. All of it is others' text, on one line and cut to length.
 *
 * @throws {AppError} `unavailable` or `model_failed` if nothing was found because searches failed.
 */
export function readResearch(
  content: readonly ContentBlockParam[],
  web_search_requests: number,
): ResearchResult {
  const findings = readFindings(content);
  const [failure] = content.flatMap(readFailure);
  if (findings.length === 0 && failure !== undefined) throw failed(failure);
  return {
    queries: content.flatMap(readQuery),
    findings,
    synthesis: findings.length === 0 ? "" : readSynthesis(content),
    web_search_requests,
  };
}

function readFindings(content: readonly ContentBlockParam[]): ResearchFinding[] {
  const citations = content.filter(isText).flatMap(({ citations }) => citations ?? [])
    .flatMap((citation) => citation.type === "web_search_result_location" ? citation : [])
    .flatMap(({ url, title, cited_text }) => {
      const address = toWebAddress(url);
      const text = toLine(cited_text, MAX_TEXT_LENGTH);
      return address === null || text === "" ? [] : { url: address, title, text };
    });
  return [...Map.groupBy(citations, ({ url }) => url)].slice(0, MAX_FINDINGS)
    .map(([url, cited]) => ({
      title: toLine(cited[0]?.title ?? url, MAX_TITLE_LENGTH),
      url,
      text: toLine([...new Set(cited.map(({ text }) => text))].join(" … "), MAX_TEXT_LENGTH),
    }));
}

function readQuery(block: ContentBlockParam): string[] {
  if (block.type !== "server_tool_use") return [];
  const { data } = querySchema.safeParse(block.input);
  return data === undefined ? [] : [toLine(data.query, MAX_QUERY_LENGTH)];
}

const querySchema = z.object({ query: z.string() });

function readFailure(block: ContentBlockParam): WebSearchToolResultErrorCode[] {
  if (block.type !== "web_search_tool_result" || Array.isArray(block.content)) return [];
  return [block.content.error_code];
}

/** What stands before the last search only announces it. */
function readSynthesis(content: readonly ContentBlockParam[]): string {
  const last_search = content.findLastIndex(({ type }) => type === "web_search_tool_result");
  const texts = content.slice(last_search + 1).filter(isText).map(({ text }) => text);
  return toLine(texts.join(""), MAX_SYNTHESIS_LENGTH);
}

function isText(block: ContentBlockParam): block is TextBlockParam {
  return block.type === "text";
}

/** The address if it leads to the web: a script or a file behind a link would be run by whoever follows it. */
function toWebAddress(url: string): string | null {
  const address = URL.parse(url);
  return address !== null && /^https?:$/.test(address.protocol) ? address.href : null;
}

function toLine(text: string, max_length: number): string {
  return dropInvisible(text).replace(/\s+/g, " ").trim().slice(0, max_length).toWellFormed();
}

function failed(reason: WebSearchToolResultErrorCode): AppError {
  return PASSING.includes(reason)
    ? new AppError("unavailable", "The web cannot be searched now", { details: { reason } })
    : new AppError("model_failed", "The search of the web failed", { details: { reason } });
}
