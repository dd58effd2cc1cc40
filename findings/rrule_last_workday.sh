#!/usr/bin/env bash
# rrule: "the last working day of the month" is described as every working day.
#
# One would guess: toText() describes the rule, or says "approximately" (there is
# isFullyConvertibleToText() for what it cannot say).
# What happens: BYSETPOS is left out of the sentence, and isFullyConvertibleToText() is true all the
# same. Minutes are left out too: 9:30 reads "at 9".
# Why it matters: an invitation that is shown to a client as "every month on weekdays" is one
# meeting a month.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . rrule@2.8.1
cat >look.mjs <<'END'
import rrule from "rrule";
for (
  const rule of [
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
    "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=DAILY;BYHOUR=9;BYMINUTE=30",
  ]
) {
  const parsed = rrule.RRule.fromString("DTSTART:20260601T000000Z\nRRULE:" + rule + ";COUNT=2");
  console.log(rule, "->", parsed.toText(), "|", parsed.isFullyConvertibleToText());
  console.log("  ", parsed.all().map((date) => date.toISOString().slice(0, 16)).join(" "));
}
END
cat >expected.txt <<'END'
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 -> every month on weekdays for 2 times | true
   2026-06-30T00:00 2026-07-31T00:00
FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR -> every month on weekdays for 2 times | true
   2026-06-01T00:00 2026-06-02T00:00
FREQ=DAILY;BYHOUR=9;BYMINUTE=30 -> every day at 9 for 2 times | true
   2026-06-01T09:30 2026-06-02T09:30
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: rrule: "the last working day of the month" is described as every working day. In short: the part that picks one day out of a set is missing from the text, and the check says the text is complete.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
