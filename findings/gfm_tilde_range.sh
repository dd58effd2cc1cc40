#!/usr/bin/env bash
# GitHub-flavoured Markdown: two ranges written with "~" strike out what stands between them.
#
# One would guess: strike-through needs two tildes, or at least a tilde before a word and one after
# it.
# What happens: one tilde is enough, also between digits: in "5~10 days, at most 10~15" the words
# "10 days, at most 10" are struck out. Written back, the text has double tildes.
# Why it matters: "5~10" is how ranges are written in much of Asia. What is struck out counts as
# withdrawn.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . remark@15.0.1 remark-gfm@4.0.1 marked@18.2.1
cat >look.mjs <<'END'
import { remark } from "remark";
import remarkGfm from "remark-gfm";
import { marked } from "marked";
for (const text of ["It takes 5~10 days, at most 10~15.", "It takes 5~10 days."]) {
  console.log("remark ->", JSON.stringify((await remark().use(remarkGfm).process(text)).toString()));
  console.log("marked ->", JSON.stringify(marked.parse(text)));
}
END
cat >expected.txt <<'END'
remark -> "It takes 5~~10 days, at most 10~~15.\n"
marked -> "<p>It takes 5<del>10 days, at most 10</del>15.</p>\n"
remark -> "It takes 5\\~10 days.\n"
marked -> "<p>It takes 5~10 days.</p>\n"
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: GitHub-flavoured Markdown: two ranges written with "~" strike out what stands between them. In short: a range opens a deletion and the next range closes it.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
