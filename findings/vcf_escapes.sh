#!/usr/bin/env bash
# vcf: values keep the backslashes of the file, and a quoted parameter is cut at its semicolon.
#
# One would guess: valueOf() gives the value, as a person would read it.
# What happens: "\\," and "\\n" stay as two characters each. A LABEL in quotation marks, which may
# hold ";" and ":", ends at the first ";" and its rest becomes a type of address.
# Why it matters: names and companies from vCards are compared with those in mails and calls:
# "Berg\\, Lund" is another company than "Berg, Lund".
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . vcf@2.1.2
cat >look.mjs <<'END'
import Vcard from "vcf";
const card = new Vcard().parse([
  "BEGIN:VCARD",
  "VERSION:4.0",
  "FN:Ada Berg",
  "ORG:Berg\\, Lund & Co.",
  "NOTE:Oak\\, not pine.\\nCall first.",
  'ADR;LABEL="House 1; Main Street":;;Main Street 1;;;;',
  "END:VCARD",
  "",
].join("\r\n"));
console.log(card.get("org").valueOf());
console.log(card.get("note").valueOf());
const { label, type } = card.get("adr");
console.log(JSON.stringify({ label, type }));
END
cat >expected.txt <<'END'
Berg\, Lund & Co.
Oak\, not pine.\nCall first.
{"label":"\"House 1","type":" main street\""}
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: vcf: values keep the backslashes of the file, and a quoted parameter is cut at its semicolon. In short: escapes are not undone and quotation marks are not respected.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
