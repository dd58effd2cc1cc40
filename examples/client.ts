/**
 * A complete client: signs in, scores a project, extracts its foundation, follows a run of the agent, asks what is missing, and
 * confirms an element. It uses supabase-js, imports only types from this repository, and runs on both
 *
 *     deno run -A examples/client.ts
 *     node examples/client.ts          (Node 22.18 or later)
 *
 * with SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, EMAIL, PASSWORD and PROJECT_ID set (`deno task dev` prints all five). If
 * SUPABASE_SECRET_KEY is set, too, it reads the metrics like a back end. Never use a secret key in a browser.
 */
// deno-lint-ignore-file no-console -- it shows what it does
import process from "node:process";
import { createClient, FunctionsHttpError, type SupabaseClient } from "@supabase/supabase-js";
import type {
  BlindSpotsResponse,
  DiAgentResponse,
  GapsResponse,
  QuestionsResponse,
  RunEvent,
  RunEventName,
} from "../shared/contracts/di_agent.ts";
import type { ErrorBody } from "../shared/contracts/error.ts";
import type { ElementOutcome } from "../shared/contracts/foundation.ts";
import type { Metrics } from "../shared/contracts/metrics.ts";
import type { Readiness } from "../shared/contracts/readiness.ts";
import { EventSourceParserStream } from "eventsource-parser/stream";

async function main(): Promise<void> {
  const url = read("SUPABASE_URL");
  const supabase = createClient(url, read("SUPABASE_PUBLISHABLE_KEY"), {
    auth: { persistSession: false, autoRefreshToken: false },
  });
  const { error } = await supabase.auth.signInWithPassword({
    email: read("EMAIL"),
    password: read("PASSWORD"),
  });
  if (error !== null) throw error;

  await show(supabase, read("PROJECT_ID"));

  const secret_key = process.env["SUPABASE_SECRET_KEY"];
  if (secret_key) await showMetrics(createClient(url, secret_key));
}

async function show(supabase: SupabaseClient, project_id: string): Promise<void> {
  const before = await call<Readiness>(supabase, "readiness", { project_id });
  console.log(`readiness ${before.score}, ${before.phase}`);

  const { elements } = await call<{ elements: Record<string, ElementOutcome> }>(
    supabase,
    "foundation",
    { project_id, elements: ["core_pain", "primary_persona"] },
  );
  for (const [name, { status, evidence }] of Object.entries(elements)) {
    console.log(`${name} ${status}, ${evidence.length} quotes`);
  }

  await followAgent(supabase, project_id);

  const gaps = await call<GapsResponse>(supabase, "di-agent/gaps", { project_id });
  console.log(`gaps ${gaps.counts.total_gaps}: ${gaps.summary}`);
  const { total_blind_spots } = await call<BlindSpotsResponse>(
    supabase,
    "di-agent/blind-spots",
    { project_id },
  );
  console.log(`blind spots ${total_blind_spots}`);
  const { questions } = await call<QuestionsResponse>(supabase, "di-agent/questions", {
    project_id,
  });
  console.log(`next question: ${questions[0]?.question ?? "none"}`);

  await confirmPain(supabase, project_id);

  const { total } = await call<{ total: number }>(
    supabase,
    `di-agent/runs?project_id=${project_id}`,
  );
  console.log(`runs so far ${total}`);
}

/** supabase-js returns the response as soon as it has the headers, so the body can be read as a stream. */
async function followAgent(supabase: SupabaseClient, project_id: string): Promise<void> {
  const response = await call<Response>(
    supabase,
    "di-agent",
    { project_id, trigger: "user_request", specific_request: "What should I do next?" },
    { Accept: "text/event-stream", "Idempotency-Key": crypto.randomUUID() },
  );
  for await (const { event, data } of readEvents(response)) {
    console.log(`agent: ${event}`);
    if (event === "error") throw new Error((data as ErrorBody).message);
    if (event === "result") console.log(`agent did: ${(data as DiAgentResponse).decision}`);
  }
}

/** The events of a run as they arrive (server-sent events), without comments, which only keep the connection open. */
async function* readEvents({ body }: Response): AsyncGenerator<RunEvent> {
  if (body === null) return;
  const events = body.pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream());
  for await (const { event, data } of events) {
    yield { event: event as RunEventName, data: JSON.parse(data) };
  }
}

/** Sends the id of the displayed revision, so that a newer one is not confirmed by mistake. */
async function confirmPain(supabase: SupabaseClient, project_id: string): Promise<void> {
  const { revisions } = await call<{ revisions: { id: string; element: string; kind: string }[] }>(
    supabase,
    `foundation?project_id=${project_id}&revisions=true`,
  );
  const shown = revisions.find(({ element, kind }) =>
    element === "core_pain" && kind === "accepted"
  );
  if (shown === undefined) return;
  const { confirmed_by } = await call<{ confirmed_by: string }>(supabase, "foundation/confirm", {
    project_id,
    element: "core_pain",
    revision_id: shown.id,
  });
  console.log(`core_pain confirmed by the ${confirmed_by}`);
}

async function showMetrics(supabase: SupabaseClient): Promise<void> {
  const { operations } = await call<Metrics>(supabase, "metrics?window=1h");
  for (const { operation, count, p95_ms } of operations) {
    console.log(`${operation}: ${count} calls, p95 ${Math.round(p95_ms)} ms`);
  }
}

/** Calls a function, with POST if there is a body, otherwise with GET. @throws {Error} With the API's error code. */
async function call<Answer>(
  supabase: SupabaseClient,
  path: string,
  body?: Record<string, unknown>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const { data, error } = await supabase.functions.invoke<Answer>(path, {
    method: body === undefined ? "GET" : "POST",
    headers,
    ...(body !== undefined && { body }),
  });
  if (error instanceof FunctionsHttpError) {
    const { code, message, hint }: ErrorBody = await error.context.json();
    throw new Error(`${path} answered ${code}: ${message}${hint ? ` (${hint})` : ""}`);
  }
  if (error !== null) throw error;
  return data as Answer;
}

function read(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`Cannot start: ${name} is not set`);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
