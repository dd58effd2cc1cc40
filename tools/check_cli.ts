/**
 * `deno task check:cli`: tests the project with the real Supabase CLI. Migrations are pushed to a temporary Postgres 17, functions
 * are deployed to a stand-in for the management API; nothing leaves this machine. Exits 1 if a check fails.
 */
// deno-lint-ignore-file no-console -- a command that prints
import { bundleFunctions } from "./bundle_functions.ts";
import { refuseArgs } from "../local/read_args.ts";
import { readMigrations } from "../local/stack/read_migrations.ts";
import { findMissingPackages } from "../tests/harness/debian_postgres.ts";
import { startPostgres } from "../tests/harness/postgres.ts";
import { pushMigrations, readTypes, runCli, uploadFunctions } from "./supabase_cli.ts";
import { findBootFault } from "./find_boot_fault.ts";
import { findPlpgsqlFaults } from "./find_plpgsql_faults.ts";
import { findUploadFaults } from "./find_upload_faults.ts";

/** Prints the result of each check and returns whether all passed. */
async function checkCli(): Promise<boolean> {
  const database = await checkDatabase();
  const lint = await checkFunctionBodies();
  const functions = await checkFunctions();
  const bundles = await checkBundles();
  return [...database, lint, ...functions, ...bundles].every(Boolean);
}

async function checkDatabase(): Promise<boolean[]> {
  await using postgres = await startPostgres();
  const { url } = postgres;
  const pushed = await pushMigrations(url);
  const files = await readMigrations(new URL("migrations/", ROOT));
  const again = await pushMigrations(url);
  const types = await readTypes(url);
  const committed = await Deno.readTextFile(new URL("shared/contracts/database.ts", ROOT));
  return [
    report("db push applies every migration to an empty Postgres 17", [
      ...pushed.length === files.length
        ? []
        : [`${pushed.length} of ${files.length} files were applied`],
    ]),
    report("a second db push changes nothing", again.map((file) => `${file} was applied again`)),
    report("gen types gives shared/contracts/database.ts", [
      ...types === committed ? [] : ["it differs: run deno task gen:types"],
    ]),
    report("db advisors have no warning on security or performance", await readAdvice(url)),
  ];
}

/** The findings of the advisors with level warning or error. */
async function readAdvice(url: string): Promise<string[]> {
  const printed = await runCli([
    "db",
    "advisors",
    `--remote=${url}`,
    "--output-format=json",
    "--type=all",
    "--level=warn",
  ]);
  const { results } = JSON.parse(printed) as { results: unknown[] };
  return results.map((result) => JSON.stringify(result));
}

async function checkFunctionBodies(): Promise<boolean> {
  const name = "db lint has no warning on any function, those of triggers included";
  const missing = await findMissingPackages(["plpgsql_check", "pg_cron"]);
  if (missing.length === 0) return report(name, await findPlpgsqlFaults());
  console.log(`Skipped: ${name}: apt-get install ${missing.join(" ")}`);
  return true;
}

async function checkFunctions(): Promise<boolean[]> {
  const uploads = await uploadFunctions();
  const slugs = await Array.fromAsync(Deno.readDir(new URL("functions", ROOT)));
  const missing = slugs.filter(({ isDirectory, name }) =>
    isDirectory && !uploads.some(({ slug }) => slug === name)
  );
  const faults = await Promise.all(uploads.map(findUploadFaults));
  const verified = uploads.filter(({ verify_jwt }) => verify_jwt);
  const boots: (string | null)[] = [];
  for (const upload of uploads) boots.push(await findBootFault(upload));
  return [
    report("functions deploy uploads every function", [
      ...missing.map(({ name }) => `${name} was left out: see supabase/config.toml`),
      ...verified.map(({ slug }) => `${slug} leaves its callers' tokens to the gateway`),
    ]),
    report("it uploads exactly the files that each function needs", faults.flat()),
    report("each function starts from its upload alone", boots.filter((fault) => fault !== null)),
  ];
}

async function checkBundles(): Promise<boolean[]> {
  const directory = await Deno.makeTempDir({ prefix: "groundwork_bundles_" });
  try {
    const slugs = await bundleFunctions(directory);
    const uploads = await uploadFunctions(directory);
    const missing = slugs.filter((name) => !uploads.some(({ slug }) => slug === name));
    const scattered = uploads.filter(({ files }) => files.size !== 2);
    const boots: (string | null)[] = [];
    for (const upload of uploads) boots.push(await findBootFault(upload));
    return [
      report("it uploads every bundle, as one file beside its import map", [
        ...missing.map((name) => `${name} was left out`),
        ...scattered.map(({ slug, files }) => `${slug} is ${[...files.keys()].join(", ")}`),
      ]),
      report("each bundle starts from its upload alone", boots.filter((fault) => fault !== null)),
      report(
        "no bundle loads modules of Node at its start, which takes as long as all the rest",
        uploads.flatMap(({ slug, files }) =>
          [...files.values()].flatMap((text) => findNode(slug, text))
        ),
      ),
    ];
  } finally {
    await Deno.remove(directory, { recursive: true });
  }
}

function findNode(slug: string, bundle: string): string[] {
  return [...bundle.matchAll(/\b(?:from|import)\s*"(node:[^"]+)"/g)].map(([, name]) =>
    `${slug} imports ${name}`
  );
}

function report(name: string, faults: string[]): boolean {
  console.log(`${faults.length === 0 ? "ok      " : "FAILED  "} ${name}`);
  for (const fault of faults) console.log(`         - ${fault}`);
  return faults.length === 0;
}

const ROOT = new URL("../", import.meta.url);

if (import.meta.main) {
  refuseArgs(
    Deno.args,
    `Usage: deno task check:cli\n\nTests the project with the real Supabase CLI.`,
  );
  if (!await checkCli()) Deno.exit(1);
}
