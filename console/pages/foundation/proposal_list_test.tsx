import { assertEquals } from "@std/assert";
import type { Revision } from "../../../packages/client/types.ts";
import { openProposals } from "./proposal_list.tsx";

const revision = (id: string, fields: Partial<Revision>) =>
  ({ id, kind: "proposal", decision: null, value: {}, user_id: null, ...fields }) as Revision;
const idsOf = (revisions: Revision[]) => openProposals(revisions).map(({ id }) => id);

Deno.test("openProposals() gives what people proposed until somebody decides", () => {
  const revisions = [
    revision("left", { user_id: "u", decision: "left" }),
    revision("open", { user_id: "u" }),
    revision("erased", { user_id: "u", value: null }),
    revision("value", { kind: "accepted" }),
    revision("before", { user_id: "u" }),
  ];

  assertEquals(idsOf(revisions), ["open", "before"]);
});

Deno.test("openProposals() gives the newest of an extraction, and none that another value has followed", () => {
  const value = revision("value", { kind: "accepted" });

  assertEquals(idsOf([revision("second", {}), revision("first", {}), value]), ["second"]);
  assertEquals(idsOf([value, revision("second", {})]), []);
});
