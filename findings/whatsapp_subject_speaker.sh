#!/usr/bin/env bash
# whatsapp-chat-parser: a notice that a group was renamed becomes the words of a new speaker.
#
# One would guess: notices of the app have no author, as that of a person who joined has none.
# What happens: everything before the first colon is the author, also where the colon stands in the
# name that the group was given.
# Why it matters: project groups are called "Budget: 40k" or "Phase 2: app". A list of who speaks has
# a person too many, and a figure that nobody said is said by somebody.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . whatsapp-chat-parser@4.0.2
cat >look.mjs <<'END'
import { parseString } from "whatsapp-chat-parser";

const chat = [
  "[03.11.26, 10:00:00] Dana Whit: We have 30k",
  "[03.11.26, 10:00:30] Tom Lee joined using this group\u2019s invite link",
  "[03.11.26, 10:01:00] Dana Whit changed the group name to \u201cStart\u201d",
  "[03.11.26, 10:01:30] Dana Whit changed the group name to \u201cBudget: 40k\u201d",
  "[03.11.26, 10:02:00] Tom Lee: ok",
].join("\n");
for (const { author, message } of parseString(chat)) console.log(JSON.stringify({ author, message }));
END
cat >expected.txt <<'END'
{"author":"Dana Whit","message":"We have 30k"}
{"author":null,"message":"Tom Lee joined using this group’s invite link"}
{"author":null,"message":"Dana Whit changed the group name to “Start”"}
{"author":"Dana Whit changed the group name to “Budget","message":"40k”"}
{"author":"Tom Lee","message":"ok"}
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: whatsapp-chat-parser: who renames a group becomes a new speaker. In short: a notice with a colon in the new name is credited to a person who does not exist.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
