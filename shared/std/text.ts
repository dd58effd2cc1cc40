/** Deno std's text helpers from npm, with types. With JSR in reach, map `@std/text` to it in deno.json instead. */
// @ts-types="./text.d.ts"
export { levenshteinDistance } from "npm:deno-std@1.4.0/text/levenshtein_distance.js";
