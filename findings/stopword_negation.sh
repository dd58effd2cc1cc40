#!/usr/bin/env bash
# stopword: "not" is kept in English and removed in German and French.
#
# One would guess: one package treats negation the same in all its languages.
# What happens: the English list leaves "not" and "without" in place. The German list removes
# "nicht", "kein" and "ohne", the French list "ne", "pas" and "sans".
# Why it matters: a pipeline tested in English turns a refusal into an approval as soon as the
# client writes German.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . stopword@3.1.5
cat >look.mjs <<'END'
import { deu, eng, fra, removeStopwords } from "stopword";
for (
  const [list, text] of [
    [eng, "we do not approve doors without glass"],
    [deu, "wir wollen nicht türen ohne glas und kein holz"],
    [fra, "nous ne voulons pas portes sans verre"],
  ]
) console.log(text, "->", removeStopwords(text.split(" "), list).join(" "));
END
cat >expected.txt <<'END'
we do not approve doors without glass -> not approve doors without glass
wir wollen nicht türen ohne glas und kein holz -> türen glas holz
nous ne voulons pas portes sans verre -> voulons portes verre
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: stopword: "not" is kept in English and removed in German and French. In short: what survives of a refusal depends on its language.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
