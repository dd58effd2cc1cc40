import * as z from "zod";
import { extractableNameSchema } from "../../../shared/contracts/element.ts";
import { refusalReasonSchema } from "../../../shared/contracts/evidence.ts";
import { fieldSupportSchema } from "../../../shared/contracts/support.ts";
import { consoleLink } from "../console_link.ts";
import type { Tool } from "../tool.ts";

/** As many as a model may cite for an element. */
const MAX_CITATIONS = 36;

export const proposalInputSchema = z.strictObject({
  project_id: z.uuid(),
  element: extractableNameSchema,
  value: z.record(z.string(), z.unknown())
    .describe("The value, field by field; leave out what was not said"),
  citations: z.array(z.strictObject({
    field: z.string().min(1).max(100),
    signal_id: z.uuid(),
    quote: z.string().min(1).max(2_000).describe(
      "The exact words, from one turn of the signal",
    ),
  })).min(1).max(MAX_CITATIONS),
});

export const proposalOutputSchema = z.object({
  project_id: z.uuid(),
  element: extractableNameSchema,
  status: z.enum(["proposed", "already_proposed", "already_said"])
    .describe("already_said: the current value says the same"),
  revision_id: z.uuid().nullable(),
  value: z.record(z.string(), z.unknown())
    .describe("What is proposed: a field that no verified quotation is for has been emptied"),
  support: z.record(z.string(), fieldSupportSchema),
  refused_quotes: z.array(z.object({
    signal_id: z.string(),
    untrusted_quotation: z.string(),
    reason: refusalReasonSchema,
  })),
  url: z.string().nullable().describe("Where a person takes it over or leaves it"),
});

/** Keeps a value aside for a person to decide on. */
export const proposeValue: Tool<typeof proposalInputSchema, typeof proposalOutputSchema> = {
  name: "propose_value",
  title: "Propose a value",
  description:
    "Proposes a value for an element of the foundation, with the quotations that support it. Each is looked up in its signal, and " +
    "a field without one is emptied. The proposal changes neither value nor score: an owner or a consultant decides on it in the " +
    "console. The fields are those that read_foundation lists; a wrong name is answered with the right ones.",
  input: proposalInputSchema,
  output: proposalOutputSchema,
  is_read_only: false,
  run: async (input, context) => {
    // Loaded when first needed: no other tool verifies quotes.
    const { writeProposal } = await import("../write_proposal.ts");
    const { project_id, element } = input;
    return {
      ...await writeProposal(input, context),
      url: consoleLink(context.deps.env, `/projects/${project_id}/foundation/${element}`),
    };
  },
};
