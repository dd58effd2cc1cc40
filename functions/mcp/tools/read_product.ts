import * as z from "zod";
import type { ProductQuote } from "../../../shared/contracts/evidence.ts";
import type { Env } from "../../../shared/env.ts";
import { requireProject } from "../../../shared/http/require_project.ts";
import { callReadProduct, type Product } from "../../../shared/queries/entities.ts";
import { consoleLink } from "../console_link.ts";
import { placeSchema, quotationLink, quotationSchema } from "../quotation.ts";
import type { Tool } from "../tool.ts";

const quoteSchema = quotationSchema.extend(placeSchema.partial().shape);

const rowShape = {
  confirmation: z.string().describe(
    "ai_generated: nobody confirmed it; needs_client: the client was asked; confirmed_consultant; confirmed_client",
  ),
  quotes: z.array(quoteSchema).describe("The client's own words that it stands on"),
};

const inputSchema = z.strictObject({ project_id: z.uuid() });

const outputSchema = z.object({
  project_id: z.uuid(),
  features: z.array(z.object({
    feature_id: z.uuid(),
    name: z.string(),
    description: z.string().nullable(),
    is_mvp: z.boolean().describe("Whether it belongs to the first version"),
    user_actions: z.array(z.string()),
    system_behaviors: z.array(z.string()),
    personas: z.array(z.string()).describe("Names of those whom it serves"),
    ...rowShape,
  })),
  steps: z.array(z.object({
    label: z.string().nullable(),
    actor: z.string().nullable().describe("Name of the persona who acts"),
    narrative_user: z.string().nullable().describe("What happens, from the actor's point of view"),
    value_created: z.string().nullable(),
    ...rowShape,
  })).describe("The value path: the story that a prototype tells, in its order"),
  url: z.string().nullable().describe("The product in the console"),
});

/** What is to be built, feature by feature and step by step, with the supporting quotes. */
export const readProduct: Tool<typeof inputSchema, typeof outputSchema> = {
  name: "read_product",
  title: "Read the product",
  description:
    "What is to be built: the features and the steps of the value path, who confirmed each, and the client's words that each " +
    "stands on, with speaker, date and a link to the place where they were said.",
  input: inputSchema,
  output: outputSchema,
  is_read_only: true,
  run: async ({ project_id }, { reader, tracker, deps: { env } }) => {
    const product = requireProject<Product>(await callReadProduct(reader, project_id), project_id);
    tracker.project_id = project_id;
    const { features, personas, steps } = product;
    const names = new Map(personas.map(({ id, name }) => [id, name]));
    const toQuotes = (evidence: readonly ProductQuote[]) =>
      evidence.flatMap((item) => toQuote(item, { project_id, product, env }) ?? []);
    return {
      project_id,
      features: features.map((
        { id, target_persona_ids, confirmation_status, evidence, ...feature },
      ) => ({
        feature_id: id,
        ...feature,
        personas: target_persona_ids.flatMap((persona_id) => names.get(persona_id) ?? []),
        confirmation: confirmation_status,
        quotes: toQuotes(evidence),
      })),
      steps: steps.map(({ id: _, actor_persona_id, confirmation_status, evidence, ...step }) => ({
        ...step,
        actor: names.get(actor_persona_id ?? "") ?? null,
        confirmation: confirmation_status,
        quotes: toQuotes(evidence),
      })),
      url: consoleLink(env, `/projects/${project_id}/product/features`),
    };
  },
};

interface Shape {
  project_id: string;
  product: Product;
  env: Env;
}

/** Null for what are no words of a signal: somebody's note. */
function toQuote(
  { source_type, signal_id, quote, start, end, speaker }: ProductQuote,
  { project_id, product, env }: Shape,
): z.infer<typeof quoteSchema> | null {
  if (source_type !== "signal" || !signal_id || !quote) return null;
  const source = product.sources[signal_id];
  return {
    untrusted_quotation: quote,
    speaker: speaker ?? null,
    said_at: source?.said_at ?? null,
    signal_id,
    signal_title: source?.title ?? null,
    // By the words: the text around them may have changed since they were attached.
    url: quotationLink(env, project_id, { signal_id, quote }),
    ...(start !== undefined && end !== undefined && { start, end }),
  };
}
