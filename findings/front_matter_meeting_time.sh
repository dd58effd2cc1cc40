#!/usr/bin/env bash
# gray-matter: "start: 10:30" in the front matter of a note is the number 630.
#
# One would guess: a time without quotation marks is text, as YAML has had it since version 1.2 (2009).
# What happens: it reads by YAML 1.1, where digits with colons are a number to the base of 60, and a
# leading zero makes an octal number.
# Why it matters: notes of meetings have such fields. "1:05:00" says nothing of hours any more, and a
# time that was written with quotation marks in one note and without in the next has two types.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . gray-matter@4.0.3
cat >look.mjs <<'END'
import matter from "gray-matter";

for (const field of ["start: 10:30", 'start: "10:30"', "length: 1:05:00", "start: 9:75", "project: 0123", "project: 0189"]) {
  const { data } = matter(`---\n${field}\n---\nNotes\n`);
  console.log(field, "->", JSON.stringify(Object.values(data)[0]));
}
END
cat >expected.txt <<'END'
start: 10:30 -> 630
start: "10:30" -> "10:30"
length: 1:05:00 -> 3900
start: 9:75 -> "9:75"
project: 0123 -> 83
project: 0189 -> "0189"
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: gray-matter: "start: 10:30" is the number 630. In short: the time of a meeting is read as minutes, its length as seconds, and a project number as octal, without an error.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
