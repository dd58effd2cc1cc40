#!/usr/bin/env bash
# pgTAP and default privileges: a hardened database may not call the assertions, nor its own
# temporary functions.
#
# One would guess: default privileges are about the functions a project writes; an extension brings
# its own grants.
# What happens: after "alter default privileges revoke execute on functions from public" the
# functions of an extension created by the same role, and functions in pg_temp, are closed to
# everybody else too.
# Why it matters: tests of row level security switch to the caller's role and assert there: each
# assertion fails with "permission denied", which such a test may even expect.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . @electric-sql/pglite@0.5.14 @electric-sql/pglite-pgtap@0.0.15
cat >look.mjs <<'END'
import { PGlite } from "@electric-sql/pglite";
import { pgtap } from "@electric-sql/pglite-pgtap";
const database = await PGlite.create({ extensions: { pgtap } });
await database.exec(`
  create role reader;
  alter default privileges revoke execute on functions from public;
  create extension pgtap;
  create function pg_temp.five() returns int language sql as 'select 5';
`);
console.log("pgTAP", (await database.query("select pgtap_version() as version")).rows[0].version);
for (const role of ["postgres", "reader"]) {
  await database.exec(`set role ${role}`);
  for (const call of ["plan(1)", "pg_temp.five()", "lower('A')"]) {
    const outcome = await database.query(`select ${call}`).then(() => "ok", (error) => error.message);
    console.log(role, call, "->", outcome);
  }
}
await database.close();
END
cat >expected.txt <<'END'
pgTAP 1.3
postgres plan(1) -> ok
postgres pg_temp.five() -> ok
postgres lower('A') -> ok
reader plan(1) -> permission denied for function plan
reader pg_temp.five() -> permission denied for function five
reader lower('A') -> ok
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: pgTAP and default privileges: a hardened database may not call the assertions, nor its own temporary functions. In short: the rule reaches extension and temporary functions; what existed before stays open.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
