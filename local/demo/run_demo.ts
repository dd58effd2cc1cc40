/**
 * Takes one project through the whole system: score, extract the foundation, score again, ask the agent, change something, score
 * again. Every row but those that quote, and every call, goes through supabase-js as a signed-in member.
 */
import { createClient, type SupabaseClient } from "@supabase/supabase-js";
import { z } from "zod";
import {
  type DiAgentResponse,
  diAgentResponseSchema,
  type DiscoveryQuestion,
  questionsResponseSchema,
} from "../../shared/contracts/di_agent.ts";
import { storedFoundationSchema } from "../../shared/contracts/endpoints/foundation.ts";
import { extractableNameSchema } from "../../shared/contracts/element.ts";
import { type ElementOutcome, elementOutcomeSchema } from "../../shared/contracts/foundation.ts";
import { type Readiness, readinessSchema } from "../../shared/contracts/readiness.ts";
import type { SignalRow } from "../../shared/signals/signal_rows.ts";
import { countWords } from "../../shared/text/count_words.ts";
import type { LocalStack } from "../stack.ts";
import { type CallCost, measureCall } from "./measure_call.ts";
import { type DemoCase, insertCase } from "./demo_case.ts";

/** What the demo found; the shape of `deno task demo --json`. */
export interface DemoReport {
  project: DemoCase["project"];
  sources: { signal_id: string; file: string; source_type: string; word_count: number }[];
  foundation: z.infer<typeof foundationAnswerSchema>;
  quotes: QuoteCheck;
  /** After the extraction. */
  readiness: Readiness;
  agent: DiAgentResponse;
  questions: DiscoveryQuestion[];
  changes: Change[];
  steps: Step[];
}

/** The answer of `POST foundation`, as far as the demo reads it. */
export const foundationAnswerSchema = z.object({
  elements: z.partialRecord(extractableNameSchema, elementOutcomeSchema),
  readiness: readinessSchema,
  /** Null where nothing could be asked: the signals say too little. */
  model: z.string().nullable(),
  degraded: z.boolean(),
});

/** How many quotes were accepted, and those that are not in the text at the stated place. */
interface QuoteCheck {
  total: number;
  wrong: { signal_id: string; quote: string }[];
}

/** A change of the project: whether its score was cached just before and just after, and the scores around it. */
interface Change {
  what: string;
  cached_before: boolean;
  cached_after: boolean;
  readiness_before: Readiness;
  readiness_after: Readiness;
}

/** `wall_ms` is what the caller waited; `cost` is null if the step called no function. */
interface Step {
  name: string;
  wall_ms: number;
  cost: CallCost | null;
}

/** The two sides of an engagement, signed in. */
interface Members {
  consultant: SupabaseClient;
  client: SupabaseClient;
}

/**
 * Runs the demo on a stack, which may have other projects.
 *
 * @param onStep Called before each step with its name.
 * @throws {Error} If a row or a call is refused.
 */
export async function runDemo(
  stack: LocalStack,
  demo_case: DemoCase,
  onStep: (name: string) => void,
): Promise<DemoReport> {
  const { project, signals } = demo_case;
  const project_id = project.id;
  const steps: Step[] = [];
  const record = async <Outcome>(name: string, run: () => Promise<Outcome>): Promise<Outcome> => {
    onStep(name);
    const started_at = performance.now();
    const outcome = await run();
    const cost = (outcome as { cost?: CallCost } | undefined)?.cost ?? null;
    steps.push({ name, wall_ms: performance.now() - started_at, cost });
    return outcome;
  };
  const members = await record("Fill the project", () => openProject(stack, demo_case));
  const call = async <Schema extends z.ZodType>(
    name: string,
    path: string,
    schema: Schema,
    fields: object = {},
  ) => {
    const request = { body: { project_id, ...fields }, schema };
    return (await record(name, () => measureCall(members.consultant, path, request))).answer;
  };
  const score = (name: string) => call(name, "readiness", readinessSchema);

  await score("Score the project");
  const foundation = await call("Extract the foundation", "foundation", foundationAnswerSchema);
  const readiness = await score("Score what was found");
  const agent = await call("Ask the agent", "di-agent", diAgentResponseSchema, {
    trigger: "user_request",
  });
  const { questions } = await call(
    "Ask for questions",
    "di-agent/questions",
    questionsResponseSchema,
  );

  const changes: Change[] = [];
  for (const { what, make } of planChanges(demo_case)) {
    const readiness_before = changes.at(-1)?.readiness_after ??
      await score("Score before a change");
    // A score is stored after its response was sent.
    await stack.idle();
    const cached_before = await isCached(members.consultant, project_id);
    await record(what, () => make(members));
    const cached_after = await isCached(members.consultant, project_id);
    const readiness_after = await score("Score after it");
    changes.push({ what, cached_before, cached_after, readiness_before, readiness_after });
  }
  return {
    project,
    sources: signals.map(toSource),
    foundation,
    quotes: checkQuotes(Object.values(foundation.elements), signals),
    readiness,
    agent,
    questions,
    changes,
    steps,
  };
}

