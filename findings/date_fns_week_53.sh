#!/usr/bin/env bash
# date-fns: week 53 of a year that has only 52 weeks is the first week of the next.
#
# One would guess: parse() answers "Invalid Date", as it does for 31 February, and as luxon does for
# this week.
# What happens: the week of the pattern "RRRR-II" is checked to be 1 to 53 and then counted on, so
# that "2025-53" is a day of the ISO year 2026.
# Why it matters: in German "by week 53" is a usual deadline. It does not exist in most years; who
# says it is to be asked, not to be given a date.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . date-fns@4.4.0 luxon@3.7.2
cat >look.mjs <<'END'
import { format, parse } from "date-fns";
import { DateTime } from "luxon";

const told = (date) => Number.isNaN(date.getTime()) ? "Invalid Date" : format(date, "yyyy-MM-dd (RRRR-II)");
for (const week of ["2025-52", "2025-53", "2026-53"]) {
  const [year, number] = week.split("-").map(Number);
  const other = DateTime.fromObject({ weekYear: year, weekNumber: number });
  console.log(week, "-> date-fns", told(parse(week, "RRRR-II", new Date(0))), "| luxon", other.isValid ? other.toISODate() : other.invalidReason);
}
console.log("2025-02-31 -> date-fns", told(parse("2025-02-31", "yyyy-MM-dd", new Date(0))));
END
cat >expected.txt <<'END'
2025-52 -> date-fns 2025-12-22 (2025-52) | luxon 2025-12-22
2025-53 -> date-fns 2025-12-29 (2026-01) | luxon unit out of range
2026-53 -> date-fns 2026-12-28 (2026-53) | luxon 2026-12-28
2025-02-31 -> date-fns Invalid Date
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: date-fns: week 53 of a year that has 52 is week 1 of the next. In short: a week that does not exist is a date in the next year, while 31 February is refused.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
