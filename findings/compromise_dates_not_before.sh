#!/usr/bin/env bash
# compromise-dates: "not before June" ends on 31 May.
#
# One would guess: "not before June" starts on 1 June, or is not understood.
# What happens: the "not" is skipped and "before June" remains. Likewise "the second half of 2026"
# is the whole year, and "March 5th or 6th" lies in two different years.
# Why it matters: the sentence that forbids a date becomes the deadline that demands it.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . compromise@14.17.0 compromise-dates@3.9.0
cat >look.mjs <<'END'
import nlp from "compromise";
import dates from "compromise-dates";
nlp.plugin(dates);
for (const when of ["not before June", "before June", "the second half of 2026", "March 5th or 6th"]) {
  const found = nlp(`We open ${when}.`).dates({ today: "2026-04-08", timezone: "UTC" }).get();
  console.log(when, "->", found.map(({ start, end }) => `${start.slice(0, 10)}..${end.slice(0, 10)}`).join(", "));
}
END
cat >expected.txt <<'END'
not before June -> 2026-04-08..2026-05-31
before June -> 2026-04-08..2026-05-31
the second half of 2026 -> 2026-01-01..2026-12-31
March 5th or 6th -> 2027-03-05..2027-03-05, 2026-03-06..2026-03-06
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: compromise-dates: "not before June" ends on 31 May. In short: a negated limit is turned around, a half is widened to the whole.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
