import type { LocalStack } from "../../local/stack.ts";
import type { Evidence } from "../../shared/contracts/evidence.ts";
import type { Readiness } from "../../shared/contracts/readiness.ts";
import { createProject, type TestUser } from "../harness/project.ts";
import type { CaseSignal, ClaimsCase, Expectation, Step } from "./claims_case.ts";
import type { ScriptedModel } from "./scripted_model.ts";

/** The stack of a case and the model that its functions ask; null where the rules propose. */
export interface CaseStage {
  stack: LocalStack;
  model: ScriptedModel | null;
}

/** A case in its project. */
interface World extends CaseStage {
  claim: ClaimsCase;
  project_id: string;
  owner: TestUser;
  client: TestUser;
  /** Of the signals that are there, by their names in the case. */
  ids: Map<string, string>;
}

/**
 * Runs one case through the API as its people would, and says what does not hold of what it expects; nothing if all does. Its project
 * is deleted afterwards.
 *
 * @throws {Error} If a step is refused.
 */
export async function runCase(claim: ClaimsCase, stage: CaseStage): Promise<string[]> {
  const { project_id, members } = await createProject(stage.stack, {
    members: ["owner", "client"],
  });
  const world: World = { ...stage, ...members, claim, project_id, ids: new Map() };
  try {
    await enter(world);
    await extract(world);
    for (const step of claim.then) await takeStep(world, step);
    return await findFailures(world, claim.expect);
  } finally {
    if (stage.model !== null) stage.model.script = null;
    await stage.stack.idle();
    await stage.stack.sql("delete from public.projects where id = $1", [project_id]);
  }
}

async function enter(world: World): Promise<void> {
  const { claim: { people, signals, propose }, project_id, owner } = world;
  for (const { name, side, addresses = [], spellings = [] } of people) {
    await accept(
      owner.client.from("project_people").insert({ project_id, name, side, addresses, spellings }),
    );
  }
  for (const element of PREREQUISITES[propose?.element ?? ""] ?? []) {
    await confirm(world, element, GROUND[element]);
  }
  for (const signal of signals) await addSignal(world, signal);
}

/** What an element builds on. It is there, confirmed by the client, and speaks of something else. */
const PREREQUISITES: Record<string, (keyof typeof GROUND)[]> = {
  primary_persona: ["core_pain"],
  wow_moment: ["core_pain", "primary_persona"],
};
const GROUND = {
  core_pain: {
    statement: "The archive is searched by hand whenever an inspector asks",
    trigger: "Inspections are monthly now",
    stakes: "Inspectors wait for days",
    who_feels_it: "Archivist",
    confidence: 0.9,
  },
  primary_persona: {
    name: "Archivist",
    role: "Keeper of the archive",
    goal: "Answer an inspector at once",
    pain_connection: "Searches the boxes by hand",
    context: "A cellar without a telephone",
    confidence: 0.9,
  },
};

async function addSignal(world: World, { id: name, ...signal }: CaseSignal): Promise<void> {
  const id = crypto.randomUUID();
  const { project_id, owner } = world;
  await accept(owner.client.from("signals").insert({ id, project_id, ...signal }));
  world.ids.set(name, id);
}

async function extract(world: World): Promise<void> {
  const { claim: { propose }, project_id, owner, model, stack } = world;
  if (model !== null && propose !== null) model.script = { proposal: propose, ids: world.ids };
  await call(owner, "foundation", {
    project_id,
    ...propose !== null && { elements: [propose.element] },
  });
  await stack.idle();
}

async function confirm(world: World, element: string, value?: unknown): Promise<void> {
  const { project_id, client } = world;
  const { revision_ids } = await show(world, client);
  await call(client, "foundation/confirm", {
    project_id,
    element,
    revision_id: revision_ids[element] ?? null,
    ...value !== undefined && { value },
  });
}

