import { assert, assertEquals, assertRejects, assertThrows } from "@std/assert";
import { fromFileUrl } from "@std/path";
import { checkClaims, chooseCases, parseClaimsArgs } from "./check_claims.ts";
import { type ClaimsCase, readClaimsCases } from "./claims_case.ts";

const cases = await readClaimsCases(fromFileUrl(new URL("cases", import.meta.url)));

/** `deno task check:claims` runs them all. */
const EVERY = 12;

Deno.test("checkClaims() finds that one case in twelve holds", async () => {
  const some = cases.filter((_, index) => index % EVERY === 0);

  assertEquals((await checkClaims(some)).failing, []);
});

Deno.test("checkClaims() says what does not hold of a case", async () => {
  const shut = cases.find(({ group }) => group === "misleading")!; // readClaimsCases() has read it
  const wrong: ClaimsCase = { ...shut, expect: { gate_open: true, force: ["asserted"], why: "" } };

  const { groups, failing } = await checkClaims([wrong]);

  assertEquals(groups, { misleading: { total: 1, holding: 0 } });
  assertEquals(failing[0]?.failures.length, 2);
});

Deno.test("parseClaimsArgs() refuses a group that there is not", () => {
  assertThrows(() => parseClaimsArgs(["--group", "guesses"]), TypeError, '"guesses"');
});

Deno.test("chooseCases() refuses a folder or a name without a case, of which nothing could fail", async () => {
  const cases = fromFileUrl(new URL("cases", import.meta.url));
  const choose = (change: object) => chooseCases({ cases, group: undefined, name: "", ...change });

  await assertRejects(() => choose({ name: "no such name" }), TypeError, "has that group and name");
  await assertRejects(() => choose({ cases: "/nowhere" }), TypeError, 'cases in "/nowhere"');
  assert((await choose({ group: "conflict" })).every(({ group }) => group === "conflict"));
});
