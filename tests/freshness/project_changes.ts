/** One transaction of a writer. In its statements, `:project` and `:other` are the ids of two different projects, `:member` a user. */
export interface ProjectChange {
  name: string;
  /** How often it is drawn, relative to the others. */
  weight: number;
  /** Later statements touch only what the first has locked, because there is no lock order across statements. */
  statements: string[];
  rolled_back?: true;
  /** Default: read committed. */
  isolation?: "repeatable read";
}

/** Toggles the confirmation, so that every update changes something. */
const TURNED_STATUS = "case when confirmed then 'ai_generated' else 'confirmed_client' end";

/** Every way in which a project's facts can change, including those that hand-written invalidation tends to forget. */
export const projectChanges: readonly ProjectChange[] = [
  {
    name: "insert a row",
    weight: 6,
    statements: ["insert into public.features (project_id, name) values (:project, 'One')"],
  },
  {
    name: "insert many rows into two projects",
    weight: 3,
    statements: [
      `insert into public.signals (project_id, source_type)
      select project.id, 'note'
      from unnest(array[:project, :other]::uuid[]) as project (id), generate_series(1, 20)`,
    ],
  },
  {
    name: "insert into two tables",
    weight: 3,
    statements: [
      "insert into public.meetings (project_id, status) values (:project, 'completed')",
      "insert into public.features (project_id, name) values (:project, 'Agreed')",
    ],
  },
  {
    name: "insert personas and their steps",
    weight: 3,
    statements: [
      `insert into public.personas (project_id, name)
      select :project, 'Persona' from generate_series(1, 3)`,
      `insert into public.vp_steps (project_id, step_index, actor_persona_id)
      select :project, 1, id from ${someOf("personas", 5)} as persona`,
    ],
  },
  {
    // It may be on its way out, and is gone then. Project and persona are locked before the row is inserted: the references are
    // checked later, when the check's own clock of the project is held, for which their deletions wait.
    name: "insert a step of a persona that may be going",
    weight: 3,
    statements: [
      "select from public.projects where id = :project for key share",
      `insert into public.vp_steps (project_id, step_index, actor_persona_id)
      select :project, 2, persona.id
      from (
        select id from public.personas where project_id = :project order by random() limit 1 for key share
      ) as persona`,
    ],
  },
  {
    name: "update all rows of two projects",
    weight: 2,
    statements: [
      // Who takes quotes off them locks several as well.
      "select from public.features where project_id = any (array[:project, :other]::uuid[]) order by id for update",
      `update public.features set confirmation_status = ${TURNED_STATUS}
      where project_id = any (array[:project, :other]::uuid[])`,
    ],
  },
  {
    name: "update rows",
    weight: 4,
    statements: [
      `update public.features set confirmation_status = ${TURNED_STATUS}
      where id in ${someOf("features", 2)}`,
    ],
  },
  {
    name: "update a step",
    weight: 4,
    statements: [
      `update public.vp_steps set confirmation_status = ${TURNED_STATUS}
      where id in ${someOf("vp_steps", 1)}`,
    ],
  },
  {
    name: "hear the client",
    weight: 2,
    // Who is new takes the lock of the project's quotes. After the signal, the check's own clock of the project would be held
    // meanwhile, for which who deletes signals waits with that lock.
    statements: [
      "insert into public.project_people (project_id, name, side) values (:project, 'Dana', 'client')",
      `insert into public.signals (project_id, source_type, authority, content)
      values (:project, 'note', 'client', 'We lose forty orders a month.')`,
    ],
  },
  ...(["features", "vp_steps"] as const).map((table): ProjectChange => ({
    name: `attach words to a row of ${table}`,
    weight: 4,
    statements: [
      `select public.attach_quote(
        :project,
        '${table}',
        entity.id,
        :member,
        jsonb_build_object(
          'source_type', 'signal', 'signal_id', signal.id, 'quote', 'forty orders', 'start', 8, 'end', 20, 'speaker', 'Dana'
        )
      )
      from (
        select id from public.signals where project_id = :project and content <> '' order by random() limit 1
      ) as signal
      cross join (select id from public.${table} where project_id = :project order by random() limit 1) as entity`,
    ],
  })),
  {
    name: "say on whose side somebody is",
    weight: 3,
    statements: [
      `update public.project_people set side = case side when 'client' then 'other' else 'client' end
      where id in ${someOf("project_people", 1)}`,
    ],
  },
  {
    name: "hide a signal from the client, or show it",
    weight: 2,
    statements: [
      `update public.signals set visibility = case visibility when 'studio' then 'project' else 'studio' end
      where id in ${someOf("signals", 1)}`,
    ],
  },
  {
    name: "change what a signal says",
    weight: 2,
    statements: [
      `update public.signals set content = content || ' Truly.' where id in ${
        someOf("signals", 1)
      }`,
    ],
  },
  {
    name: "write the foundation",
    weight: 2,
    statements: [
      `insert into public.project_foundation as foundation (project_id, design_preferences)
      values (:project, '{"visual_style": "sober"}')
      on conflict (project_id) do update set design_preferences =
        case when foundation.design_preferences is null then excluded.design_preferences end`,
    ],
  },
  {
    name: "write the strategic context",
    weight: 2,
    statements: [
      `insert into public.strategic_context as context (project_id, confirmation_status)
      values (:project, 'confirmed_client')
      on conflict (project_id) do update set confirmation_status =
        case context.confirmation_status when 'needs_client' then 'confirmed_client' else 'needs_client' end`,
    ],
  },
  {
    name: "move a row to another project",
    weight: 4,
    statements: [
      `update public.features set project_id = :other where id in ${someOf("features", 1)}`,
    ],
  },
  {
    name: "delete rows",
    weight: 4,
    statements: [`delete from public.features where id in ${someOf("features", 3)}`],
  },
  {
    name: "delete personas, which unlinks their steps",
    weight: 3,
    statements: [`delete from public.personas where id in ${someOf("personas", 4)}`],
  },
  {
    name: "delete a project with everything in it",
    weight: 1,
    statements: ["delete from public.projects where id = :project"],
  },
  {
    name: "create a project again under its id",
    weight: 1,
    statements: [
      "delete from public.projects where id = :project",
      "insert into public.projects (id, name, created_by) select :project, 'Test project', :member where not exists (select from public.projects where id = :project)",
    ],
  },
  {
    name: "change it within savepoints, some of them rolled back",
    weight: 3,
    statements: [
      "select from public.projects where id = :project for key share",
      "savepoint one",
      "insert into public.features (project_id, name) values (:project, 'Never')",
      "rollback to savepoint one",
      "insert into public.features (project_id, name) values (:project, 'Kept')",
      "savepoint two",
      "insert into public.features (project_id, name) values (:project, 'Never either')",
      "rollback to savepoint two",
    ],
  },
  {
    name: "take long between a change and the commit",
    weight: 1,
    statements: [
      "insert into public.features (project_id, name) values (:project, 'Slow')",
      "select pg_sleep(0.3)",
    ],
  },
  {
    name: "insert a row as repeatable read",
    weight: 2,
    isolation: "repeatable read",
    statements: ["insert into public.meetings (project_id, status) values (:project, 'completed')"],
  },
  { name: "truncate meetings", weight: 0.5, statements: ["truncate public.meetings"] },
  { name: "truncate signals", weight: 0.5, statements: ["truncate public.signals"] },
  {
    name: "roll back",
    weight: 3,
    rolled_back: true,
    statements: [
      // Locks the project first: a transaction that locks rows of a project before the project itself can deadlock with its
      // deletion, with or without triggers.
      "select from public.projects where id = :project for key share",
      "delete from public.signals where project_id = :project",
      "insert into public.features (project_id, name) select :project, 'Never' from generate_series(1, 5)",
    ],
  },
];

/** Random rows of the project that no other writer has locked: writers that wait for each other's rows test nothing. */
function someOf(table: string, count: number): string {
  return `(
    select id from public.${table}
    where project_id = :project
    order by random()
    limit ${count}
    for update skip locked
  )`;
}
