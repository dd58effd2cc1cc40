#!/usr/bin/env bash
# slackify-markdown: open and finished tasks look the same.
#
# One would guess: "[x] done" and "[ ] open" stay different, as marks or as text.
# What happens: the box is parsed and not written: both become a bullet.
# Why it matters: the list of what the client still owes an answer to arrives in the channel as a
# list of everything.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . slackify-markdown@4.5.0
cat >look.mjs <<'END'
import slackify from "slackify-markdown";
const slackifyMarkdown = slackify.slackifyMarkdown ?? slackify.default ?? slackify;
console.log(JSON.stringify(slackifyMarkdown("- [x] price agreed\n- [ ] date agreed")));
END
cat >expected.txt <<'END'
"•   price agreed\n•   date agreed\n"
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: slackify-markdown: open and finished tasks look the same. In short: whether a task is done is lost.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
