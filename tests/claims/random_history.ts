/**
 * Random histories of a project, checked after each step: no field stands, and no gate is open, without words that the client's
 * side says in a signal as it is now. What is true is known from how the signals were written, not from reading them.
 */
import { assert, assertEquals, assertLessOrEqual } from "@std/assert";
import fc from "fast-check";
import { UNSUPPORTED_CEILING } from "../../shared/foundation/assess_element.ts";
import type { Evidence } from "../../shared/contracts/evidence.ts";
import type { Readiness } from "../../shared/contracts/readiness.ts";
import type { LocalStack } from "../../local/stack.ts";
import { createProject, type TestUser } from "../harness/project.ts";
import type { ScriptedModel } from "./scripted_model.ts";

const FIELDS = ["budget_range", "budget_flexibility", "timeline"] as const;
type Field = (typeof FIELDS)[number];

const MANNERS = ["said", "doubted", "denied", "heard"] as const;
type Manner = (typeof MANNERS)[number];

const SPEAKERS = ["Olga Brandt", "Tim Weaver", "Pia Lund"] as const;
const SIDES = ["client", "studio", "other"] as const;

/** What one speaker says in one turn. */
interface Line {
  speaker: (typeof SPEAKERS)[number];
  field: Field;
  manner: Manner;
  /** Thousands of euros, or the day in March. */
  figure: number;
}

/** Numbers choose among what is there when the step is taken. */
export type HistoryStep =
  | { kind: "add"; lines: Line[] }
  | { kind: "edit"; signal: number; line: number; to: Line }
  | { kind: "insert"; signal: number; to: Line }
  | { kind: "delete"; signal: number }
  | { kind: "move"; signal: number }
  | { kind: "side"; speaker: Line["speaker"]; to: (typeof SIDES)[number] }
  | { kind: "extract"; choice: number }
  | { kind: "confirm" }
  | { kind: "look" };

const line: fc.Arbitrary<Line> = fc.record({
  speaker: fc.constantFrom(...SPEAKERS, SPEAKERS[0], SPEAKERS[0]),
  field: fc.constantFrom(...FIELDS),
  manner: fc.constantFrom(...MANNERS, "said", "said", "said", "said"),
  figure: fc.integer({ min: 11, max: 13 }),
});
const number = fc.nat({ max: 11 });
const step: fc.Arbitrary<HistoryStep> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("add" as const),
      lines: fc.array(line, { minLength: 1, maxLength: 4 }),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("edit" as const),
      signal: number,
      line: number,
      to: line,
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("insert" as const), signal: number, to: line }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("delete" as const), signal: number }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("move" as const), signal: number }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("side" as const),
      speaker: fc.constantFrom(...SPEAKERS),
      to: fc.constantFrom(...SIDES, "client"),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constant("extract" as const), choice: number }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("confirm" as const) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant("look" as const) }) },
);

/** A call in which the client says everything is there from the start, and read. */
export const histories: fc.Arbitrary<HistoryStep[]> = fc.array(step, {
  minLength: 1,
  maxLength: 8,
}).map((steps) => [
  {
    kind: "add",
    lines: FIELDS.map((field) => ({
      speaker: "Olga Brandt",
      field,
      manner: "said",
      figure: 12,
    })),
  },
  { kind: "extract", choice: 1 },
  ...steps,
]);

export interface HistoryStage {
  stack: LocalStack;
  model: ScriptedModel;
  owner: TestUser;
  client: TestUser;
}

/** How often what is checked was there to be checked. */
export interface HistoryCounts {
  steps: number;
  /** Steps after which every field stood by the client's words, and after which a gate had shut that was open before. */
  standing: number;
  shut: number;
}

interface World extends HistoryStage {
  project_id: string;
  elsewhere_id: string;
  /** By id. */
  signals: Map<string, { project_id: string; lines: Line[] }>;
  sides: Map<string, (typeof SIDES)[number]>;
}

/**
 * Runs one history in projects of its own, and adds to the counts.
 *
 * @throws {AssertionError} At the first step after which something stands that nobody says.
 */
export async function runHistory(
  steps: readonly HistoryStep[],
  stage: HistoryStage,
  counts: HistoryCounts,
): Promise<void> {
  const [project_id, elsewhere_id] = await Promise.all([enter(stage), enter(stage)]);
  const sides = new Map<string, World["sides"] extends Map<string, infer Side> ? Side : never>([
    ["Olga Brandt", "client"],
    ["Tim Weaver", "studio"],
  ]);
  const world: World = { ...stage, project_id, elsewhere_id, signals: new Map(), sides };
  let was_open = false;
  try {
    for (const step of steps) {
      await takeStep(step, world);
      const is_open = await check(world);
      counts.steps += 1;
      counts.standing += is_open ? 1 : 0;
      counts.shut += was_open && !is_open ? 1 : 0;
      was_open = is_open;
    }
  } finally {
    await stage.stack.idle();
    await stage.stack.sql("delete from public.projects where id in ($1, $2)", [
      project_id,
      elsewhere_id,
    ]);
  }
}

