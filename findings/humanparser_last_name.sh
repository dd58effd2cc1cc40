#!/usr/bin/env bash
# humanparser: "Ian Ma" has no last name, and "she/her" is one.
#
# One would guess: two words are a first and a last name; what stands in parentheses is not the
# name.
# What happens: a last name that looks like a degree (Ma) is taken for a suffix although nothing
# would be left of the name. Pronouns or companies, as meeting programs append them, become the last
# name. parse-full-name gets the first two right, but takes the surname of Grace Judge for a title.
# Why it matters: who said a sentence is half of its worth; speakers merge or fall apart by such
# names.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . humanparser@2.7.0 parse-full-name@1.2.7
cat >look.mjs <<'END'
import human from "humanparser";
import { parseFullName } from "parse-full-name";
for (const name of ["Ian Ma", "Ada Berg (she/her)", "Ada Berg | Acme", "Grace Judge"]) {
  const { first, last } = parseFullName(name);
  const { firstName, lastName } = human.parseName(name);
  console.log(name, "-> humanparser", [firstName, lastName], "| parse-full-name", [first, last]);
}
END
cat >expected.txt <<'END'
Ian Ma -> humanparser [ 'Ian', '' ] | parse-full-name [ 'Ian', 'Ma' ]
Ada Berg (she/her) -> humanparser [ 'Ada', '(she/her)' ] | parse-full-name [ 'Ada', 'Berg' ]
Ada Berg | Acme -> humanparser [ 'Ada', 'Acme' ] | parse-full-name [ 'Ada', 'Acme' ]
Grace Judge -> humanparser [ 'Grace', 'Judge' ] | parse-full-name [ '', 'Grace' ]
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: humanparser: "Ian Ma" has no last name, and "she/her" is one. In short: the last name is lost to a suffix, or replaced by what follows it.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
