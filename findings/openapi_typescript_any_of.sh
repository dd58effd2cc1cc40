#!/usr/bin/env bash
# openapi-typescript: "at least one of these keys" gives a type that accepts everything.
#
# One would guess: an object with anyOf: [{required: [a]}, {required: [b]}] is typed with its
# properties, optional at worst.
# What happens: each branch without properties becomes "unknown", and a union with unknown is
# unknown: the properties beside it no longer count. The same idiom with allOf keeps them.
# Why it matters: "a quote or an offset" is how an API for evidence states its input. The client
# compiles with any misspelled key.
set -euo pipefail
directory=$(mktemp -d)
trap 'rm -rf "$directory"' EXIT
cd "$directory"

npm install --silent --no-audit --no-fund --prefix . openapi-typescript@7.13.0 typescript@5.9.3
cat >look.mjs <<'END'
import generate, { astToString } from "openapi-typescript";
const properties = { quote: { type: "string" }, start: { type: "integer" } };
for (
  const schema of [
    { type: "object", properties },
    { type: "object", properties, anyOf: [{ required: ["quote"] }, { required: ["start"] }] },
  ]
) {
  const types = astToString(
    await generate({
      openapi: "3.1.0",
      info: { title: "x", version: "1" },
      paths: {},
      components: { schemas: { Evidence: schema } },
    }),
  );
  console.log(types.match(/Evidence: [\s\S]*?;\n    };/)[0].replace(/\s+/g, " "));
}
END
cat >expected.txt <<'END'
Evidence: { quote?: string; start?: number; }; };
Evidence: { quote?: string; start?: number; } | unknown | unknown; };
END
TZ=UTC node look.mjs >seen.txt 2>&1 || true

npm list --depth=0 --prefix . | sed 1d
echo 'Behaviour: openapi-typescript: "at least one of these keys" gives a type that accepts everything. In short: a stricter schema makes for no type at all.'
echo "Seen:"
cat seen.txt
if ! diff expected.txt seen.txt >changed.txt; then
  echo "CHANGED (< as recorded, > as seen):"
  cat changed.txt
  exit 1
fi
echo "As recorded."
