#!/usr/bin/env bash
# Microsoft Recognizers: half a million is two millionths.
#
# One would guess: "half a million" is 500000, as "half a dozen" is 6 in the same package.
# What happens: the fraction is divided by the number behind it: 0.000002. "One and a half million" is 1.0000005.
# "Half" of a dozen and "a million" alone are right, so the parts are known.
# Why it matters: budgets and numbers of users are said this way more often than any other. A check for
# the largest or the smallest figure of a call takes it for nothing.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . @microsoft/recognizers-text-suite@1.3.1
cat >look.mjs <<'END'
import recognizers from "@microsoft/recognizers-text-suite";
for (const text of ["half a dozen", "a million", "half a million", "three quarters of a million", "one and a half million"]) {
  const found = recognizers.recognizeNumber(text, recognizers.Culture.English);
  console.log(JSON.stringify(text), "->", found.map(({ text, resolution }) => `${text} = ${resolution.value}`).join("; "));
}
END
cat >expected.txt <<'END'
"half a dozen" -> half a dozen = 6
"a million" -> a million = 1000000
"half a million" -> half a million = 2E-06
"three quarters of a million" -> three quarters of a million = 1.2E-05
"one and a half million" -> one and a half million = 1.0000005
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: @microsoft/recognizers-text-suite multiplies by 1/1000000 where a fraction stands before "a million". In short: half a million becomes 0.000002, one and a half million 1.0000005.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
