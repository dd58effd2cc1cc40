import type { Person } from "../../shared/contracts/person.ts";

/**
 * Says so where everybody who can say yes for the client has an address at a domain of the studio's members: such a yes may be the
 * studio's own. Nothing is shown where one client member has an address elsewhere, or where none is known.
 */
export function SharedDomainNotice({ people }: { people: readonly Person[] }) {
  const domain = sharedDomain(people);
  if (domain === null) return null;
  return (
    <p class="notice">
      Everybody who says yes for the client has an address at {domain}, as the studio does.
    </p>
  );
}

/** A domain at which all client members have their addresses and a member of the studio has one; null if there is none. */
export function sharedDomain(people: readonly Person[]): string | null {
  const members = people.filter(({ user_id }) => user_id !== null);
  const studio = new Set(members.filter(({ side }) => side === "studio").flatMap(domainsOf));
  const clients = members.filter(({ side }) => side === "client").map(domainsOf);
  if (!clients.every((domains) => domains.some((domain) => studio.has(domain)))) return null;
  return clients[0]?.find((domain) => studio.has(domain)) ?? null;
}

function domainsOf({ addresses }: Person): string[] {
  return addresses.flatMap((address) => address.toLowerCase().split("@").slice(1));
}
