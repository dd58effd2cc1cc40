#!/usr/bin/env bash
# turndown and node-html-markdown: 10³ becomes 103, and two lines of a table cell become one number.
#
# One would guess: what Markdown cannot express stays as HTML or gets a blank, so that numbers stay
# apart.
# What happens: both drop <sup> and keep its digits next to the base. node-html-markdown also drops
# <br> in cells: "1" above "2" is 12.
# Why it matters: tables and powers are where a mail states its quantities; numbers are what a claim
# is checked for.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . turndown@7.2.5 node-html-markdown@2.0.0
cat >look.mjs <<'END'
import Turndown from "turndown";
import { NodeHtmlMarkdown } from "node-html-markdown";
for (
  const html of [
    "<p>10<sup>3</sup> parts, 5 m<sup>2</sup></p>",
    "<table><tr><th>Doors</th></tr><tr><td>1<br>2</td></tr></table>",
  ]
) {
  console.log("turndown           ->", JSON.stringify(new Turndown().turndown(html)));
  console.log("node-html-markdown ->", JSON.stringify(NodeHtmlMarkdown.translate(html)));
}
END
cat >expected.txt <<'END'
turndown           -> "103 parts, 5 m2"
node-html-markdown -> "103 parts, 5 m2"
turndown           -> "Doors\n\n1  \n2"
node-html-markdown -> "| Doors |\n| ----- |\n| 12    |"
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: turndown and node-html-markdown: 10³ becomes 103, and two lines of a table cell become one number. In short: two numbers melt into a third.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
