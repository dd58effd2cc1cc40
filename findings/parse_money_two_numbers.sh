#!/usr/bin/env bash
# parse-money: "2 for 500 EUR" is 2,500 euros.
#
# One would guess: the amount next to the currency is read, or null is returned for a sentence with
# two numbers.
# What happens: all digits of the text are joined into one amount, whatever stands between them;
# multipliers such as "k" and "m" are dropped.
# Why it matters: people talk of money with quantities and ranges. A budget that nobody mentioned
# comes out with a currency and without a warning.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . parse-money@1.0.12
cat >look.mjs <<'END'
import parseMoney from "parse-money";
for (const text of ["2 for 500 EUR", "10 to 12 EUR", "12.500 EUR", "5k EUR", "$1.2m"]) {
  console.log(text, "->", JSON.stringify((parseMoney.default ?? parseMoney)(text)));
}
END
cat >expected.txt <<'END'
2 for 500 EUR -> {"amount":2500,"currency":"EUR"}
10 to 12 EUR -> {"amount":1012,"currency":"EUR"}
12.500 EUR -> {"amount":12500,"currency":"EUR"}
5k EUR -> {"amount":5,"currency":"EUR"}
$1.2m -> {"amount":1.2,"currency":"USD"}
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: parse-money: "2 for 500 EUR" is 2,500 euros. In short: digits of different numbers are joined, and k and m do not multiply.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
