import { assertEquals, assertThrows } from "@std/assert";
import { parseRandomRuns } from "./random_runs.ts";

Deno.test("parseRandomRuns() reads how many cases to try and their seed, which may be any whole number", () => {
  assertEquals(parseRandomRuns(["--runs", "3", "--seed=-7"], 10), { runs: 3, seed: -7 });
  assertEquals(parseRandomRuns([], 10)?.runs, 10);
  assertEquals(parseRandomRuns(["--help"], 10), null);
});

Deno.test("parseRandomRuns() refuses to try nothing, which would succeed always", () => {
  for (const runs of ["0", "-1", "many"]) {
    assertThrows(() => parseRandomRuns([`--runs=${runs}`], 10), TypeError, `--runs "${runs}"`);
  }
});
