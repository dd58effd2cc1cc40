#!/usr/bin/env bash
# node-mbox: a line of the sender that begins with "From" is left looking like a quotation.
#
# One would guess: the reader of an mbox file takes back what the format does to such lines (a ">" in
# front of them, in the kinds mboxo and mboxrd), as mbox-reader does.
# What happens: the ">" stays. For whatever reads mail afterwards it is a quoted line: a parser of
# replies leaves it out.
# Why it matters: "From June on we pay 500" is how a price is told. It vanishes, or is credited to the
# person who is quoted.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . node-mbox@2.0.0 mbox-reader@1.2.0 email-reply-parser@2.3.5
cat >look.mjs <<'END'
import { Readable } from "node:stream";
import { MboxStream } from "node-mbox";
import { mboxReader } from "mbox-reader";
import EmailReplyParser from "email-reply-parser";

const mbox = [
  "From dana@client.example Tue Nov  3 10:00:00 2026",
  "From: dana@client.example",
  "Subject: Price",
  "",
  "We agree.",
  "",
  ">From June on we pay 500.",
  "",
].join("\n");
const visible = (mail) => JSON.stringify(new EmailReplyParser().read(mail.split("\n\n").slice(1).join("\n\n")).getVisibleText());
const stream = MboxStream(Readable.from([Buffer.from(mbox)]), {});
for await (const mail of stream) console.log("node-mbox:", visible(mail.toString()));
for await (const { content } of mboxReader(Readable.from([Buffer.from(mbox)]))) console.log("mbox-reader:", visible(content.toString()));
END
cat >expected.txt <<'END'
node-mbox: "We agree."
mbox-reader: "We agree.\n\nFrom June on we pay 500."
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: node-mbox: a sentence that begins with "From" stays quoted. In short: what the sender wrote is taken for a quotation of somebody else and left out of the reply.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
