#!/usr/bin/env bash
# remark: a list numbered 3, 7, 12 is written back as 3, 4, 5.
#
# One would guess: parsing and writing a document keeps the characters that people read.
# What happens: CommonMark keeps only the first number of a list. remark continues from it, and
# turns "12)" into "12.".
# Why it matters: "as in your point 7" is in the next mail. After formatting, point 7 is another one
# or does not exist.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . remark@15.0.1
cat >look.mjs <<'END'
import { remark } from "remark";
for (const text of ["3. Price\n7. Delivery\n12. Warranty", "12) twelve\n14) fourteen"]) {
  console.log(JSON.stringify(text), "->", JSON.stringify((await remark().process(text)).toString()));
}
END
cat >expected.txt <<'END'
"3. Price\n7. Delivery\n12. Warranty" -> "3. Price\n4. Delivery\n5. Warranty\n"
"12) twelve\n14) fourteen" -> "12. twelve\n13. fourteen\n"
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: remark: a list numbered 3, 7, 12 is written back as 3, 4, 5. In short: item numbers after the first are replaced.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
