/** Signals: the client's own words, the only source that a claim may stand on. */
import * as z from "zod";

export const sourceTypeSchema = z.enum([
  "email",
  "transcript",
  "note",
  "portal_response",
  "document",
  "file",
  "research",
]);
export type SourceType = z.infer<typeof sourceTypeSchema>;

export const authoritySchema = z.enum(["client", "consultant", "research"]);
export type Authority = z.infer<typeof authoritySchema>;

/**
 * What a turn is. `spoken`: words of a call or a chat. `written`: the author's own words of a mail, note or document. `quoted`:
 * words of an earlier mail repeated in a reply. `forwarded`: words of a mail that is passed on. `boilerplate`: header blocks,
 * introductions of a reply, signatures, legal footers, noise of captions; kept for display, never evidence.
 */
export const turnKindSchema = z.enum(["spoken", "written", "quoted", "forwarded", "boilerplate"]);
export type TurnKind = z.infer<typeof turnKindSchema>;

/**
 * One person's uninterrupted words in a signal. `start` and `end` are offsets into its `content` in UTF-16 code units, end
 * exclusive; the turns of a signal come in order, do not overlap and are not blank. `speaker` is who said or wrote the words
 * first, as the source names them; null where it does not.
 */
export const turnSchema = z.object({
  start: z.int().min(0),
  end: z.int().min(1),
  speaker: z.string().nullable(),
  kind: turnKindSchema,
});
export type Turn = z.infer<typeof turnSchema>;

/** The columns of `signals` that extraction and the agent read. Timestamps are ISO 8601. */
export const signalTextSchema = z.object({
  id: z.uuid(),
  source_type: sourceTypeSchema,
  authority: authoritySchema,
  title: z.string().nullable(),
  content: z.string(),
  /** As stored: null where nobody has read them yet, and not to be trusted (see `turnsOf`). */
  turns: z.array(turnSchema).nullish(),
  /** Of the provenance only "speakers": under which address a name wrote. */
  metadata: z.record(z.string(), z.unknown()).optional(),
  occurred_at: z.string().nullable(),
  created_at: z.string(),
});
export type SignalText = z.infer<typeof signalTextSchema>;
