import v8 from "node:v8";
import { runInNewContext } from "node:vm";
import { assert, assertEquals, assertRejects } from "@std/assert";
import postgres from "postgres";
import { withPostgres } from "../../tests/harness/postgres.ts";
import { isLoss, poolSessions } from "./pool_sessions.ts";

const server = withPostgres();

Deno.test("poolSessions() settles every statement and serves again while sessions are terminated and the server restarts", async () => {
  await using traffic = startTraffic(server().url);

  await traffic.succeeded(40);
  for (let times = 0; times < 5; times++) {
    await terminateSessions(server().url);
    await traffic.succeeded(5);
  }
  await server().restart(() => traffic.failed(40));
  await traffic.succeeded(40);
  const errors = await traffic.stop();

  assert(errors.every(isLoss), String(errors.find((error) => !isLoss(error))));
});

Deno.test("poolSessions() refuses the rest of a transaction whose connection was lost", async () => {
  const pool = poolSessions(postgres(server().url).options);
  const session = await pool.reserve();
  await session.unsafe("begin");
  await session.unsafe("create table things ()");

  await terminateSessions(server().url);

  const error = await assertRejects(() => session.unsafe("create table others ()"), Error);
  session.release();
  const next = await pool.reserve();
  const [row] = await next.unsafe(
    "select to_regclass('things') as things, to_regclass('others') as others",
  );
  next.release();
  await pool.close();
  assert(isLoss(error));
  assertEquals({ ...row }, { things: null, others: null });
});

Deno.test("poolSessions() lends a session to one user at a time, and never more than there may be", async () => {
  const pool = poolSessions(postgres(server().url, { max: 2 }).options);
  const first = await pool.reserve();
  const second = await pool.reserve();
  const third = pool.reserve();

  const waits = await Promise.race([third, first.unsafe("select 1").then(() => "waits")]);
  second.release();

  assertEquals([waits, await third], ["waits", second]);
  await pool.close();
  await assertRejects(() => pool.reserve(), Error, "The connection to the database was lost");
});

Deno.test("poolSessions() keeps no rows of a statement that has ended", async () => {
  const pool = poolSessions(postgres(server().url, { max: 1 }).options);
  const session = await pool.reserve();

  const answers: WeakRef<object>[] = [];
  for (let times = 0; times < 10; times++) {
    answers.push(new WeakRef(await session.unsafe("select 1")));
  }
  await session.unsafe("select 2"); // the driver holds the last one
  collectGarbage();

  const kept = answers.filter((answer) => answer.deref() !== undefined);
  session.release();
  await pool.close();
  assertEquals(kept.length, 0);
});

function collectGarbage(): void {
  v8.setFlagsFromString("--expose-gc");
  runInNewContext("gc")();
}

interface Traffic extends AsyncDisposable {
  /** Resolves after that many more transactions. */
  succeeded(count: number): Promise<void>;
  failed(count: number): Promise<void>;
  /** Waits for all transactions and returns the errors of those that failed. */
  stop(): Promise<unknown[]>;
}

/** Twenty users of a pool of ten sessions, each with one transaction after the other. */
function startTraffic(url: string): Traffic {
  const pool = poolSessions(postgres(url).options);
  const errors: unknown[] = [];
  const waiting = new Set<{ kind: "success" | "failure"; left: number; resolve(): void }>();
  let stopped = false;

  const count = (kind: "success" | "failure") => {
    for (const each of waiting) {
      if (each.kind === kind && --each.left <= 0) {
        waiting.delete(each);
        each.resolve();
      }
    }
  };
  const wait = (kind: "success" | "failure", left: number) =>
    new Promise<void>((resolve) => waiting.add({ kind, left, resolve }));
  async function useSessions(): Promise<void> {
    while (!stopped) {
      const session = await pool.reserve();
      try {
        await session.unsafe("begin");
        await session.unsafe("select $1::int", [1]);
        await session.unsafe("select pg_sleep(0.005)");
        await session.unsafe("commit");
        count("success");
      } catch (error) {
        errors.push(error);
        await session.unsafe("rollback").catch(() => {});
        count("failure");
      } finally {
        session.release();
      }
    }
  }
  const users = Array.from({ length: 20 }, useSessions);
  const stop = async () => {
    stopped = true;
    await Promise.all(users);
    await pool.close();
    return errors;
  };
  return {
    succeeded: (left) => wait("success", left),
    failed: (left) => wait("failure", left),
    stop,
    [Symbol.asyncDispose]: async () => void await stop(),
  };
}

async function terminateSessions(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 });
  await sql`
    select pg_terminate_backend(pid) from pg_stat_activity
    where pid <> pg_backend_pid() and backend_type = 'client backend'`;
  await sql.end();
}