/** Creates a project with the case in it; the consultant owns it. */
export async function openProject(stack: LocalStack, demo_case: DemoCase): Promise<Members> {
  // A stack may have several demo projects, each with its own users.
  const [consultant, client] = await Promise.all(
    ["consultant", "client"].map((role) =>
      signIn(stack, `${role}.${demo_case.project.id}@example.com`)
    ),
  ) as [SignedIn, SignedIn]; // one for each of the two
  await insertCase(stack, consultant.client, demo_case, [
    { user_id: client.user_id, role: "client" },
  ]);
  await Promise.all(
    demo_case.client_confirms.map((row) => confirmRow(client.client, demo_case.project.id, row)),
  );
  return { consultant: consultant.client, client: client.client };
}

/** Confirms a row as it stands. */
async function confirmRow(
  client: SupabaseClient,
  project_id: string,
  { entity, id }: DemoCase["client_confirms"][number],
): Promise<void> {
  const shown = await client.from(entity).select("updated_at").eq("id", id).single();
  throwOn(shown);
  const { updated_at } = shown.data ?? {};
  throwOn(await client.rpc("confirm_entity", { project_id, entity, entity_id: id, updated_at }));
}

interface SignedIn {
  user_id: string;
  client: SupabaseClient;
}

async function signIn(stack: LocalStack, email: string): Promise<SignedIn> {
  const { user_id, access_token } = await stack.createUser(email, crypto.randomUUID());
  const client = createClient(stack.url, stack.publishable_key, {
    accessToken: () => Promise.resolve(access_token),
  });
  return { user_id, client };
}

interface PlannedChange {
  what: string;
  make(members: Members): Promise<void>;
}

/** In the user's own files there is nothing to confirm, so only a meeting is recorded. */
function planChanges({ project, client_correction }: DemoCase): PlannedChange[] {
  const project_id = project.id;
  if (client_correction === null) {
    return [{
      what: "The consultant records a meeting",
      make: async ({ consultant }) =>
        throwOn(await consultant.from("meetings").insert({ project_id, status: "completed" })),
    }];
  }
  return [{
    what: "The consultant confirms a feature",
    make: async ({ consultant }) =>
      throwOn(
        await consultant.from("features")
          .update({ confirmation_status: "confirmed_consultant" })
          .match({ project_id, name: "One claim log" }),
      ),
  }, {
    what: "The client confirms the core pain",
    make: async ({ client }) => {
      const shown = await measureCall(client, `foundation?project_id=${project_id}`, {
        schema: storedFoundationSchema,
      });
      const revision_id = shown.answer.revision_ids["core_pain"];
      const body = { project_id, element: "core_pain", value: client_correction, revision_id };
      await measureCall(client, "foundation/confirm", { body, schema: z.unknown() });
    },
  }];
}

function throwOn({ error }: { error: { message: string } | null }): void {
  if (error) throw new Error(`Cannot change the project: ${error.message}`, { cause: error });
}

/** Whether `readiness_cache` has a score of the project. */
async function isCached(client: SupabaseClient, project_id: string): Promise<boolean> {
  const { data, error } = await client.from("readiness_cache")
    .select("project_id")
    .eq("project_id", project_id)
    .not("cached_readiness_data", "is", null);
  if (error) throw new Error(`Cannot read the cache: ${error.message}`, { cause: error });
  return data.length > 0;
}

function toSource(
  { id, source_type, content, metadata }: SignalRow,
): DemoReport["sources"][number] {
  const file = String(metadata["file_name"]);
  return { signal_id: id, file, source_type, word_count: countWords(content) };
}

/** Compares every accepted quote with the text that was read from the files. */
export function checkQuotes(outcomes: ElementOutcome[], signals: SignalRow[]): QuoteCheck {
  const contents = new Map(signals.map(({ id, content }) => [id, content]));
  const evidence = outcomes.flatMap((outcome) => outcome.evidence);
  const wrong = evidence
    .filter(({ signal_id, quote, start, end }) =>
      contents.get(signal_id)?.slice(start, end) !== quote
    )
    .map(({ signal_id, quote }) => ({ signal_id, quote }));
  return { total: evidence.length, wrong };
}
