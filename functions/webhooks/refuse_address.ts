import ipaddr from "ipaddr.js";

interface AddressOptions {
  /** Whether this machine is allowed, by http too. */
  allow_loopback: boolean;
  /** All addresses of a host. Default: what its name server says. */
  resolve?: (host: string) => Promise<string[]>;
}

/**
 * Why nothing is sent to the URL; null if it may be. Only https to hosts all of whose addresses are public: a webhook must not reach
 * what the functions can reach and its owner cannot. Between this look-up and that of the request itself a name may change its address,
 * which https makes useless: the internal host has no certificate for the name.
 */
export async function refuseAddress(
  url: string,
  { allow_loopback, resolve = resolveHost }: AddressOptions,
): Promise<string | null> {
  const parsed = URL.parse(url);
  if (parsed === null) return "The URL cannot be read";
  // "[::1]" is an address in brackets.
  const host = parsed.hostname.replace(/^\[|\]$/g, "");
  if (allow_loopback && (host === "localhost" || host === "127.0.0.1")) return null;
  if (parsed.protocol !== "https:") return "The URL is not https";
  if (parsed.username !== "" || parsed.password !== "") return "The URL holds a password";
  const addresses = ipaddr.isValid(host) ? [host] : await resolve(host).catch(() => []);
  if (addresses.length === 0) return "The host has no address";
  return addresses.every(isPublic) ? null : "The host's address is not public";
}

function isPublic(address: string): boolean {
  // An IPv4 address in IPv6 clothing counts as what it is.
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}

async function resolveHost(host: string): Promise<string[]> {
  const found = await Promise.allSettled([
    Deno.resolveDns(host, "A"),
    Deno.resolveDns(host, "AAAA"),
  ]);
  return found.flatMap((result) => result.status === "fulfilled" ? result.value : []);
}
