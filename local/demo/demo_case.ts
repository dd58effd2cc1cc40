/**
 * The bundled discovery case: what a laundry for care homes told a consultant in one mail, two calls and a visit, and what
 * the consultant has entered so far. The files lie in case/; `loadDemoCase` returns them as rows.
 */
import { basename } from "@std/path";
import { z } from "zod";
import { corePainSchema } from "../../shared/elements/core_pain/schema.ts";
import { authoritySchema } from "../../shared/contracts/signal.ts";
import { parseSignalFile } from "../../shared/signal_files/parse_signal_file.ts";
import type { ParsedSignal } from "../../shared/signal_files/parsed_signal.ts";

const confirmationStatusSchema = z.enum([
  "ai_generated",
  "needs_client",
  "confirmed_consultant",
  "confirmed_client",
]);

/** case.json. `key`, `personas` and `actor` name personas, `file` names a signal; ids take their place on loading. */
const caseFileSchema = z.strictObject({
  project: z.strictObject({ name: z.string(), vertical: z.string() }),
  signals: z.array(z.strictObject({ file: z.string(), authority: authoritySchema })),
  personas: z.array(z.strictObject({
    key: z.string(),
    name: z.string(),
    role: z.string(),
    goals: z.array(z.string()),
    pain_points: z.array(z.string()),
    confirmation_status: confirmationStatusSchema,
  })),
  features: z.array(z.strictObject({
    name: z.string(),
    description: z.string(),
    is_mvp: z.boolean(),
    user_actions: z.array(z.string()),
    system_behaviors: z.array(z.string()),
    personas: z.array(z.string()),
    confirmation_status: confirmationStatusSchema,
  })),
  vp_steps: z.array(z.strictObject({
    label: z.string(),
    narrative_user: z.string(),
    value_created: z.string(),
    actor: z.string(),
    evidence: z.array(z.strictObject({ file: z.string(), quote: z.string() })),
    confirmation_status: confirmationStatusSchema,
  })),
  meetings: z.array(z.strictObject({
    title: z.string(),
    status: z.enum(["scheduled", "completed"]),
    scheduled_at: z.iso.datetime(),
  })),
  strategic_context: z.strictObject({
    opportunity: z.record(z.string(), z.string()),
    investment_case: z.record(z.string(), z.number()),
    constraints: z.record(z.string(), z.unknown()),
    risks: z.array(z.record(z.string(), z.string())),
    confirmation_status: confirmationStatusSchema,
  }),
  client_correction: corePainSchema.omit({ evidence: true, confirmed_by: true }),
});
type CaseFile = z.infer<typeof caseFileSchema>;

export type CaseSignal = ParsedSignal & { id: string };

/** A project and its rows by table, ready to insert but for `project_id`. Ids are new on every load. */
export interface DemoCase {
  project: { id: string; name: string; vertical: string | null };
  signals: CaseSignal[];
  rows: {
    personas: Record<string, unknown>[];
    features: Record<string, unknown>[];
    vp_steps: Record<string, unknown>[];
    meetings: Record<string, unknown>[];
    strategic_context: Record<string, unknown>[];
  };
  /** The core pain as the client puts it when asked to confirm; null where no client can be asked. */
  client_correction: Record<string, unknown> | null;
}

/** The bundled case, its signals read by the importer as a user's own files are. */
export async function loadDemoCase(): Promise<DemoCase> {
  const file = caseFileSchema.parse(JSON.parse(await Deno.readTextFile(caseUrl("case.json"))));
  const signals = await Promise.all(file.signals.map(readSignal));
  const persona_ids = new Map(file.personas.map(({ key }) => [key, crypto.randomUUID()]));
  const signal_ids = new Map(signals.map(({ id, metadata }) => [metadata["file_name"], id]));
  return {
    project: { id: crypto.randomUUID(), ...file.project },
    signals,
    rows: {
      personas: file.personas.map(({ key, ...row }) => ({ id: persona_ids.get(key), ...row })),
      features: file.features.map(({ personas, ...row }) => ({
        ...row,
        target_persona_ids: personas.map((key) => persona_ids.get(key)),
      })),
      vp_steps: file.vp_steps.map(({ actor, evidence, ...row }, at) => ({
        ...row,
        step_index: at + 1,
        actor_persona_id: persona_ids.get(actor),
        evidence: evidence.map(({ file, quote }) => ({
          source_type: "signal",
          signal_id: signal_ids.get(file),
          quote,
        })),
      })),
      meetings: file.meetings,
      strategic_context: [file.strategic_context],
    },
    client_correction: file.client_correction,
  };
}

async function readSignal({ file, authority }: CaseFile["signals"][number]): Promise<CaseSignal> {
  const url = caseUrl(file);
  const signal = await parseSignalFile(basename(url), await Deno.readFile(url));
  return { ...signal, authority, id: crypto.randomUUID() };
}

function caseUrl(file: string): URL {
  return new URL(`case/${file}`, import.meta.url);
}
