/** Deno std's path helpers from npm, with types. With JSR in reach, map `@std/path` to it in deno.json instead. */
// @ts-types="./path.d.ts"
export * from "npm:deno-std@1.4.0/path/mod.js";
