#!/usr/bin/env bash
# vtt-to-json: cue numbers become spoken words, and the last cue is lost if the file ends with a
# line break.
#
# One would guess: the number above a cue is its name; a file ends with a line break, as text files
# do.
# What happens: the number of the next cue is a line of its own after the first cue, and is appended
# to the words of every later one. The last cue counts only if no line break follows.
# Why it matters: "We need 3" was said by nobody, and the last words of a call are where decisions
# are confirmed.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . vtt-to-json@0.1.1
cat >look.mjs <<'END'
import vttToJson from "vtt-to-json";
const cue = (number, text) => `${number}\n00:00:0${number}.000 --> 00:00:0${number + 1}.000\n${text}`;
const file = (...texts) => ["WEBVTT", ...texts.map((text, index) => cue(index + 1, text))].join("\n\n");
const call = ["How many?", "We need", "oak doors.", "Agreed."];
for (
  const [what, text] of [
    ["with a final line break", file(...call) + "\n"],
    ["without", file(...call)],
  ]
) console.log(what, "->", JSON.stringify((await vttToJson(text)).map(({ part }) => part)));
END
cat >expected.txt <<'END'
with a final line break -> ["How many?","2","We need 3","oak doors. 4"]
without -> ["How many?","2","We need 3","oak doors. 4","Agreed."]
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: vtt-to-json: cue numbers become spoken words, and the last cue is lost if the file ends with a line break. In short: cue numbers turn into words, and last words are lost.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
