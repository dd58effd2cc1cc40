/** Deno std's assertions from npm, with types. With JSR in reach, map `@std/assert` to it in deno.json instead. */
// @ts-types="./assert.d.ts"
export * from "npm:deno-std@1.4.0/assert/mod.js";
