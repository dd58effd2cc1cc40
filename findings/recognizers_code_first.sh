#!/usr/bin/env bash
# Microsoft Recognizers: "EUR 40,000" is 400 euros.
#
# One would guess: a currency code means the same before and behind the amount; "€40,000" does.
# What happens: with the code in front the amount is divided by 100, as if it were counted in cents.
# Why it matters: ISO codes in front are how contracts, offers and e-mails write amounts. The text that
# was found is complete ("eur 40,000") and the unit is right, so nothing looks wrong.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . @microsoft/recognizers-text-suite@1.3.1
cat >look.mjs <<'END'
import recognizers from "@microsoft/recognizers-text-suite";
for (const text of ["40,000 EUR", "€40,000", "EUR 40,000", "USD 300", "CHF 30"]) {
  const found = recognizers.recognizeCurrency(text, recognizers.Culture.English);
  console.log(JSON.stringify(text), "->", found.map(({ text, resolution }) => `${text} = ${resolution.value} ${resolution.unit}`).join("; "));
}
END
cat >expected.txt <<'END'
"40,000 EUR" -> 40,000 eur = 40000 Euro
"€40,000" -> €40,000 = 40000 Euro
"EUR 40,000" -> eur 40,000 = 400 Euro
"USD 300" -> usd 300 = 3 United States dollar
"CHF 30" -> chf 30 = 0.3 Swiss franc
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: @microsoft/recognizers-text-suite divides an amount by 100 when its currency code stands in front. In short: "EUR 40,000" is 400 euros, "40,000 EUR" is 40000.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