async function takeStep(world: World, step: Step): Promise<void> {
  const { owner, project_id, ids, stack } = world;
  const { client } = owner;
  const idOf = (name: string) => ids.get(name) ?? crypto.randomUUID();
  if ("edit" in step) {
    const { content } = step;
    await accept(client.from("signals").update({ content }).eq("id", idOf(step.edit)));
  } else if ("delete" in step) {
    await accept(client.from("signals").delete().eq("id", idOf(step.delete)));
    ids.delete(step.delete);
  } else if ("authority" in step) {
    const authority = step.to;
    await accept(client.from("signals").update({ authority }).eq("id", idOf(step.authority)));
  } else if ("side" in step) await takeSide(world, step.side, step.to);
  else if ("add" in step) await addSignal(world, step.add);
  else if ("extract" in step) await extract(world);
  else if ("confirm_by_client" in step) await confirm(world, step.confirm_by_client);
  else if ("erase_signal" in step) {
    await call(owner, "foundation/erase", { project_id, signal_id: idOf(step.erase_signal) });
    ids.delete(step.erase_signal);
  } else {
    const person_id = (await findPeople(world, step.erase_person))[0]?.id;
    await call(owner, "foundation/erase", { project_id, person_id });
  }
  await stack.idle();
}

async function takeSide(world: World, name: string, side: string): Promise<void> {
  const { owner, project_id } = world;
  const people = owner.client.from("project_people");
  const [known] = await findPeople(world, name);
  await accept(
    known === undefined
      ? people.insert({ project_id, name, side })
      : people.update({ side }).eq("id", known.id),
  );
}

async function findPeople({ owner, project_id }: World, name: string): Promise<{ id: string }[]> {
  const { data, error } = await owner.client.from("project_people").select("id")
    .eq("project_id", project_id).eq("name", name);
  if (error !== null) throw new Error(error.message);
  return data;
}

async function accept(query: PromiseLike<{ error: { message: string } | null }>): Promise<void> {
  const { error } = await query;
  if (error !== null) throw new Error(error.message);
}

async function call<Answer>(user: TestUser, path: string, body: unknown): Promise<Answer> {
  const { data, error } = await user.client.functions.invoke(path, {
    body: body as Record<string, unknown>,
  });
  if (error !== null) throw new Error(`${path}: ${await error.context.text()}`);
  return data;
}

type Shown = Record<string, Record<string, unknown> | null> & {
  revision_ids: Record<string, string | null>;
};

async function show({ project_id }: World, user: TestUser): Promise<Shown> {
  const { data, error } = await user.client.functions.invoke(
    `foundation?project_id=${project_id}`,
    { method: "GET" },
  );
  if (error !== null) throw new Error(await error.context.text());
  return data;
}

async function findFailures(world: World, expected: Expectation): Promise<string[]> {
  const { claim: { propose }, owner } = world;
  // Whoever looks at a project has its quotes verified again that wait for it.
  await show(world, owner);
  const stored = await readStored(world);
  const element = propose === null ? null : stored[propose.element] ?? null;
  const fieldOf = (field: string) =>
    element !== null && field in element
      ? element[field]
      : Object.values(stored).find((value) => value !== null && field in value)?.[field];
  return [
    ...await checkGate(world, expected.gate_open),
    ...checkForce(world, element, expected.force),
    ...checkSupport(element, expected.support),
    ...(expected.field_gone ?? []).filter((field) => !isGone(fieldOf(field)))
      .map((field) => `${field} is not gone: ${JSON.stringify(fieldOf(field))}`),
    ...Object.entries(expected.field_contains ?? {}).filter(([field, texts]) =>
      !texts.some((text) => holds(fieldOf(field), text))
    ).map(([field, texts]) => `${field} has none of ${texts.join(", ")}: ${fold(fieldOf(field))}`),
    ...Object.entries(expected.field_absent ?? {}).flatMap(([field, texts]) =>
      texts.filter((text) => holds(fieldOf(field), text)).map((text) => `${field} has "${text}"`)
    ),
    ...await checkConflicts(world, expected.conflicts),
    ...await checkWords(world, expected.words_gone ?? []),
  ];
}

type Stored = Record<string, Record<string, unknown> | null>;

async function readStored({ stack, project_id }: World): Promise<Stored> {
  const [row] = await stack.sql<Stored>(
    "select * from public.project_foundation where project_id = $1",
    [project_id],
  );
  const [context] = await stack.sql<Record<string, Record<string, unknown>>>(
    "select opportunity, investment_case, constraints from public.strategic_context where project_id = $1",
    [project_id],
  );
  const { project_id: _, created_at: __, updated_at: ___, pending_evidence: ____, ...elements } =
    row ?? {};
  return { ...elements, ...context };
}

