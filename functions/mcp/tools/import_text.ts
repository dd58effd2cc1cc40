import * as z from "zod";
import { authoritySchema, sourceTypeSchema } from "../../../shared/contracts/signal.ts";
import { quotationLink } from "../quotation.ts";
import type { Tool } from "../tool.ts";

export const textInputSchema = z.strictObject({
  project_id: z.uuid(),
  text: z.string().trim().min(1).max(1_000_000)
    .describe("An e-mail, a transcript, a chat or notes, word for word"),
  title: z.string().trim().min(1).max(300).optional(),
  author: z.string().trim().min(1).max(200).optional()
    .describe("Who said or wrote the parts that have no name in the text itself"),
  occurred_at: z.iso.datetime({ offset: true }).optional()
    .describe("When it was said or written, if the text does not say"),
});

export const textOutputSchema = z.object({
  project_id: z.uuid(),
  status: z.enum(["imported", "already_there"]),
  signal_id: z.uuid(),
  source_type: sourceTypeSchema,
  authority: authoritySchema,
  speakers: z.array(z.string()).describe("Who says something in it"),
  url: z.string().nullable().describe("The text in the console"),
});

/** Adds a text to what is known of a project. */
export const importText: Tool<typeof textInputSchema, typeof textOutputSchema> = {
  name: "import_text",
  title: "Import a text",
  description:
    "Adds a text to the project's signals, divided by who says what; nothing is concluded from it before the next extraction. Words " +
    "count as the client's only if they are of a person whom the project knows on the client's side, which people decide in the " +
    "console. Give the text as it is: a summary, or words of your own, are not what anybody said.",
  input: textInputSchema,
  output: textOutputSchema,
  is_read_only: false,
  run: async (input, context) => {
    // Loaded when first needed: no other tool reads texts.
    const { writeText } = await import("../write_text.ts");
    const written = await writeText(input, context);
    const { project_id, signal_id } = written;
    return { ...written, url: quotationLink(context.deps.env, project_id, { signal_id }) };
  },
};
