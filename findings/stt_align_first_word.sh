#!/usr/bin/env bash
# stt-align-node: a word that starts at second 0 is dropped from the aligned transcript.
#
# One would guess: every word of the corrected text comes back with a time.
# What happens: a start of 0 is taken for "no time known", so the first word of a recording that
# begins at once is missing; with 0.1 it is there.
# Why it matters: the first word is often the one that turns the answer: "No", "Not", "Never". Clips
# and segments cut for review begin at 0 by design.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . stt-align-node@2.0.1
cat >look.mjs <<'END'
import { alignSTT } from "stt-align-node";
for (const start of [0, 0.1]) {
  const words = ["never", "without", "glass"].map((text, index) => ({
    text,
    start: start + index,
    end: start + index + 0.5,
  }));
  const aligned = alignSTT({ words }, "Never without glass.");
  console.log("starts at", start, "->", aligned.map(({ text }) => text).join(" "));
}
END
cat >expected.txt <<'END'
starts at 0 -> without glass.
starts at 0.1 -> Never without glass.
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: stt-align-node: a word that starts at second 0 is dropped from the aligned transcript. In short: the word at 0 is gone, nothing else differs.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