/** The users of the histories, who share them. */
export async function createStage(stack: LocalStack, model: ScriptedModel): Promise<HistoryStage> {
  const { members } = await createProject(stack, { members: ["owner", "client"] });
  return { stack, model, ...members };
}

async function enter({ stack, owner, client }: HistoryStage): Promise<string> {
  const [project] = await stack.sql<{ id: string }>(
    "insert into public.projects (name) values ('A history') returning id",
  );
  const { id } = project!; // an insert that does not throw returns its row
  await stack.sql(
    "insert into public.project_members (project_id, user_id, role) values ($1, $2, 'owner'), ($1, $3, 'client')",
    [id, owner.user_id, client.user_id],
  );
  await stack.sql(
    "insert into public.project_people (project_id, name, side) values ($1, 'Olga Brandt', 'client'), ($1, 'Tim Weaver', 'studio')",
    [id],
  );
  return id;
}

async function takeStep(step: HistoryStep, world: World): Promise<void> {
  const { stack, signals, sides, project_id, elsewhere_id } = world;
  const ids = [...signals.keys()];
  const chosen = "signal" in step ? ids[step.signal % ids.length] : undefined;
  const signal = chosen === undefined ? undefined : signals.get(chosen);
  if (step.kind === "add") {
    const id = crypto.randomUUID();
    signals.set(id, { project_id, lines: step.lines });
    await stack.sql(
      `insert into public.signals (id, project_id, source_type, authority, content)
      values ($1, $2, 'transcript', 'client', $3)`,
      [id, project_id, renderCall(step.lines)],
    );
  } else if (step.kind === "side") {
    sides.set(step.speaker, step.to);
    await stack.sql(
      `with known as (
        update public.project_people set side = $3 where project_id = $1 and name = $2 returning id
      )
      insert into public.project_people (project_id, name, side)
      select $1, $2, $3 where not exists (select from known)`,
      [project_id, step.speaker, step.to],
    );
  } else if (step.kind === "extract") await extract(world, step.choice);
  else if (step.kind === "confirm") await confirm(world);
  else if (step.kind === "look") await readGate(world);
  else if (chosen === undefined || signal === undefined) return;
  else if (step.kind === "delete") {
    signals.delete(chosen);
    await stack.sql("delete from public.signals where id = $1", [chosen]);
  } else if (step.kind === "move") {
    signal.project_id = signal.project_id === project_id ? elsewhere_id : project_id;
    await stack.sql("update public.signals set project_id = $2 where id = $1", [
      chosen,
      signal.project_id,
    ]);
  } else {
    const { lines } = signal;
    signal.lines = step.kind === "insert"
      ? [step.to, ...lines]
      : lines.with(step.line % lines.length, step.to);
    await stack.sql("update public.signals set content = $2 where id = $1", [
      chosen,
      renderCall(signal.lines),
    ]);
  }
}

function renderCall(lines: readonly Line[]): string {
  return lines.map((line) => `${line.speaker}: ${renderLine(line)}.`).join("\n");
}

const MANNER: Record<Manner, (said: string, denied: string) => string> = {
  said: (said) => said,
  doubted: (said) => `I doubt that ${said[0]!.toLowerCase()}${said.slice(1)}`,
  denied: (_, denied) => denied,
  heard: (said) => `The paper claims that ${said[0]!.toLowerCase()}${said.slice(1)}`,
};

function renderLine({ field, manner, figure }: Line): string {
  if (field === "budget_range") {
    const sum = `${figure},000 euros for the kiln control`;
    return MANNER[manner](`We have ${sum}`, `We do not have ${sum}`);
  }
  if (field === "timeline") {
    const day = `by ${figure} March`;
    return MANNER[manner](`It has to run ${day}`, `It does not have to run ${day}`);
  }
  return MANNER[manner]("That amount is fixed", "That amount is not fixed");
}

function renderValue({ field, figure }: Line): string {
  if (field === "budget_range") return `${figure},000 euros for the kiln control`;
  return field === "timeline" ? `By ${figure} March` : "firm";
}

