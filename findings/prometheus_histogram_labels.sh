#!/usr/bin/env bash
# parse-prometheus-text-format: of a histogram with labels only the last one is left, without its sum and count.
#
# One would guess: each set of labels is a histogram of its own, as each is a sample of its own with counters.
# What happens: all buckets are written into one object, the later over the earlier, and _sum and _count
# are dropped. A histogram without labels keeps everything.
# Why it matters: every histogram that is kept per operation has labels. A check of one's own metrics by
# this reader sees figures that look complete and belong to the operation that happened to come last.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . parse-prometheus-text-format@1.1.1
cat >look.mjs <<'END'
import parse from "parse-prometheus-text-format";
const histogram = (labels, [few, all]) => {
  const of = (more) => {
    const list = [labels, more].filter(Boolean).join(",");
    return list && `{${list}}`;
  };
  return `seconds_bucket${of('le="1"')} ${few}\nseconds_bucket${of('le="+Inf"')} ${all}\nseconds_sum${of("")} 3\nseconds_count${of("")} ${all}\n`;
};
const show = (name, text) => console.log(name, "->", JSON.stringify(parse(`# TYPE seconds histogram\n${text}`)[0].metrics));
show("no labels ", histogram("", [1, 2]));
show("two labels", histogram('operation="read"', [1, 2]) + histogram('operation="write"', [5, 6]));
END
cat >expected.txt <<'END'
no labels  -> [{"buckets":{"1":"1","+Inf":"2"},"count":"2","sum":"3"}]
two labels -> [{"buckets":{"1":"5","+Inf":"6"}}]
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: parse-prometheus-text-format merges the buckets of all label sets of a histogram and loses labels, sum and count. In short: two histograms become one with the buckets of the last.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
