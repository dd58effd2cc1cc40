/**
 * `deno task gen:readme`: writes the parts of README.md that show real output for the bundled case. They are between comments with
 * their names.
 */
import { inspect, type InspectOptions } from "node:util";
import type { RunEvent, RunEventName } from "../shared/contracts/di_agent.ts";
import { corePainSchema } from "../shared/elements/core_pain/schema.ts";
import { refuseArgs } from "../local/read_args.ts";
import { measureCall } from "../local/demo/measure_call.ts";
import { loadDemoCase } from "../local/demo/demo_case.ts";
import { foundationAnswerSchema, openProject } from "../local/demo/run_demo.ts";
import { type LocalStack, startStack } from "../local/stack.ts";
import { readEvents } from "../tests/harness/read_events.ts";
import { replaceBlock } from "./replace_block.ts";

/** How many quotes are shown. */
const QUOTES = 2;

/**
 * The text of the README with its generated parts replaced. The stack must not have a model key.
 *
 * @throws {RangeError} If the README lacks the comments of a part.
 */
export async function readmeText(current: string, stack: LocalStack): Promise<string> {
  const parts = {
    core_pain: ["json", await showCorePain(stack)],
    trace: ["text", renderTrace(await runAgent(stack))],
  } as const;
  return Object.entries(parts).reduce(
    (text, [name, [language, code]]) =>
      replaceBlock(text, name, `\`\`\`${language}\n${code}\n\`\`\``),
    current,
  );
}

async function showCorePain(stack: LocalStack): Promise<string> {
  const demo_case = await loadDemoCase();
  const { consultant } = await openProject(stack, demo_case);
  const body = { project_id: demo_case.project.id, elements: ["core_pain"] };
  const { answer } = await measureCall(consultant, "foundation", {
    body,
    schema: foundationAnswerSchema,
  });
  const { evidence, ...fields } = corePainSchema.parse(answer.elements.core_pain?.value);
  const shown = { ...fields, evidence: evidence.slice(0, QUOTES) };
  return JSON.stringify(withStableIds(shown), null, 2);
}

/** The events of one run of the agent on the bundled case, in a new project. */
async function runAgent(stack: LocalStack): Promise<RunEvent[]> {
  const demo_case = await loadDemoCase();
  const { consultant } = await openProject(stack, demo_case);
  const { data, error } = await consultant.functions.invoke<Response>("di-agent", {
    body: { project_id: demo_case.project.id, trigger: "user_request" },
    headers: { Accept: "text/event-stream" },
  });
  if (data === null) throw new Error("Cannot run the agent", { cause: error });
  const events = await Array.fromAsync(readEvents(data));
  return events.map(({ event, data }) => ({ event: event as RunEventName, data }));
}

const FORMAT: InspectOptions = {
  depth: Infinity,
  compact: 3,
  breakLength: 120,
  maxStringLength: 110,
  maxArrayLength: 1,
};

/** Shorter texts are repeated instead of referenced. */
const MIN_REFERRED_LENGTH = 40;

/**
 * The events of a run in readable form, equal for equal runs: ids are numbered in order of appearance, timings are omitted, long texts
 * and lists are cut, and what an earlier event contains is replaced by a reference.
 */
export function renderTrace(events: readonly RunEvent[]): string {
  const told = new Set<string>();
  const lines = withStableIds(events).map(({ event, data }) => {
    const shown = shorten(data, told);
    remember(data, told);
    return `${event} ${inspect(shown, FORMAT)}`;
  });
  return lines.join("\n");
}

/** The value with its UUIDs replaced by numbered ones, so that two runs can be compared. */
export function withStableIds<Value>(value: Value): Value {
  const ids = new Map<string, string>();
  const json = JSON.stringify(value).replace(UUID, (id) => {
    const stable = ids.get(id) ??
      `00000000-0000-4000-8000-${String(ids.size + 1).padStart(12, "0")}`;
    ids.set(id, stable);
    return stable;
  });
  // Only strings have changed, not the type.
  return JSON.parse(json) as Value;
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

function shorten(value: unknown, told: ReadonlySet<string>): unknown {
  if (isReferable(value) && told.has(JSON.stringify(value))) return note("as above");
  if (Array.isArray(value)) return value.map((item) => shorten(item, told));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, field]) => [
      name,
      name === "timings" ? note("measured") : shorten(field, told),
    ]),
  );
}

function remember(value: unknown, told: Set<string>): void {
  if (isReferable(value)) told.add(JSON.stringify(value));
  if (isObject(value)) { for (const field of Object.values(value)) remember(field, told); }
}

function isReferable(value: unknown): boolean {
  return (typeof value === "string" || isObject(value)) &&
    JSON.stringify(value).length > MIN_REFERRED_LENGTH;
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** Printed in brackets, without the quotes of a string. */
function note(text: string): object {
  return { [inspect.custom]: () => `[${text}]` };
}

const TARGET = new URL("../README.md", import.meta.url);

if (import.meta.main) {
  refuseArgs(
    Deno.args,
    `Usage: deno task gen:readme\n\nRenews what README.md shows of the bundled case.`,
  );
  await using stack = await startStack({ data: "memory", env: {} });
  await Deno.writeTextFile(TARGET, await readmeText(await Deno.readTextFile(TARGET), stack));
}
