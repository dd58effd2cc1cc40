#!/usr/bin/env bash
# ical-generator: an event at 15:00 UTC in the zone Europe/Berlin is written as 15:00 in Berlin.
#
# One would guess: a Date is an instant; with a zone it is written as that instant's local time,
# 17:00.
# What happens: the clock of the machine is written beside the name of the zone. Read back with
# node-ical, the meeting has moved by the difference of the two (here two hours), and no VTIMEZONE
# is there to disagree. Without the zone all is well.
# Why it matters: the date of a workshop is one of the facts a foundation rests on; the file is
# valid and every calendar agrees on the wrong hour.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . ical-generator@11.1.2 node-ical@0.27.2
cat >look.mjs <<'END'
import ical from "ical-generator";
import nodeIcal from "node-ical";
const start = new Date("2026-06-08T15:00:00Z");
for (const timezone of [undefined, "Europe/Berlin"]) {
  const calendar = (ical.default ?? ical)();
  calendar.createEvent({ id: "1", start, summary: "Workshop", ...(timezone && { timezone }) });
  const file = calendar.toString();
  const read = Object.values(nodeIcal.sync.parseICS(file)).find(({ type }) => type === "VEVENT").start;
  console.log(timezone, "->", file.match(/DTSTART.*/)[0].trim(), "->", read.toISOString());
}
END
cat >expected.txt <<'END'
undefined -> DTSTART:20260608T150000Z -> 2026-06-08T15:00:00.000Z
Europe/Berlin -> DTSTART;TZID=Europe/Berlin:20260608T150000 -> 2026-06-08T13:00:00.000Z
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: ical-generator: an event at 15:00 UTC in the zone Europe/Berlin is written as 15:00 in Berlin. In short: adding a zone to an event moves it.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
