#!/usr/bin/env bash
# email-forward-parser: with a blank before the colon of "Tr :" the forwarded mail inside is not
# looked at.
#
# One would guess: French puts a blank before a colon, so "Tr : x" is a forward as "Tr: x" is; and
# the body says so anyway.
# What happens: the subject is tested first, without allowing for the blank, and a subject that
# fails ends the search. The same body with no subject at all is recognised.
# Why it matters: the words of the client are inside the forward; they are recorded as the words of
# the colleague who passed them on.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . email-forward-parser@1.8.3
cat >look.mjs <<'END'
import ForwardParser from "email-forward-parser";
const body = [
  "Voici.",
  "",
  "Début du message réexpédié :",
  "",
  "De: Ada <ada@client.example>",
  "Objet: Portes",
  "Date: 8 juin 2026 à 17:20:00 UTC+2",
  "À: ben@studio.example",
  "",
  "Nous voulons cinq portes.",
].map((line) => "> " + line).join("\n").replace("> Voici.\n> \n", "Voici.\n\n");
const Parser = ForwardParser.default ?? ForwardParser;
for (const subject of ["TR: Portes", "TR : Portes", undefined]) {
  const { forwarded, email } = new Parser().read(body, subject);
  console.log(subject, "->", forwarded, email.from.address);
}
END
cat >expected.txt <<'END'
TR: Portes -> true ada@client.example
TR : Portes -> false undefined
undefined -> true ada@client.example
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: email-forward-parser: with a blank before the colon of "Tr :" the forwarded mail inside is not looked at. In short: a typographic blank in the subject makes the body unread.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
