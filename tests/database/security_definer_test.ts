import { assertEquals } from "@std/assert";
import { withDatabase } from "../harness/database.ts";

const database = withDatabase();

/**
 * The functions that run with their owner's rights, and why; docs/threat_model.md relies on the list. Those of triggers write
 * what a user may not; the two for policies would otherwise call the policies that call them.
 */
const OWNERS_RIGHTS = [
  "private.has_members(uuid)",
  "private.member_project_ids(text[])",
  "private.tg__invalidate()",
  "private.tg__log_invalidation()",
  "private.tg_personas__unlink_vp_steps()",
  "private.tg_projects__add_owner()",
  "private.tg_projects__add_readiness()",
  "private.tg_signals__prune_evidence()",
];

Deno.test("functions with their owner's rights are those on the list, with a fixed search path", async () => {
  const functions = await database().query<{ name: string; is_fixed: boolean }>(
    `select oid::regprocedure::text as name,
      coalesce(proconfig @> array['search_path=""'], false) as is_fixed
    from pg_proc
    where prosecdef and pronamespace in ('public'::regnamespace, 'private'::regnamespace)
    order by name`,
  );

  assertEquals(functions, OWNERS_RIGHTS.map((name) => ({ name, is_fixed: true })));
});

Deno.test("functions with their owner's rights are not for strangers, nor, but for the policies' own, for users", async () => {
  const open = await database().query<{ name: string; role: string }>(
    `select oid::regprocedure::text as name, role
    from pg_proc
    cross join unnest(array['public', 'anon', 'authenticated']) as role
    where prosecdef and pronamespace in ('public'::regnamespace, 'private'::regnamespace)
      and has_function_privilege(role, oid, 'execute')
    order by name, role`,
  );

  assertEquals(open, [
    { name: "private.has_members(uuid)", role: "authenticated" },
    { name: "private.member_project_ids(text[])", role: "authenticated" },
  ]);
});
