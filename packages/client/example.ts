/**
 * From sign-in to the confirmed pain: scores a project, extracts its foundation, follows a run of the agent, asks what is missing,
 * confirms an element and exports the whole.
 *
 *     deno run -A packages/client/example.ts
 *
 * with SUPABASE_URL, SUPABASE_PUBLISHABLE_KEY, EMAIL, PASSWORD and PROJECT_ID set; `deno task dev` prints all five.
 */
// deno-lint-ignore-file no-console -- it shows what it does
import process from "node:process";
import { createClient } from "@supabase/supabase-js";
import { ApiError, createGroundwork } from "groundwork-client";

async function main(): Promise<void> {
  const supabase = createClient(read("SUPABASE_URL"), read("SUPABASE_PUBLISHABLE_KEY"), {
    auth: { persistSession: false, autoRefreshToken: false },
  });
  const { error } = await supabase.auth.signInWithPassword({
    email: read("EMAIL"),
    password: read("PASSWORD"),
  });
  if (error !== null) throw error;
  const groundwork = createGroundwork(supabase);
  const project_id = read("PROJECT_ID");

  const { score, phase } = await groundwork.readiness(project_id);
  console.log(`readiness ${score}, ${phase}`);

  const { elements } = await groundwork.extract({ project_id, elements: ["core_pain"] });
  for (const [name, { status, evidence }] of Object.entries(elements)) {
    console.log(`${name} ${status}, ${evidence.length} quotes`);
  }

  // Under the same key, a run that was asked for twice is done once.
  const idempotency_key = crypto.randomUUID();
  const request = {
    project_id,
    trigger: "user_request",
    specific_request: "What should I do next?",
  } as const;
  for await (const event of groundwork.agent({ request, idempotency_key })) {
    console.log(`agent: ${event.event}`);
    if (event.event === "error") throw new Error(event.data.message);
    if (event.event === "result") console.log(`agent did: ${event.data.decision}`);
  }

  const { counts, summary } = await groundwork.gaps(project_id);
  console.log(`gaps ${counts.total_gaps}: ${summary}`);
  const { questions } = await groundwork.questions(project_id);
  console.log(`next question: ${questions[0]?.question ?? "none"}`);

  // Names the value that was shown, so that a newer one is not confirmed by mistake.
  const shown = await groundwork.foundation(project_id);
  const revision_id = shown.revision_ids["core_pain"];
  if (shown.core_pain && revision_id) {
    console.log(`the pain: ${shown.core_pain.statement}`);
    const { confirmed_by } = await groundwork.confirm({
      project_id,
      element: "core_pain",
      revision_id,
    });
    console.log(`core_pain confirmed by the ${confirmed_by}`);
  }

  const document = await groundwork.export(project_id);
  console.log(`the document has ${document.split("\n").length} lines`);
  const { total } = await groundwork.runs({ project_id });
  console.log(`runs so far ${total}`);
}

function read(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Error(`Cannot start: ${name} is not set`);
}

main().catch((error: unknown) => {
  console.error(
    error instanceof ApiError ? `${error.code}: ${error.message}` : error,
  );
  process.exitCode = 1;
});
