import { assertEquals } from "@std/assert";
import type { Person } from "../../shared/contracts/person.ts";
import { sharedDomain } from "./shared_domain_notice.tsx";

function member(side: Person["side"], ...addresses: string[]): Person {
  const name = addresses[0] ?? "";
  return { id: crypto.randomUUID(), name, spellings: [], addresses, side, user_id: name };
}

const STUDIO = member("studio", "ida@studio.example");

Deno.test("sharedDomain() names the domain at which the only client member and the studio are", () => {
  assertEquals(sharedDomain([STUDIO, member("client", "ida2@Studio.example")]), "studio.example");
});

Deno.test("sharedDomain() is null where one client member is at home elsewhere", () => {
  const clients = [
    member("client", "ida2@studio.example"),
    member("client", "dana@client.example"),
  ];
  assertEquals(sharedDomain([STUDIO, ...clients]), null);
});

Deno.test("sharedDomain() counts members alone, and is null where no client or no address is known", () => {
  const speaker = { ...member("client", "guest@studio.example"), user_id: null };
  assertEquals(sharedDomain([STUDIO, speaker]), null);
  assertEquals(sharedDomain([STUDIO, member("client")]), null);
  assertEquals(sharedDomain([]), null);
});
