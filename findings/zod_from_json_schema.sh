#!/usr/bin/env bash
# zod: fromJSONSchema() drops rules without an error, though it refuses others as unsupported.
#
# One would guess: what it cannot express makes it throw, as "not" and "if" do; the rest is
# enforced.
# What happens: a required key that is not among the properties, rules beside a $ref, and "minimum"
# without a type are accepted and ignored. A constant object is matched by identity, so that nothing
# is ever equal to it.
# Why it matters: schemas for structured output are exchanged as JSON. Answers that the schema
# forbids are taken for valid, and a valid one is refused.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . zod@4.6.7
cat >look.mjs <<'END'
import { z } from "zod";
for (
  const [schema, value] of [
    [{ type: "object", properties: { quote: { type: "string" } }, required: ["signal"] }, { quote: "x" }],
    [{ $ref: "#/$defs/text", minLength: 3, $defs: { text: { type: "string" } } }, "x"],
    [{ minimum: 5 }, 3],
    [{ const: { a: 1 } }, { a: 1 }],
    [{ not: { type: "string" } }, "x"],
  ]
) {
  let outcome;
  try {
    outcome = z.fromJSONSchema(schema).safeParse(value).success ? "accepts" : "refuses";
  } catch (error) {
    outcome = error.message.split(" (")[0] + ":";
  }
  console.log(JSON.stringify(schema), outcome, JSON.stringify(value));
}
END
cat >expected.txt <<'END'
{"type":"object","properties":{"quote":{"type":"string"}},"required":["signal"]} accepts {"quote":"x"}
{"$ref":"#/$defs/text","minLength":3,"$defs":{"text":{"type":"string"}}} accepts "x"
{"minimum":5} accepts 3
{"const":{"a":1}} refuses {"a":1}
{"not":{"type":"string"}} not is not supported in Zod: "x"
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: zod: fromJSONSchema() drops rules without an error, though it refuses others as unsupported. In short: silence does not mean that a rule holds.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
