#!/usr/bin/env bash
# cronstrue: "every 40 minutes" is the description of a job that runs after 40, then after 20
# minutes.
#
# One would guess: the sentence describes when the job runs; where the step does not divide the
# hour, it says so.
# What happens: cron counts steps within each hour, so */40 is minute 0 and minute 40. The same with
# "every 5 hours" and the end of the day.
# Why it matters: the sentence is what a consultant reads and confirms to a client; the times come
# from the expression.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . cronstrue@3.39.0 croner@11.0.1
cat >look.mjs <<'END'
import cronstrue from "cronstrue";
import { Cron } from "croner";
for (const expression of ["*/40 * * * *", "0 */5 * * *"]) {
  const runs = new Cron(expression, { timezone: "UTC" }).nextRuns(6, new Date("2026-06-08T00:00:00Z"));
  console.log(cronstrue.toString(expression), "->", runs.map((run) => run.toISOString().slice(8, 16)).join(" "));
}
END
cat >expected.txt <<'END'
Every 40 minutes -> 08T00:40 08T01:00 08T01:40 08T02:00 08T02:40 08T03:00
On the hour, every 5 hours -> 08T05:00 08T10:00 08T15:00 08T20:00 09T00:00 09T05:00
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: cronstrue: "every 40 minutes" is the description of a job that runs after 40, then after 20 minutes. In short: the description names an interval that the job does not keep.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
