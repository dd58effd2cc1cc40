#!/usr/bin/env bash
# Microsoft Recognizers: "the week after next" is the whole of this month.
#
# One would guess: it is the week that begins in 4 to 13 days, or it is not understood.
# What happens: from any day of October 2026 it is resolved to 1 October until 1 November, and so are the
# weekend and the year after next. The timex, which would say what was understood, is the text "undefined".
# Why it matters: it is the usual phrase for a date of delivery just out of reach. A range that began
# before the sentence was said makes a promise look overdue.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . @microsoft/recognizers-text-suite@1.3.1
cat >look.mjs <<'END'
import recognizers from "@microsoft/recognizers-text-suite";
const said = new Date(2026, 9, 15);
for (const text of ["next week", "the week after next", "the weekend after next", "the year after next"]) {
  const found = recognizers.recognizeDateTime(text, recognizers.Culture.English, undefined, said);
  for (const { text, resolution } of found) {
    for (const { timex, start, end } of resolution.values) console.log(JSON.stringify(text), "->", timex, start, "to", end);
  }
}
END
cat >expected.txt <<'END'
"next week" -> 2026-W43 2026-10-19 to 2026-10-26
"the week after next" -> undefined 2026-10-01 to 2026-11-01
"the weekend after next" -> undefined 2026-10-01 to 2026-11-01
"the year after next" -> undefined 2026-10-01 to 2026-11-01
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: @microsoft/recognizers-text-suite resolves "the week / weekend / year after next" to the current calendar month with the timex "undefined". In short: from 15 October 2026 the week after next is 1 October to 1 November.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
