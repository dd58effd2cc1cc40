import * as z from "zod";
import { type ExtractableName, extractableNameSchema } from "../../../shared/contracts/element.ts";
import { type Evidence, forceSchema } from "../../../shared/contracts/evidence.ts";
import type { ShownValues } from "../../../shared/contracts/foundation.ts";
import { spokenSideSchema } from "../../../shared/contracts/person.ts";
import { countsForGate, fieldValue } from "../../../shared/contracts/standing.ts";
import { confirmedBySchema } from "../../../shared/contracts/stored_element.ts";
import { fieldSupportSchema } from "../../../shared/contracts/support.ts";
import { ELEMENTS, EXTRACTABLE_NAMES } from "../../../shared/elements/elements.ts";
import { listFields } from "../../../shared/elements/gates.ts";
import { describeDoubt } from "../../../shared/elements/describe_doubt.ts";
import { isReliable, saysSomething } from "../../../shared/elements/is_reliable.ts";
import type { Env } from "../../../shared/env.ts";
import { readSettledFoundation } from "../../../shared/http/read_settled_foundation.ts";
import { type ShownFoundation, toShownValues } from "../../../shared/queries/foundation.ts";
import { consoleLink } from "../console_link.ts";
import { placeSchema, quotationLink, quotationSchema } from "../quotation.ts";
import type { Tool } from "../tool.ts";

const quoteSchema = quotationSchema.extend(placeSchema.shape).extend({
  cited: z.string().describe("The part of the quotation that was cited"),
  side: spokenSideSchema.describe("Whose side the speaker is on"),
  force: forceSchema.describe("How the words were meant; only asserted ones count"),
  counts: z.boolean().describe(
    "Whether a gate may rest on it: asserted by the client's side, and verified",
  ),
});

const elementSchema = z.object({
  element: extractableNameSchema,
  label: z.string(),
  revision_id: z.uuid().nullable(),
  confidence: z.number().nullable().describe(
    "0 to 1; null where there is none, or it is not shared",
  ),
  confirmed_by: confirmedBySchema.nullable(),
  confirmed_by_name: z.string().nullable(),
  confirmed_at: z.string().nullable(),
  fields: z.array(z.object({
    field: z.string(),
    label: z.string(),
    value: z.unknown(),
    support: fieldSupportSchema.nullable().describe("Whether its quotations say what stands in it"),
    stands: z.boolean().describe(
      "Whether the client said it and nothing against it, or confirmed it, and no other statement holds: only then may you rely on it",
    ),
    disputed: z.boolean().describe(
      "Whether the client has said two things, or something else since it was confirmed, or has objected to it: ask what holds",
    ),
    doubt: z.string().nullable().describe("Why it may not be relied on, or is disputed"),
    quotes: z.array(quoteSchema),
  })),
  hidden_quotes: z.int().describe("Quotations that the caller may not read"),
  url: z.string().nullable().describe("The element in the console"),
});

const inputSchema = z.strictObject({
  project_id: z.uuid(),
  elements: z.array(extractableNameSchema).min(1).max(EXTRACTABLE_NAMES.length).optional()
    .describe("Default: all"),
});

const outputSchema = z.object({
  project_id: z.uuid(),
  elements: z.array(elementSchema),
  missing: z.array(extractableNameSchema).describe("Of which nothing is known yet"),
  pending_evidence: z.boolean()
    .describe("Whether quotations wait to be verified again: until then they count for nothing"),
});

/** What is known of a project, field by field, with the supporting quotes. */
export const readFoundation: Tool<typeof inputSchema, typeof outputSchema> = {
  name: "read_foundation",
  title: "Read the foundation",
  description:
    "What the client really asked for, element by element and field by field: the value, whether it may be relied on (stands), " +
    "whether its quotations say it (support), and each quotation with speaker, date, force and a link to the place where it was said.",
  input: inputSchema,
  output: outputSchema,
  is_read_only: true,
  run: async ({ project_id, elements: wanted = EXTRACTABLE_NAMES }, context) => {
    const shown = await readSettledFoundation(context, project_id);
    context.tracker.project_id = project_id;
    const values = toShownValues(shown.elements);
    const names = EXTRACTABLE_NAMES.filter((name) => wanted.includes(name));
    const shape = { project_id, shown, env: context.deps.env };
    const elements = names.flatMap((name) => toElement(name, values, shape) ?? []);
    return {
      project_id,
      elements,
      missing: names.filter((name) => !elements.some(({ element }) => element === name)),
      pending_evidence: shown.pending_evidence,
    };
  },
};

interface Shape {
  project_id: string;
  shown: ShownFoundation;
  env: Env;
}

/** Null for an element that is not there, or of which nothing is left; one that is not shared with the reader is there. */
function toElement(
  name: ExtractableName,
  values: ShownValues,
  shape: Shape,
): z.infer<typeof elementSchema> | null {
  const value = values[name];
  if (value === null || !saysAnything(name, value)) return null;
  const { project_id, shown, env } = shape;
  const readable = value.evidence.filter(({ quote }) => quote !== "");
  const confirmation = shown.confirmations[name];
  return {
    element: name,
    label: ELEMENTS[name].label,
    revision_id: shown.revision_ids[name] ?? null,
    confidence: "confidence" in value ? value.confidence ?? null : null,
    confirmed_by: value.confirmed_by,
    confirmed_by_name: confirmation?.name ?? null,
    confirmed_at: confirmation?.confirmed_at ?? null,
    fields: listFields(name).map(([field, { label }]) => ({
      field,
      label,
      value: fieldValue(value, field) ?? null,
      support: "support" in value ? value.support[field] ?? null : null,
      stands: isReliable(value, field),
      disputed: "disputed" in value && value.disputed?.includes(field) === true,
      doubt: saysSomething(fieldValue(value, field)) ? describeDoubt(field, value) : null,
      quotes: readable.filter(({ fields }) => fields.includes(field)).map((item) =>
        toQuote(item, shape)
      ),
    })),
    hidden_quotes: value.evidence.length - readable.length,
    url: consoleLink(env, `/projects/${project_id}/foundation/${name}`),
  };
}

function saysAnything(name: ExtractableName, value: object): boolean {
  return "not_shared" in value ||
    listFields(name).some(([field]) => saysSomething(fieldValue(value, field)));
}

function toQuote(item: Evidence, { project_id, shown, env }: Shape): z.infer<typeof quoteSchema> {
  const { quote, cited, signal_id, start, end, speaker, side, force } = item;
  const source = shown.sources[signal_id];
  return {
    untrusted_quotation: quote,
    speaker,
    said_at: source?.said_at ?? null,
    signal_id,
    signal_title: source?.title ?? null,
    url: quotationLink(env, project_id, { signal_id, start, end }),
    start,
    end,
    cited,
    side,
    force,
    counts: countsForGate(item),
  };
}
