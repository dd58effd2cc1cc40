#!/usr/bin/env bash
# parse-duration and timestring: "2-3 weeks" is three weeks and two milliseconds (or just three
# weeks).
#
# One would guess: a range is refused, or read as its lower or upper end on purpose.
# What happens: parse-duration adds up everything that looks like a number: a bare 2 is two
# milliseconds, "5 min - 10 min" is 15 minutes, "24/7" is 24 ms. timestring also sums, takes "2-3
# weeks" for three weeks, and drops the minutes of "1h30" and the sign of "-2 days".
# Why it matters: effort and deadlines are given as ranges more often than not. The two libraries
# disagree with the speaker and with each other.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . parse-duration@2.1.9 timestring@7.0.0
cat >look.mjs <<'END'
import parseDuration from "parse-duration";
import timestring from "timestring";
for (const text of ["2-3 weeks", "5 min - 10 min", "24/7", "1h30", "-2 days"]) {
  let other;
  try {
    other = timestring(text, "ms");
  } catch (error) {
    other = error.message;
  }
  console.log(text, "->", parseDuration(text), "ms |", other, "ms");
}
END
cat >expected.txt <<'END'
2-3 weeks -> 1814400002 ms | 1814400000 ms
5 min - 10 min -> 900000 ms | 900000 ms
24/7 -> 24.007 ms | The value [24/7] could not be parsed by timestring ms
1h30 -> 5400000 ms | 3600000 ms
-2 days -> -172800000 ms | 172800000 ms
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: parse-duration and timestring: "2-3 weeks" is three weeks and two milliseconds (or just three weeks). In short: ranges are summed or cut, silently, and differently in each library.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
