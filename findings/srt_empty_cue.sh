#!/usr/bin/env bash
# @plussub/srt-vtt-parser: a cue without words swallows the whole cue after it.
#
# One would guess: a cue without text is an empty cue, as @remotion/captions reads it.
# What happens: the next number, its times and its words become the text of the empty cue. Two turns
# are one, with the time of the first.
# Why it matters: speech recognition writes empty cues for silence and noise. The next answer is
# then at the wrong time and contains a time stamp that nobody uttered.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . @plussub/srt-vtt-parser@2.0.5 @remotion/captions@4.0.529
cat >look.mjs <<'END'
import { parse } from "@plussub/srt-vtt-parser";
import { parseSrt } from "@remotion/captions";
const file = [
  "1\n00:00:01,000 --> 00:00:02,000\nIs it approved?\n",
  "2\n00:00:03,000 --> 00:00:04,000\n",
  "3\n00:00:05,000 --> 00:00:06,000\nNo.\n",
].join("\n");
console.log("plussub  ->", JSON.stringify(parse(file).entries.map(({ from, text }) => [from, text])));
console.log("remotion ->", JSON.stringify(parseSrt({ input: file }).captions.map(({ startMs, text }) => [startMs, text])));
END
cat >expected.txt <<'END'
plussub  -> [[1000,"Is it approved?"],[3000,"\n3\n00:00:05,000 --> 00:00:06,000\nNo."]]
remotion -> [[1000,"Is it approved?"],[3000,""],[5000,"No."]]
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: @plussub/srt-vtt-parser: a cue without words swallows the whole cue after it. In short: after an empty cue, one cue is lost and its source text is shown as speech.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
