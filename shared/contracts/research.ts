/** Research on the web. What is found was published by others: it says nothing of what this client needs, and opens no gate. */
import * as z from "zod";

export const researchDepthSchema = z.enum(["quick", "standard", "deep"]);

export const researchRequestSchema = z.object({
  research_question: z.string().trim().min(10).max(500).describe(
    "Goes to a public search engine: name the market, the rule or the product, never the client, their people or their figures",
  ),
  depth: researchDepthSchema,
});
export type ResearchRequest = z.infer<typeof researchRequestSchema>;

/** One page and the passages of it that answer the question, word for word. */
export const researchFindingSchema = z.object({
  title: z.string(),
  /** http or https. */
  url: z.url(),
  text: z.string(),
});
export type ResearchFinding = z.infer<typeof researchFindingSchema>;

export const researchResultSchema = z.object({
  /** What was searched for, in order. */
  queries: z.array(z.string()),
  findings: z.array(researchFindingSchema),
  /** The answer in the model's words, at most 500 characters; empty where nothing was found. */
  synthesis: z.string(),
  /** Searches that the model's API bills beside the tokens. */
  web_search_requests: z.int().min(0),
});
export type ResearchResult = z.infer<typeof researchResultSchema>;
