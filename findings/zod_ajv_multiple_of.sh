#!/usr/bin/env bash
# zod and ajv: a price in whole cents passes the zod schema and fails the JSON Schema made of it.
#
# One would guess: z.toJSONSchema() describes the same values as the schema that it is made of.
# What happens: both have "multipleOf: 0.01"; zod compares decimals as they are written, ajv divides
# as floating point and by default allows no error.
# Why it matters: the published schema of an API or of a tool is what clients check before they send.
# They refuse one price in seven, and which ones looks like chance.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . zod@4.6.7 ajv@8.20.0
cat >look.mjs <<'END'
import { z } from "zod";
import { Ajv2020 } from "ajv/dist/2020.js";

const price = z.number().multipleOf(0.01);
const published = z.toJSONSchema(price);
const check = new Ajv2020().compile(published);
console.log(JSON.stringify({ type: published.type, multipleOf: published.multipleOf }));
for (const amount of [0.07, 1.1, 4.35, 19.99, 20]) {
  console.log(amount, "-> zod", price.safeParse(amount).success, "| ajv", check(amount));
}
const cents = Array.from({ length: 10_000 }, (_, index) => Number((index / 100).toFixed(2)));
console.log("below 100: zod refuses", cents.filter((amount) => !price.safeParse(amount).success).length, "| ajv refuses", cents.filter((amount) => !check(amount)).length, "of", cents.length);
END
cat >expected.txt <<'END'
{"type":"number","multipleOf":0.01}
0.07 -> zod true | ajv false
1.1 -> zod true | ajv true
4.35 -> zod true | ajv false
19.99 -> zod true | ajv false
20 -> zod true | ajv true
below 100: zod refuses 0 | ajv refuses 1363 of 10000
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: zod and ajv: of prices in whole cents some pass the schema and not its JSON Schema. In short: 19.99 is a multiple of 0.01 for zod, and none for ajv by the schema that zod writes.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
