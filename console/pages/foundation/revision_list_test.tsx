import { assertEquals } from "@std/assert";
import { changedFields } from "./revision_list.tsx";

const PAIN = {
  statement: "Orders are lost",
  trigger: "An audit",
  stakes: "",
  who_feels_it: "The desk",
  confidence: 0.5,
  confirmed_by: null,
};

Deno.test("changedFields() finds nothing between equal values, whatever their quotes", () => {
  assertEquals(changedFields("core_pain", PAIN, { ...PAIN, evidence: [] }), []);
});

Deno.test("changedFields() tells what was rewritten, how sure it became, and who confirmed it", () => {
  const after = { ...PAIN, stakes: "A customer leaves", confidence: 0.8, confirmed_by: "client" };

  assertEquals(changedFields("core_pain", PAIN, after), [
    { label: "Stakes", before: "", after: "A customer leaves" },
    { label: "Confidence", before: "50%", after: "80%" },
    { label: "Confirmed by", before: "", after: "client" },
  ]);
});

Deno.test("changedFields() takes a first value for all new", () => {
  const labels = changedFields("core_pain", null, PAIN).map(({ label }) => label);

  assertEquals(labels, ["Statement", "Trigger", "Who feels it", "Confidence"]);
});
