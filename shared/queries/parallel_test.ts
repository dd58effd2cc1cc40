import { assert, assertEquals, assertRejects } from "@std/assert";
import { createClient } from "@supabase/supabase-js";
import { AppError } from "../errors.ts";
import type { Db } from "./db.ts";
import { parallel, WAVE_CONCURRENCY } from "./parallel.ts";

/** A `Db` whose client is never called: these queries touch no database. */
const db: Db = {
  client: createClient("http://127.0.0.1:1", "key").schema("public"),
  tracker: {
    time: (_kind, _name, run) => Promise.resolve(run()),
    recordUsage() {},
    recordFirstToken() {},
    recordCache() {},
  },
  signal: new AbortController().signal,
};

Deno.test("parallel() gives each result by its name", async () => {
  const results = await parallel(db, {
    one: () => Promise.resolve(1),
    two: () => Promise.resolve("two"),
  });

  assertEquals(results, { one: 1, two: "two" });
});

Deno.test("parallel() has no more than the bound under way at once", async () => {
  let under_way = 0;
  let most = 0;
  const query = async () => {
    most = Math.max(most, ++under_way);
    await new Promise((resolve) => setTimeout(resolve));
    under_way--;
  };

  await parallel(db, Object.fromEntries(Array.from({ length: 25 }, (_, i) => [`q${i}`, query])));

  assertEquals(most, WAVE_CONCURRENCY);
});

Deno.test("parallel() aborts the other queries at the first failure and names it", async () => {
  let aborted = false;
  const failing = () => Promise.reject(new AppError("unavailable", "the database is away"));
  const waiting = ({ signal }: Db) =>
    new Promise<void>((resolve) =>
      signal.addEventListener("abort", () => {
        aborted = true;
        resolve();
      })
    );

  const error = await assertRejects(
    () => parallel(db, { waiting, failing }),
    AppError,
    "failing: the database is away",
  );

  assertEquals(error.code, "unavailable");
  assert(aborted);
});

Deno.test("parallel() hides what an unexpected failure says, and keeps it as the cause", async () => {
  const cause = new TypeError("secret detail");

  const error = await assertRejects(
    () => parallel(db, { broken: () => Promise.reject(cause) }),
    AppError,
  );

  assertEquals([error.code, error.cause], ["internal", cause]);
  assert(!error.message.includes("secret"));
});
