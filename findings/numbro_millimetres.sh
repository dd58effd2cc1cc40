#!/usr/bin/env bash
# numbro: "5 mm" is five million million.
#
# One would guess: a unit behind a number is ignored or refused; numbro continues numeral, which
# reads "5 mm" as 5.
# What happens: each letter m, b or t behind the number multiplies it, so five millimetres become
# 5,000,000,000,000 and ten tonnes ten million million.
# Why it matters: clients give sizes and loads as often as sums. A library that is chosen for "1.5m"
# in budgets must not see the measurements.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . numbro@2.5.0 numeral@2.0.6
cat >look.mjs <<'END'
import numbro from "numbro";
import numeral from "numeral";
for (const text of ["5 mm", "5 m", "10 t", "3 kt", "12k"]) {
  console.log(text, "-> numbro", numbro.unformat(text), "| numeral", numeral(text).value());
}
END
cat >expected.txt <<'END'
5 mm -> numbro 5000000000000 | numeral 5
5 m -> numbro 5000000 | numeral 5000000
10 t -> numbro 10000000000000 | numeral 10000000000000
3 kt -> numbro 3000000000000000 | numeral 3
12k -> numbro 12000 | numeral 12000
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: numbro: "5 mm" is five million million. In short: unit letters are read as magnitudes, each of them.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
