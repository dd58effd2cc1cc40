/** Deno std's async helpers from npm, with types. With JSR in reach, map `@std/async` to it in deno.json instead. */
// @ts-types="./async.d.ts"
export { pooledMap } from "npm:deno-std@1.4.0/async/pool.js";
// @ts-types="./async.d.ts"
export { deadline } from "npm:deno-std@1.4.0/async/deadline.js";
// @ts-types="./async.d.ts"
export { delay } from "npm:deno-std@1.4.0/async/delay.js";
// @ts-types="./async.d.ts"
export { retry } from "npm:deno-std@1.4.0/async/retry.js";
