import { assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import { delay } from "@std/async";
import postgres, { type Sql, type TransactionSql } from "postgres";
import { startStack } from "../../local/stack.ts";
import { type LocalPostgres, startPostgres } from "../harness/postgres.ts";

/** What may interleave with a change of a project, one case each. The stress test draws from them at random. */
let server: LocalPostgres;
let sql: Sql;

Deno.test.beforeAll(async () => {
  server = await startPostgres();
  // Only to apply the migrations.
  await (await startStack({ database_url: server.url })).close();
  sql = postgres(server.url, { onnotice: () => {} });
});

Deno.test.afterAll(async () => {
  await sql.end();
  await server.close();
});

Deno.test("a project that was deleted and created again under its id has another version", async () => {
  const project_id = await createProject();
  const { version } = await readState(project_id);

  await sql.begin(async (transaction) => {
    await transaction`delete from public.projects where id = ${project_id}`;
    await transaction`insert into public.projects (id, name) values (${project_id}, 'Again')`;
    await addFeature(transaction, project_id);
    await transaction`delete from public.features where project_id = ${project_id}`;
  });

  assertNotEquals((await readState(project_id)).version, version);
  assertEquals(await store(sql, project_id, version), false);
  assertEquals(await isCached(project_id), false);
});

Deno.test("a truncate is refused to a transaction that may not see the newest projects", async () => {
  for (const isolation of ["repeatable read", "serializable"]) {
    await assertRejects(
      () => sql.begin(`isolation level ${isolation}`, (old) => old`truncate public.meetings`),
      postgres.PostgresError,
      'Cannot truncate "meetings": this transaction does not see projects newer than itself',
    );
  }
});

Deno.test("two changes within one call have different versions, and a score from between them is not stored", async () => {
  const project_id = await createProject();

  await sql.unsafe(`do $$
    declare
      v_between bigint;
    begin
      insert into public.features (project_id, name) values ('${project_id}', 'One');
      v_between := (select version from private.readiness_state('${project_id}'));
      insert into public.features (project_id, name) values ('${project_id}', 'Two');
      if public.store_readiness('${project_id}', v_between, '{}', clock_timestamp()) then
        raise exception 'a score from between was stored';
      end if;
    end $$`);

  assertEquals(await isCached(project_id), false);
});

Deno.test("a score that was stored between two changes of one statement's time is nulled by the second", async () => {
  const project_id = await createProject();

  await sql.unsafe(`do $$
    begin
      insert into public.features (project_id, name) values ('${project_id}', 'One');
      if not public.store_readiness(
        '${project_id}',
        (select version from private.readiness_state('${project_id}')),
        '{"score": 1, "gate_score": 1, "phase": "insufficient"}',
        clock_timestamp()
      ) then
        raise exception 'nothing was stored';
      end if;
      insert into public.features (project_id, name) values ('${project_id}', 'Two');
    end $$`);

  assertEquals(await isCached(project_id), false);
});

Deno.test("while a transaction that changed the project is under way, nothing is stored", async () => {
  const project_id = await createProject();
  const { version } = await readState(project_id);

  await sql.begin(async (writer) => {
    await addFeature(writer, project_id);
    assertEquals(await store(sql, project_id, version), false);
  });

  assertEquals(await store(sql, project_id, version), false);
  assertEquals(await store(sql, project_id, (await readState(project_id)).version), true);
  assertEquals(await isCached(project_id), true);
});

Deno.test("who changes a project does not wait for who stores its score, and what was stored is outdated", async () => {
  const project_id = await createProject();
  const { version } = await readState(project_id);

  await sql.begin(async (filler) => {
    assertEquals(await store(filler, project_id, version), true);
    await sql.begin(async (writer) => {
      await writer`set local statement_timeout = '5s'`;
      await addFeature(writer, project_id);
    });
  });

  assertEquals(await isCached(project_id), false);
  assertEquals(await store(sql, project_id, (await readState(project_id)).version), true);
  assertEquals(await isCached(project_id), true);
});

Deno.test("a filler that is killed leaves the change of another as it is", async () => {
  const project_id = await createProject();
  const { version } = await readState(project_id);
  const filler = postgres(server.url, { max: 1 });

  await assertRejects(() =>
    filler.begin(async (transaction) => {
      const [session] = await transaction<{ pid: number }[]>`select pg_backend_pid() as pid`;
      assertEquals(await store(transaction, project_id, version), true);
      await addFeature(sql, project_id);
      await sql`select pg_terminate_backend(${session!.pid}, 5000)`;
    })
  );
  await filler.end();

  assertEquals(await isCached(project_id), false);
  assertEquals(await store(sql, project_id, version), false);
  assertEquals(await store(sql, project_id, (await readState(project_id)).version), true);
  assertEquals(await isCached(project_id), true);
});

Deno.test("a change that is rolled back, whole or to a savepoint, leaves the score as it was", async () => {
  const project_id = await createProject();
  await store(sql, project_id, (await readState(project_id)).version);

  await sql.begin(async (writer) => {
    await undo(() =>
      writer.savepoint(async (part) => {
        await addFeature(part, project_id);
        throw new RolledBack();
      })
    );
  });
  await undo(() =>
    sql.begin(async (writer) => {
      await addFeature(writer, project_id);
      throw new RolledBack();
    })
  );

  assertEquals(await isCached(project_id), true);
});

Deno.test("a change before a savepoint counts, whatever is rolled back to the savepoint", async () => {
  const project_id = await createProject();
  await store(sql, project_id, (await readState(project_id)).version);

  await sql.begin(async (writer) => {
    await addFeature(writer, project_id);
    await undo(() =>
      writer.savepoint(async (part) => {
        await addFeature(part, project_id);
        throw new RolledBack();
      })
    );
    assertEquals(await store(sql, project_id, (await readState(project_id)).version), false);
  });

  assertEquals(await isCached(project_id), false);
});

Deno.test("of two that change a project at once, the second counts also if the first rolls back", async () => {
  const project_id = await createProject();
  await store(sql, project_id, (await readState(project_id)).version);

  await undo(() =>
    sql.begin(async (first) => {
      await addFeature(first, project_id);
      await sql.begin(async (second) => {
        await second`set local statement_timeout = '5s'`;
        await addFeature(second, project_id);
      });
      throw new RolledBack();
    })
  );

  assertEquals(await isCached(project_id), false);
});

Deno.test("a change by a transaction that does not see the stored score counts", async () => {
  for (const isolation of ["repeatable read", "serializable"]) {
    const project_id = await createProject();
    await sql.begin(`isolation level ${isolation}`, async (old) => {
      await old`select from public.projects limit 1`;
      const other_id = await createProject(); // so that the snapshot is older than something
      await store(sql, other_id, (await readState(other_id)).version);
      await addFeature(old, project_id);
    });
    assertEquals(await isCached(project_id), false);

    await store(sql, project_id, (await readState(project_id)).version);
    assertEquals(await isCached(project_id), true);
  }
});

Deno.test("eight sessions change one project at once, and none waits for another", async () => {
  const project_id = await createProject();
  await store(sql, project_id, (await readState(project_id)).version);
  const all = Promise.withResolvers<void>();
  let changed = 0;

  await Promise.all(Array.from({ length: 8 }, () =>
    sql.begin(async (writer) => {
      await writer`set local statement_timeout = '20s'`;
      await addFeature(writer, project_id);
      changed += 1;
      if (changed === 8) all.resolve();
      await all.promise; // would never come if one waited for another's commit
    })));

  const { facts } = await readState(project_id);
  assertEquals(facts.features.total, 8);
  assertEquals(await isCached(project_id), false);
});

Deno.test("who adds words to a feature and who says whose words they are take turns without a deadlock", async () => {
  const quoted = await createQuoted();

  let changing: Promise<unknown> = Promise.resolve();
  let attaching: Promise<unknown> = Promise.resolve();
  await sql.begin(async (first) => {
    await attach(first, quoted, "forty orders");
    changing = changeSide(quoted);
    await waitForLocks(1);
    attaching = sql.begin((second) => attach(second, quoted, "a month")).catch(({ code }) => code);
    await waitForLocks(2);
  });

  await changing;
  assertEquals(await attaching, "PT409");
  assertEquals(await readEvidence(quoted), []);
});

Deno.test("who says whose words they are and who truncates the signals take turns without a deadlock", async () => {
  const quoted = await createQuoted();
  await attach(sql, quoted, "forty orders");

  let changing: Promise<unknown> = Promise.resolve();
  let truncating: Promise<unknown> = Promise.resolve();
  await sql.begin(async (first) => {
    // As one who adds words, and holds nothing else.
    await first`select private.share_quotes(${quoted.project_id})`;
    changing = changeSide(quoted);
    await waitForLocks(1);
    truncating = sql`truncate public.signals`.execute();
    await waitForLocks(2);
  });

  await Promise.all([changing, truncating]);
  assertEquals(await readEvidence(quoted), []);
});

/** A project in which Dana has said something, and a feature. */
interface Quoted {
  project_id: string;
  user_id: string;
  signal_id: string;
  feature_id: string;
}

async function createQuoted(): Promise<Quoted> {
  const user_id = crypto.randomUUID();
  const [project] = await sql<{ id: string }[]>`
    insert into public.projects (name, created_by) values ('Quoted', ${user_id}) returning id`;
  const project_id = project!.id; // an insert that does not throw returns its row
  const [signal] = await sql<{ id: string }[]>`
    insert into public.signals (project_id, source_type, authority, content)
    values (${project_id}, 'note', 'client', 'We lose forty orders a month.') returning id`;
  await sql`
    insert into public.project_people (project_id, name, side) values (${project_id}, 'Dana', 'client')`;
  const [feature] = await sql<{ id: string }[]>`
    insert into public.features (project_id, name) values (${project_id}, 'Quoted') returning id`;
  return { project_id, user_id, signal_id: signal!.id, feature_id: feature!.id };
}

function attach(session: Session, quoted: Quoted, quote: string) {
  const { project_id, user_id, signal_id, feature_id } = quoted;
  const item = { source_type: "signal", signal_id, quote, start: 0, end: 1, speaker: "Dana" };
  return session`
    select public.attach_quote(${project_id}, 'features', ${feature_id}, ${user_id}, ${
    sql.json(item)
  })`;
}

/** Dana is no longer with the client. */
function changeSide({ project_id }: Quoted): Promise<unknown> {
  return sql`
    update public.project_people set side = 'other' where project_id = ${project_id} and name = 'Dana'`
    .execute();
}

async function readEvidence({ feature_id }: Quoted): Promise<unknown> {
  const [row] = await sql<{ evidence: unknown }[]>`
    select evidence from public.features where id = ${feature_id}`;
  return row!.evidence;
}

interface State {
  version: string;
  facts: { features: { total: number } };
}

type Session = Sql | TransactionSql;

async function createProject(): Promise<string> {
  const [row] = await sql<{ id: string }[]>`
    insert into public.projects (name) values ('Test project') returning id`;
  return row!.id; // an insert that does not throw returns its row
}

/** Until so many sessions wait for a lock. */
async function waitForLocks(count: number): Promise<void> {
  const countWaiting = async () => {
    const [row] = await sql<{ count: number }[]>`
      select count(*)::integer as count from pg_stat_activity where wait_event_type = 'Lock'`;
    return row!.count; // an aggregate has one row
  };
  while (await countWaiting() < count) await delay(20);
}

async function addFeature(session: Session, project_id: string): Promise<void> {
  await session`insert into public.features (project_id, name) values (${project_id}, 'New')`;
}

async function readState(project_id: string): Promise<State> {
  const [row] = await sql<State[]>`
    select version, facts from private.readiness_state(${project_id})`;
  return row!; // a function returns one row
}

async function store(session: Session, project_id: string, version: string): Promise<boolean> {
  const [row] = await session<{ stored: boolean }[]>`
    select public.store_readiness(
      ${project_id}, ${version}, ${sql.json(SCORE)}, clock_timestamp()
    ) as stored`;
  return row!.stored;
}

/** Whether readers are given the stored score. */
async function isCached(project_id: string): Promise<boolean> {
  const [row] = await sql<{ is_cached: boolean }[]>`
    select public.readiness_snapshot(array[${project_id}]::uuid[]) -> 0 ->> 'cached' is not null as is_cached`;
  return row!.is_cached;
}

class RolledBack extends Error {}

async function undo(change: () => Promise<unknown>): Promise<void> {
  await assertRejects(change, RolledBack);
}

const SCORE = { score: 45.5, gate_score: 45, phase: "prototype_ready" };
