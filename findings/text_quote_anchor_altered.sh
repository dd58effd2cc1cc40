#!/usr/bin/env bash
# dom-anchor-text-quote: a quote that says something else is anchored without a sign of doubt.
#
# One would guess: "exact" in a W3C text quote selector means exact: other words give null.
# What happens: the quote is cut into slices of 32 characters, each is searched approximately, and
# the range from the first to the last is returned. "only if" and "even when", "below" and "above"
# are the same to it.
# Why it matters: a highlighted passage looks like proof; it is shown under a claim whose words the
# client did not say.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . dom-anchor-text-quote@4.0.2 jsdom@24.1.3
cat >look.mjs <<'END'
import { JSDOM } from "jsdom";
import anchor from "dom-anchor-text-quote";
const { window } = new JSDOM(
  "<p>We will take the oak doors only if the price stays below five hundred.</p>",
);
Object.assign(globalThis, { document: window.document, NodeFilter: window.NodeFilter, Node: window.Node });
const root = window.document.body;
for (
  const exact of [
    "We will take the oak doors even when the price stays below five hundred",
    "the price stays above five hundred",
    "We will take the glass walls",
  ]
) {
  const found = anchor.toTextPosition(root, { exact });
  console.log(exact, "->", found && root.textContent.slice(found.start, found.end));
}
END
cat >expected.txt <<'END'
We will take the oak doors even when the price stays below five hundred -> We will take the oak doors only if the price stays below five hundred
the price stays above five hundred -> the price stays below five hundred
We will take the glass walls -> null
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: dom-anchor-text-quote: a quote that says something else is anchored without a sign of doubt. In short: an altered quote yields a range, with no score by which to tell.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
