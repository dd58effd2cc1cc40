#!/usr/bin/env bash
# lunr: a word that begins with an accented letter cannot be found by its own spelling.
#
# One would guess: a search for a word that stands in the document finds the document; at worst,
# accents are folded on both sides.
# What happens: the index drops letters outside ASCII from both ends of a word ("élan" is stored as
# "lan"), the search does not. "élan" finds nothing, "lan" finds the document.
# Why it matters: whoever looks up the words of a French, German or Scandinavian client concludes
# that the client never said them.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . lunr@2.3.9
cat >look.mjs <<'END'
import lunr from "lunr";
const texts = ["a fixed plan", "the élan of the team", "über the door", "resumé"];
const index = lunr(function () {
  this.ref("id");
  this.field("text");
  texts.forEach((text, id) => this.add({ id, text }));
});
for (const query of ["élan", "lan", "über", "ber", "team"]) {
  console.log(query, "->", index.search(query).map((hit) => texts[hit.ref]));
}
END
cat >expected.txt <<'END'
élan -> []
lan -> [ 'the élan of the team' ]
über -> []
ber -> [ 'über the door' ]
team -> [ 'the élan of the team' ]
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: lunr: a word that begins with an accented letter cannot be found by its own spelling. In short: what is indexed and what is asked for are trimmed differently, so the exact word is not found and a wrong one is.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