/** A careless model: it claims what some line has, and cites every line with it, whoever says it and however. */
async function extract(world: World, choice: number): Promise<void> {
  const { model, owner, project_id, signals, stack } = world;
  const here = [...signals].filter(([, signal]) => signal.project_id === project_id);
  const lines = here.flatMap(([id, signal]) => signal.lines.map((line) => ({ id, line })));
  const value: Record<string, unknown> = {};
  const citations: { signal: string; field: string; quote: string }[] = [];
  for (const field of FIELDS) {
    const told = lines.filter(({ line }) => line.field === field);
    const claimed = told[choice % Math.max(told.length, 1)]?.line;
    if (claimed === undefined) continue;
    value[field] = renderValue(claimed);
    citations.push(
      ...told.filter(({ line }) => renderValue(line) === value[field])
        .map(({ id, line }) => ({ signal: id, field, quote: renderLine(line) })),
    );
  }
  const proposal = { element: "budget_constraints" as const, value, confidence: 0.95, citations };
  model.script = { proposal, ids: new Map(here.map(([id]) => [id, id])) };
  await call(owner, "foundation", {
    project_id,
    elements: ["budget_constraints"],
    force: choice % 2 === 0,
  });
  await stack.idle();
}

async function confirm({ client, project_id, stack }: World): Promise<void> {
  const shown = await call<{ revision_ids: Record<string, string | null> }>(
    client,
    `foundation?project_id=${project_id}`,
  );
  const revision_id = shown.revision_ids["budget_constraints"];
  if (!revision_id) return;
  await call(client, "foundation/confirm", {
    project_id,
    element: "budget_constraints",
    revision_id,
  });
  await stack.idle();
}

async function readGate({ owner, project_id, stack }: World): Promise<void> {
  await call(owner, "readiness", { project_id });
  await stack.idle();
}

async function call<Answer>(user: TestUser, path: string, body?: unknown): Promise<Answer> {
  const request = body === undefined
    ? { method: "GET" as const }
    : { body: body as Record<string, unknown> };
  const { data, error } = await user.client.functions.invoke(path, request);
  if (error !== null) throw new Error(`${path}: ${await error.context.text()}`);
  return data;
}

interface Stored {
  element:
    | (Record<Field, unknown> & {
      confidence: number;
      confirmed_by: string | null;
      standing?: string[];
      evidence: Evidence[];
    })
    | null;
  /** Null once something it was computed from has changed. */
  cached: Readiness | null;
}

/** Whether all fields stand by what was said. The change and its triggers are over, nothing has run since. */
async function check(world: World): Promise<boolean> {
  const { stack, project_id } = world;
  const [stored] = await stack.sql<Stored>(
    `select foundation.budget_constraints as element, cache.cached_readiness_data as cached
    from public.readiness_cache as cache
    left join public.project_foundation as foundation using (project_id)
    where cache.project_id = $1`,
    [project_id],
  );
  const { element = null, cached = null } = stored ?? {};
  const is_open = cached?.gates.build_gates["budget_constraints"]?.satisfied === true;
  if (element === null) {
    assert(!is_open, "the gate of an element that is not there is open");
    return false;
  }
  if (element.confirmed_by === "client") return false;
  const contents = await readContents(world);
  for (const field of FIELDS.filter((field) => element.standing?.includes(field))) {
    assert(
      isSaid(world, field, element[field]),
      `${field} stands and nobody says it: ${JSON.stringify(element)}`,
    );
    const carrying = element.evidence.filter(({ fields, force, side, pending }) =>
      fields.includes(field) && force === "asserted" && side === "client" && pending !== true
    );
    assert(carrying.length > 0, `${field} stands without a quote that counts`);
    for (const { signal_id, start, end, quote } of carrying) {
      assertEquals(contents.get(signal_id)?.slice(start, end), quote);
    }
  }
  const told = FIELDS.filter((field) => isTold(element[field]));
  if (!told.every((field) => isSaid(world, field, element[field]))) {
    assertLessOrEqual(element.confidence, UNSUPPORTED_CEILING, JSON.stringify(element));
    assert(!is_open, "the gate is open without the client's words");
  }
  return FIELDS.every((field) => element.standing?.includes(field));
}

/** What says nothing needs no words; whether the gate asks for it is its own matter. */
function isTold(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "unknown";
}

async function readContents({ stack, project_id }: World): Promise<Map<string, string>> {
  const rows = await stack.sql<{ id: string; content: string }>(
    "select id, content from public.signals where project_id = $1",
    [project_id],
  );
  return new Map(rows.map(({ id, content }) => [id, content]));
}

/** Whether somebody of the client's side says it in a signal of the project as it is now. */
function isSaid({ signals, sides, project_id }: World, field: Field, value: unknown): boolean {
  return [...signals.values()].filter((signal) => signal.project_id === project_id)
    .flatMap(({ lines }) => lines)
    .some((line) =>
      line.field === field && line.manner === "said" && sides.get(line.speaker) === "client" &&
      renderValue(line) === value
    );
}
