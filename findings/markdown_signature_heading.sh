#!/usr/bin/env bash
# Markdown: the mail signature separator makes a heading of the line above it.
#
# One would guess: a line "-- " (RFC 3676) in a text mail is a line with two dashes, or a rule.
# What happens: CommonMark takes any number of dashes below a paragraph as a second-level heading,
# so the last sentence of the mail becomes a title. One dash is enough, as in a list that was begun
# and left empty.
# Why it matters: plain mails are shown and split as Markdown; a splitter by headings then puts the
# last sentence of the client over the signature.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . remark@15.0.1 marked@18.2.1
cat >look.mjs <<'END'
import { remark } from "remark";
import { marked } from "marked";
for (const text of ["We need it by May.\n-- \nAda Berg", "Agreed so far:\n-"]) {
  console.log(JSON.stringify(text));
  console.log("remark ->", JSON.stringify((await remark().process(text)).toString()));
  console.log("marked ->", JSON.stringify(marked.parse(text)));
}
END
cat >expected.txt <<'END'
"We need it by May.\n-- \nAda Berg"
remark -> "## We need it by May.\n\nAda Berg\n"
marked -> "<h2>We need it by May.</h2>\n<p>Ada Berg</p>\n"
"Agreed so far:\n-"
remark -> "## Agreed so far:\n"
marked -> "<h2>Agreed so far:</h2>\n"
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: Markdown: the mail signature separator makes a heading of the line above it. In short: two libraries agree: the line before the separator is a heading and the separator is gone.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
