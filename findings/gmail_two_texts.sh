#!/usr/bin/env bash
# gmail-api-parse-message: of two text parts only the last is kept.
#
# One would guess: a mail whose text is split by an attachment, as Apple Mail writes it, has both
# texts joined.
# What happens: textPlain is overwritten by each further text part. The list of inline files and
# attachments does not mention the lost one.
# Why it matters: the text above the picture is usually the mail, the text below it the signature.
# The signature remains.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . gmail-api-parse-message@2.1.2
cat >look.mjs <<'END'
import parseMessage from "gmail-api-parse-message";
const part = (partId, mimeType, text, filename = "") => ({
  partId,
  mimeType,
  filename,
  headers: filename ? [{ name: "Content-Disposition", value: "attachment" }] : [],
  body: { size: text.length, data: Buffer.from(text).toString("base64url") },
});
const { textPlain, attachments, inline } = (parseMessage.default ?? parseMessage)({
  id: "1",
  threadId: "1",
  payload: {
    mimeType: "multipart/mixed",
    headers: [{ name: "Subject", value: "Doors" }],
    body: { size: 0 },
    parts: [
      part("0", "text/plain", "We want five doors."),
      { ...part("1", "image/png", "", "plan.png"), body: { size: 9, attachmentId: "a1" } },
      part("2", "text/plain", "Ada Berg, Acme"),
    ],
  },
});
console.log(textPlain, "|", attachments?.length, "attachment |", inline?.length ?? 0, "inline");
END
cat >expected.txt <<'END'
Ada Berg, Acme | 1 attachment | 0 inline
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: gmail-api-parse-message: of two text parts only the last is kept. In short: earlier text parts disappear.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
