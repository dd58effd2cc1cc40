#!/usr/bin/env bash
# @iarna/rtf-to-html: "5–6 weeks" becomes "56 weeks".
#
# One would guess: dashes and quotation marks come through; they are the most usual special
# characters of RTF.
# What happens: \endash, \emdash, \lquote and their kin are dropped and the words beside them are
# joined; The same dash written as a character code arrives, together with the "?" that old readers
# should see instead of it.
# Why it matters: notes and Outlook mails are RTF, ranges are typed with a dash. The number that
# results is plausible and false.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . @iarna/rtf-to-html@1.1.0
cat >look.mjs <<'END'
import rtf from "@iarna/rtf-to-html";
for (
  const text of [
    "5\\endash 6 weeks\\par",
    "2\\emdash 3 weeks\\par",
    "it\\rquote s 5\\par",
    "\\uc1 5\\u8211?6 weeks\\par",
  ]
) {
  const html = await new Promise((resolve, reject) =>
    rtf.fromString(`{\\rtf1\\ansi ${text}}`, (error, html) => error ? reject(error) : resolve(html))
  );
  console.log(text, "->", html.match(/<p>(.*)<\/p>/s)?.[1]);
}
END
cat >expected.txt <<'END'
5\endash 6 weeks\par -> 56 weeks
2\emdash 3 weeks\par -> 23 weeks
it\rquote s 5\par -> its 5
\uc1 5\u8211?6 weeks\par -> 5–?6 weeks
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: @iarna/rtf-to-html: "5–6 weeks" becomes "56 weeks". In short: a range is read as one number, without an error.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
