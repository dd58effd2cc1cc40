#!/usr/bin/env bash
# slack-markdown: text as Slack sends it comes out with "&amp;gt;" in it.
#
# One would guess: Slack escapes &, < and > in every message it hands out; a converter from Slack to
# HTML leaves these three as they are.
# What happens: mentions and links in angle brackets are read as Slack's own, yet the entities
# beside them are escaped once more.
# Why it matters: "we need &gt; 50 rooms" is no quote of "we need > 50 rooms": the search for the
# client's words fails on every limit.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . slack-markdown@0.3.0
cat >look.mjs <<'END'
import { toHTML } from "slack-markdown";
for (const text of ["we need &gt; 50 rooms", "R&amp;D agrees, see <https://a.example|the plan>"]) {
  console.log(text, "->", toHTML(text));
}
END
cat >expected.txt <<'END'
we need &gt; 50 rooms -> we need &amp;gt; 50 rooms
R&amp;D agrees, see <https://a.example|the plan> -> R&amp;amp;D agrees, see <a href="https://a.example">the plan</a>
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: slack-markdown: text as Slack sends it comes out with "&amp;gt;" in it. In short: one and the same text is treated as Slack'\''s escaped form and as raw text.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
