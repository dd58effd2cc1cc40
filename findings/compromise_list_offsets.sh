#!/usr/bin/env bash
# compromise: the offsets of list lines point at other characters than the text they belong to.
#
# One would guess: slicing the input by offset.start and offset.length gives the text next to it.
# What happens: a dash before a line counts as part of the text but not of the offset: the slice
# starts two characters late and runs into the next line.
# Why it matters: notes consist of such lines. A highlight stored as offsets begins and ends within
# the wrong words.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . compromise@14.17.0
cat >look.mjs <<'END'
import nlp from "compromise";
const input = "Agreed:\n- oak doors\n- no glass\n";
for (const { text, offset } of nlp(input).json({ offset: true })) {
  const slice = input.slice(offset.start, offset.start + offset.length);
  console.log(JSON.stringify(text), "->", JSON.stringify(slice));
}
END
cat >expected.txt <<'END'
"Agreed:" -> "Agreed:"
"- oak doors" -> "oak doors\n-"
"- no glass" -> "no glass\n"
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: compromise: the offsets of list lines point at other characters than the text they belong to. In short: text and offset disagree by the list mark.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
