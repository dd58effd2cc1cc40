/** The hand-made cases of what makes a claim true: how each citation was meant. */
import { assertEquals } from "@std/assert";
import type { SignalText } from "../contracts/signal.ts";
import { sideSchema } from "../contracts/person.ts";
import { toId } from "../foundation/testing/fixtures.ts";
import { indexPeople } from "../signals/people.ts";
import { CASE_GROUPS, type ClaimCase, loadCases } from "./cases/load_cases.ts";
import { toSources } from "./to_sources.ts";

for (const group of CASE_GROUPS) {
  for (const claim of await loadCases(group)) {
    // What happens afterwards needs a database, and what may be wrong with other citations is not said.
    if (claim.then !== undefined && claim.then.length > 0) continue;
    const { force, gate_open } = claim.expect;
    if (force !== undefined) {
      Deno.test(`${group}: ${claim.name} is ${force.join(" or ")}`, () => {
        const [first] = forcesOf(claim);
        assertEquals(force.includes(first ?? ""), true, `${first}: ${claim.expect.why}`);
      });
    }
    if (group === "supported" || gate_open === true) {
      Deno.test(`${group}: ${claim.name} is asserted in every quote`, () => {
        const { citations } = claim.propose;
        const doubted = forcesOf(claim).flatMap((force, index) =>
          force === "asserted" ? [] : [`${force}: ${citations[index]?.quote}`]
        );
        assertEquals(doubted, []);
      });
    }
  }
}

/** The force of each citation, or the reason why it is none. */
function forcesOf({ people, signals, propose }: ClaimCase): string[] {
  const ids = new Map(signals.map(({ id }, index) => [id, toId(index + 1)]));
  const sources = signals.map((signal): SignalText => ({
    title: null,
    occurred_at: null,
    ...signal,
    id: ids.get(signal.id) ?? "",
    created_at: "2026-05-04T09:00:00Z",
  }));
  const index = indexPeople(people.map((person, number) => ({
    spellings: [],
    addresses: [],
    ...person,
    id: toId(number + 500),
    side: sideSchema.parse(person.side),
    user_id: null,
  })));
  const { verify } = toSources(sources, { people: index });
  return propose.citations.map(({ signal, quote }) => {
    const verdict = verify({ signal_id: ids.get(signal) ?? "", quote });
    return verdict.ok ? verdict.evidence.force : verdict.refused.reason;
  });
}
