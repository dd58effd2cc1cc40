#!/usr/bin/env bash
# @deepgram/captions: its converter for AssemblyAI takes milliseconds for seconds.
#
# One would guess: a converter made for AssemblyAI's JSON knows that its times are milliseconds, as
# the types of assemblyai say.
# What happens: a word at 2,000 ms stands at 00:33:20. From 86,400 ms on the hours wrap to 0.
# Why it matters: a claim is checked by listening at its time stamp. Each one points somewhere else,
# or behind the end of the call.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . @deepgram/captions@1.2.0 assemblyai@4.41.5
cat >look.mjs <<'END'
import { AssemblyAiConverter, srt } from "@deepgram/captions";
import { readFileSync } from "node:fs";
const types = readFileSync("node_modules/assemblyai/dist/types/openapi.generated.d.ts", "utf8");
console.log(types.match(/The starting time, in \w+, for the word/)?.[0]);
const utterance = (speaker, text, start, end) => ({
  speaker,
  text,
  start,
  end,
  words: [{ text, start, end, confidence: 1, speaker }],
});
const utterances = [utterance("A", "Approved?", 500, 2000), utterance("B", "No.", 90000, 91000)];
console.log(srt(new AssemblyAiConverter({ id: "1", utterances })));
END
cat >expected.txt <<'END'
The starting time, in milliseconds, for the word
1
00:08:20,000 --> 00:33:20,000
[Speaker A]
Approved?

2
01:00:00,000 --> 01:16:40,000
[Speaker B]
No.

END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: @deepgram/captions: its converter for AssemblyAI takes milliseconds for seconds. In short: times are a thousandfold, then wrapped at 24 hours.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
