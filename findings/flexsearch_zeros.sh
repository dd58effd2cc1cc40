#!/usr/bin/env bash
# FlexSearch: "10" and "100" find each other and "1000", because a repeated digit counts once.
#
# One would guess: numbers are compared as they are written, so "100" finds "100 doors" only.
# What happens: the encoder merges repeated letters, which helps with "coffee", and does so with
# digits: 1000 becomes "10" and "0", 100 becomes "10", 55 becomes "5".
# Why it matters: a search for the passage behind "budget of 100" returns the 10 and the 1000 as
# equals; a quantity is then proved by the wrong sentence.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . flexsearch@0.8.212
cat >look.mjs <<'END'
import FlexSearch from "flexsearch";
const texts = ["10 doors", "100 doors", "1000 doors", "5 rooms", "55 rooms"];
const index = new FlexSearch.Index();
texts.forEach((text, id) => index.add(id, text));
for (const query of ["10", "100", "1000", "55", "5"]) {
  console.log(query, "->", index.search(query).map((id) => texts[id]));
}
console.log(new FlexSearch.Encoder().encode("1000 2026-06-08"));
END
cat >expected.txt <<'END'
10 -> [ '10 doors', '100 doors', '1000 doors' ]
100 -> [ '10 doors', '100 doors', '1000 doors' ]
1000 -> [ '1000 doors' ]
55 -> [ '5 rooms', '55 rooms' ]
5 -> [ '5 rooms', '55 rooms' ]
[ '10', '0', '202', '6', '06', '08' ]
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: FlexSearch: "10" and "100" find each other and "1000", because a repeated digit counts once. In short: a repeated digit counts once, so numbers that differ by a factor of ten match one another.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
