#!/usr/bin/env bash
# mailparser: a valid Date header that it cannot read becomes the present moment.
#
# One would guess: an unreadable date is left undefined, as a missing one is.
# What happens: RFC 5322 lets old forms stand (a military zone letter, blanks around the colons) and
# wants them understood. JavaScript does not read them, and mailparser puts the time of parsing in
# their place.
# Why it matters: old archives hold such headers. Every one of them becomes the newest statement of
# the client, and the newest statement wins.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . mailparser@3.14.2
cat >look.mjs <<'END'
import { simpleParser } from "mailparser";
const before = Date.now();
for (
  const date of [
    "Mon, 8 Jun 2020 17:20:00 +0200",
    "Mon, 8 Jun 2020 17 : 20 : 00 +0200",
    "Mon, 8 Jun 2020 17:20:00 A",
    undefined,
  ]
) {
  const header = date === undefined ? "" : `Date: ${date}\r\n`;
  const mail = await simpleParser(`From: a@b.example\r\n${header}Subject: x\r\n\r\nHi\r\n`);
  const isNow = mail.date !== undefined && mail.date.getTime() >= before;
  console.log(date, "->", isNow ? "the moment of parsing" : mail.date?.toISOString());
}
END
cat >expected.txt <<'END'
Mon, 8 Jun 2020 17:20:00 +0200 -> 2020-06-08T15:20:00.000Z
Mon, 8 Jun 2020 17 : 20 : 00 +0200 -> the moment of parsing
Mon, 8 Jun 2020 17:20:00 A -> the moment of parsing
undefined -> undefined
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: mailparser: a valid Date header that it cannot read becomes the present moment. In short: the date of such a mail is when it was parsed.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