async function checkGate(
  { claim: { propose }, owner, project_id }: World,
  expected: boolean | null,
): Promise<string[]> {
  if (propose === null || expected === null) return [];
  const { gates } = await call<Pick<Readiness, "gates">>(owner, "readiness", { project_id });
  const gate = { ...gates.prototype_gates, ...gates.build_gates }[propose.element];
  if (gate?.satisfied === expected) return [];
  return [`the gate is ${gate?.satisfied ? "open" : "shut"} at ${gate?.confidence}`];
}

function checkForce(
  { claim: { propose }, ids }: World,
  element: Record<string, unknown> | null,
  expected: Expectation["force"],
): string[] {
  const [first] = propose?.citations ?? [];
  if (expected === undefined || first === undefined) return [];
  const evidence = (element?.["evidence"] ?? []) as Evidence[];
  const quote = fold(first.quote);
  const found = evidence.filter(({ signal_id }) => signal_id === ids.get(first.signal)).find((
    item,
  ) =>
    fold(item.cited).includes(quote) || quote.includes(fold(item.cited)) ||
    fold(item.quote).includes(quote)
  );
  if (found === undefined) return ["the first citation became no evidence"];
  return expected.includes(found.force) ? [] : [`the force is ${found.force}`];
}

function checkSupport(
  element: Record<string, unknown> | null,
  expected: Expectation["support"] = {},
): string[] {
  const support = (element?.["support"] ?? {}) as Record<
    string,
    { verdict: string; reason?: string }
  >;
  return Object.entries(expected).filter(([field, verdicts]) =>
    !verdicts.some((verdict) => verdict === support[field]?.verdict)
  ).map(([field]) => `${field} is ${support[field]?.verdict} (${support[field]?.reason})`);
}

function isGone(content: unknown): boolean {
  if (content === undefined || content === null) return true;
  if (Array.isArray(content)) return content.length === 0;
  return typeof content === "string" && ["", "unknown"].includes(fold(content));
}

/** Case does not matter, any white space is one space, a list is read as its JSON text. */
function fold(content: unknown): string {
  const text = typeof content === "string" ? content : JSON.stringify(content) ?? "";
  return text.replaceAll(/\\[nrt]/g, " ").replace(/\s+/gu, " ").trim().toLowerCase();
}

function holds(content: unknown, text: string): boolean {
  return content !== undefined && fold(content).includes(fold(text));
}

async function checkConflicts(
  { stack, project_id }: World,
  expected: Expectation["conflicts"],
): Promise<string[]> {
  if (expected === undefined) return [];
  const [table] = await stack.sql<{ exists: boolean }>(
    "select to_regclass('public.conflicts') is not null as exists",
  );
  const rows = table?.exists
    ? await stack.sql<{ kind: string }>("select kind from public.conflicts where project_id = $1", [
      project_id,
    ])
    : [];
  const open = rows.filter(({ kind }) => kind === "open").length;
  const found = { open, superseded: rows.length - open };
  const wrong = Object.entries(expected).filter(([kind, count]) =>
    count !== found[kind as keyof typeof found]
  );
  return wrong.map(([kind, count]) =>
    `${found[kind as keyof typeof found]} ${kind} conflicts instead of ${count}`
  );
}

async function checkWords({ stack }: World, texts: readonly string[]): Promise<string[]> {
  if (texts.length === 0) return [];
  const tables = await stack.sql<{ name: string }>(
    `select oid::regclass::text as name from pg_class
    where relkind in ('r', 'p', 'm') and relnamespace not in (
      'pg_catalog'::regnamespace, 'information_schema'::regnamespace, 'pg_toast'::regnamespace
    )`,
  );
  const found = await Promise.all(tables.map(async ({ name }) => {
    const rows = await stack.sql<{ words: string }>(
      `select entry::text as words from ${name} as entry`,
    );
    return texts.filter((text) => rows.some(({ words }) => holds(words, text)))
      .map((text) => `"${text}" is in ${name}`);
  }));
  return found.flat();
}
