/**
 * `deno task licenses`: the licences of all packages in deno.lock, as their package.json states them. Exits 1 if one is missing or
 * not among those that may be passed on with this project. `--sbom FILE` writes a software bill of materials, CycloneDX 1.6.
 */
// deno-lint-ignore-file no-console -- a command that prints
import { parseArgs } from "node:util";
import { readArgs } from "../local/read_args.ts";

const USAGE = `Usage: deno task licenses [--sbom FILE]

Lists the licences of all packages in deno.lock and how many packages have each. Exits 1 if one has a
licence that is not on the list. Packages for other machines are not installed here and are only counted.

  --sbom FILE  write a software bill of materials (CycloneDX 1.6, JSON)
  --help       print this`;

const ROOT = new URL("../", import.meta.url);

/** SPDX identifiers of licences that ask for no more than to be named. */
const PERMITTED = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "CC-BY-4.0",
  "ISC",
  "MIT",
  "MIT-0",
  "PostgreSQL",
  "Python-2.0",
  "Unlicense",
  "Zlib",
];

/** Licences that bind whoever changes a package's own files. They are used as they are. */
const PERMITTED_FOR: Readonly<Record<string, string>> = {
  "@axe-core/playwright": "MPL-2.0",
  "axe-core": "MPL-2.0",
  "ical.js": "MPL-2.0",
};

/** A package as deno.lock pins it. */
export interface LockedPackage {
  name: string;
  version: string;
  /** Subresource integrity, `sha512-…`. */
  integrity: string | null;
  /** SPDX expression; null if it states none, undefined if the package is not installed on this machine. */
  license: string | null | undefined;
}

/** Every package of deno.lock once, by name and version. */
export async function readDependencies(): Promise<LockedPackage[]> {
  const lock = JSON.parse(await Deno.readTextFile(new URL("deno.lock", ROOT)));
  const packages = new Map<string, string | null>();
  for (const [key, entry] of Object.entries<{ integrity?: string }>(lock.npm)) {
    // name@version, and after "_" the peers with which it was resolved.
    const id = /^((?:@[^/]+\/)?[^@]+@[^_]+)/.exec(key)?.[1];
    if (id !== undefined) packages.set(id, entry.integrity ?? null);
  }
  const dependencies = [...packages].map(async ([id, integrity]) => {
    const [name, version] = [id.slice(0, id.lastIndexOf("@")), id.slice(id.lastIndexOf("@") + 1)];
    return { name, version, integrity, license: await readLicense(name, version) };
  });
  return (await Promise.all(dependencies)).sort((a, b) =>
    a.name < b.name || (a.name === b.name && a.version < b.version) ? -1 : 1
  );
}

async function readLicense(name: string, version: string): Promise<string | null | undefined> {
  const folder = `node_modules/.deno/${name.replace("/", "+")}@${version}/node_modules/${name}`;
  try {
    const { license, licenses } = JSON.parse(
      await Deno.readTextFile(new URL(`${folder}/package.json`, ROOT)),
    );
    // Old packages have an object, or a list of them.
    const stated = license ?? licenses?.[0] ?? null;
    return typeof stated === "object" ? stated?.type ?? null : stated;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return undefined;
    throw error;
  }
}

/** Whether the package may be passed on with this project: of "A OR B" one suffices, of "A AND B" both are needed. */
export function isPermitted({ name, license }: Pick<LockedPackage, "name" | "license">): boolean {
  if (license === undefined) return true;
  if (license === null) return false;
  if (PERMITTED_FOR[name] === license) return true;
  return license.replace(/[()]/g, "").split(" OR ").some((choice) =>
    choice.split(" AND ").every((id) => PERMITTED.includes(id.trim()))
  );
}

interface Sbom {
  bomFormat: "CycloneDX";
  specVersion: string;
  version: number;
  metadata: { component: { type: "application"; name: string } };
  components: {
    type: "library";
    name: string;
    version: string;
    purl: string;
    hashes?: { alg: "SHA-512"; content: string }[];
    licenses?: { expression: string }[];
  }[];
}

/** A software bill of materials, CycloneDX 1.6 (ECMA-424). */
export function toSbom(dependencies: readonly LockedPackage[]): Sbom {
  return {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: { type: "application", name: "groundwork" } },
    components: dependencies.map(({ name, version, integrity, license }) => ({
      type: "library" as const,
      name,
      version,
      purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
      ...(integrity?.startsWith("sha512-") &&
        {
          hashes: [{ alg: "SHA-512" as const, content: toHex(integrity.slice("sha512-".length)) }],
        }),
      ...(typeof license === "string" && { licenses: [{ expression: license }] }),
    })),
  };
}

function toHex(base64: string): string {
  return Uint8Array.fromBase64(base64).toHex();
}

function renderLicenses(dependencies: readonly LockedPackage[]): string {
  const groups = Map.groupBy(
    dependencies,
    ({ license }) => license === undefined ? "not installed here" : license ?? "none stated",
  );
  return [...groups]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([license, { length }]) => `${String(length).padStart(4)}  ${license}`)
    .join("\n");
}

const OPTIONS = {
  sbom: { type: "string" },
  help: { type: "boolean", short: "h", default: false },
} as const;

function parse(args: string[]): { sbom: string | undefined } | null {
  const { values } = parseArgs({ args, options: OPTIONS });
  return values.help ? null : { sbom: values.sbom };
}

async function checkLicenses(args: string[]): Promise<number> {
  const parsed = readArgs(args, { parse, usage: USAGE });
  if (typeof parsed === "number") return parsed;
  const dependencies = await readDependencies();
  console.log(renderLicenses(dependencies));
  if (parsed.sbom !== undefined) {
    await Deno.writeTextFile(parsed.sbom, `${JSON.stringify(toSbom(dependencies), null, 2)}\n`);
  }
  const refused = dependencies.filter((dependency) => !isPermitted(dependency));
  for (const { name, version, license } of refused) {
    console.error(`${name} ${version}: ${license ?? "no licence stated"} is not on the list`);
  }
  return refused.length === 0 ? 0 : 1;
}

if (import.meta.main) Deno.exit(await checkLicenses(Deno.args));
