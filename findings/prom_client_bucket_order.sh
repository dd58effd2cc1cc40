#!/usr/bin/env bash
# prom-client: buckets given out of order count values that do not belong to them.
#
# One would guess: buckets are sorted, or refused when they are not ascending.
# What happens: they are kept as given; 0.7 and 3 are counted as at most 0.5. The output is
# well-formed and the sum is right.
# Why it matters: latency objectives are read off such a histogram; a bucket added at the end of the
# list makes every slow request a fast one.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . prom-client@15.1.3
cat >look.mjs <<'END'
import client from "prom-client";
for (const buckets of [[0.5, 1, 5], [1, 5, 0.5]]) {
  const registry = new client.Registry();
  const histogram = new client.Histogram({ name: "seconds", help: "x", buckets, registers: [registry] });
  for (const value of [0.7, 3]) histogram.observe(value);
  const lines = (await registry.metrics()).match(/^seconds_bucket.*$/gm);
  console.log(buckets.join(" "), "->", lines.map((line) => line.slice(14)).join("  "));
}
END
cat >expected.txt <<'END'
0.5 1 5 -> {le="0.5"} 0  {le="1"} 1  {le="5"} 2  {le="+Inf"} 2
1 5 0.5 -> {le="1"} 1  {le="5"} 2  {le="0.5"} 2  {le="+Inf"} 2
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: prom-client: buckets given out of order count values that do not belong to them. In short: cumulative counts follow the order of the list instead of the limits.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
