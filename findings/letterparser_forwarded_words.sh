#!/usr/bin/env bash
# letterparser: the text of an attached mail is joined to the words of the sender.
#
# One would guess: a message/rfc822 part is an attachment or a message of its own.
# What happens: its text follows the body as one more paragraph, without the headers that say whose
# it is, and the list of attachments stays empty.
# Why it matters: the colleague who passes on a client's mail is recorded as having said what the
# client said, or the reverse.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . letterparser@0.1.8
cat >look.mjs <<'END'
import { extract } from "letterparser";
const mail = extract(`From: Ben <ben@studio.example>
Subject: FYI
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=part

--part
Content-Type: text/plain

I doubt it.
--part
Content-Type: message/rfc822

From: Ada <ada@client.example>
Subject: Order
Content-Type: text/plain

We want five doors.
--part--
`.replaceAll("\n", "\r\n"));
console.log(mail.from.name, JSON.stringify(mail.text), mail.attachments.length);
END
cat >expected.txt <<'END'
Ben "I doubt it.\nWe want five doors." 0
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: letterparser: the text of an attached mail is joined to the words of the sender. In short: two people speak in one text and nothing tells where the second begins.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
