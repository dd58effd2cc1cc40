import { assertEquals, assertRejects } from "@std/assert";
import { delay } from "@std/async";
import type { ElementWrite, FoundationCommit } from "../../shared/queries/foundation.ts";
import { commitTogether } from "./commit_together.ts";

const WRITE: ElementWrite = { value: {} };

function recordCommits(refused: readonly string[] = []) {
  const commits: string[][] = [];
  let under_way = 0;
  const commit = commitTogether(async (writes) => {
    const names = Object.keys(writes);
    commits.push(names);
    under_way += 1;
    assertEquals(under_way, 1, "commits take turns");
    await delay(0);
    under_way -= 1;
    const wrong = names.filter((name) => refused.includes(name));
    if (wrong.length > 0) throw new Error(`Cannot store ${wrong.join(" and ")}`);
    return {
      statuses: Object.fromEntries(names.map((name) => [name, "extracted"])),
    } as FoundationCommit; // nothing else is looked at
  });
  return { commits, commit };
}

Deno.test("elements that arrive while a commit is under way are committed together in the next", async () => {
  const { commits, commit } = recordCommits();
  const first = commit("core_pain", WRITE);
  await Promise.resolve();
  await Promise.resolve();
  await Promise.all([first, commit("wow_moment", WRITE), commit("business_case", WRITE)]);
  await commit("primary_persona", WRITE);
  assertEquals(commits, [["core_pain"], ["wow_moment", "business_case"], ["primary_persona"]]);
});

Deno.test("elements that arrive at the same moment are one commit", async () => {
  const { commits, commit } = recordCommits();
  const gate = Promise.withResolvers<void>();
  const both = (["core_pain", "wow_moment"] as const).map(async (name) => {
    await gate.promise;
    return await commit(name, WRITE);
  });
  gate.resolve();
  const [one, other] = await Promise.all(both);
  assertEquals(commits, [["core_pain", "wow_moment"]]);
  assertEquals(one, other);
});

Deno.test("an element that cannot be stored is refused alone, and the others are stored", async () => {
  const { commits, commit } = recordCommits(["wow_moment"]);
  const stored = [commit("core_pain", WRITE), commit("business_case", WRITE)];
  await assertRejects(() => commit("wow_moment", WRITE), Error, "Cannot store wow_moment");
  assertEquals((await Promise.all(stored)).map(({ statuses }) => statuses), [
    { core_pain: "extracted" },
    { business_case: "extracted" },
  ]);
  assertEquals(commits, [
    ["core_pain", "business_case", "wow_moment"],
    ["core_pain"],
    ["business_case"],
    ["wow_moment"],
  ]);
});
