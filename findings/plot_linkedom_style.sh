#!/usr/bin/env bash
# Plot on linkedom: a style that is text throws, the same style as an object does not.
#
# One would guess: style takes text or an object, as the documentation says, wherever there is a
# document.
# What happens: Plot assigns the text to the element's style, for which linkedom's elements have no
# setter; browsers forward it to cssText.
# Why it matters: charts of measurements are drawn in the browser and, for reports, on the server:
# the same options work in one and throw in the other.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . @observablehq/plot@0.6.17 linkedom@0.18.15
cat >look.mjs <<'END'
import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
const { document } = parseHTML("<html><body></body></html>");
for (const style of ["color: red", { color: "red" }]) {
  try { const figure = Plot.plot({ document, style, marks: [] }); console.log(JSON.stringify(style), "->", figure.tagName, figure.getAttribute("style")); }
  catch (error) { console.log(JSON.stringify(style), "->", error.message); }
}
END
cat >expected.txt <<'END'
"color: red" -> Cannot set property style of [object Object] which has only a getter
{"color":"red"} -> SVG color:red
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: Plot on linkedom: a style that is text throws, the same style as an object does not. In short: on the server only objects are a style.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
