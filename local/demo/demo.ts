/** `deno task demo`: runs the whole system on a discovery case, in memory, and prints what it found. */
// deno-lint-ignore-file no-console -- a command that prints
import { parseArgs } from "node:util";
import { READABLE_EXTENSIONS } from "../../shared/signals/file_formats.ts";
import { type NamedPerson, parsePeople } from "../import/people.ts";
import { NAME_OPTIONS, refuseNameless, splitNames } from "../import/split_names.ts";
import { readArgs } from "../read_args.ts";
import { startStack } from "../stack.ts";
import { caseFromFiles, type DemoCase, loadDemoCase } from "./demo_case.ts";
import { renderReport } from "./render_report.ts";
import { runDemo } from "./run_demo.ts";

/** As the usage lists them. */
const EXTENSIONS = READABLE_EXTENSIONS.join(" ");

const USAGE = `Usage: deno task demo [--from PATH… [--studio NAME…] [--client NAME…]] [--json]

Starts the whole system in memory, runs it on a discovery case, and prints what it found: the foundation
with its quotes, the readiness, the next questions, and what each step cost.

  --from PATH…    your own mails, calls, chats, notes and documents instead of the bundled case
                  (${EXTENSIONS}; folders are searched)
  --studio NAME…  who of them speaks for the studio, by name or e-mail address
  --client NAME…  who speaks for the client: only their words open a gate
  --json          print the findings as one JSON object
  --help          print this

ANTHROPIC_API_KEY  the model's key; without it the rules do the reasoning`;

/** What `deno task demo` was asked for. */
interface DemoArgs {
  /** The user's own files and folders; null for the bundled case. */
  paths: string[] | null;
  /** Whose side people are on, as far as it was said. */
  people: NamedPerson[];
  json: boolean;
}

/**
 * The arguments, checked; null if help was asked for.
 *
 * @throws {TypeError} If one is unknown, or a path or a name is given without --from; the message says which.
 */
export function parseDemoArgs(args: string[]): DemoArgs | null {
  refuseNameless(args);
  const { values, tokens } = parseArgs({
    args,
    options: OPTIONS,
    allowPositionals: true,
    tokens: true,
  });
  if (values.help) return null;
  const { paths, ...names } = splitNames(tokens);
  const from = values.from ?? [];
  const [stray] = [...paths, ...names.studio, ...names.client];
  if (from.length === 0 && stray !== undefined) {
    throw new TypeError(`Cannot use "${stray}": paths and names follow --from`);
  }
  return {
    paths: from.length > 0 ? [...from, ...paths] : null,
    people: parsePeople(names),
    json: values.json,
  };
}

const OPTIONS = {
  from: { type: "string", multiple: true },
  ...NAME_OPTIONS,
  json: { type: "boolean", default: false },
  help: { type: "boolean", short: "h", default: false },
} as const;

/** Returns the exit code: 0, or 1 if something failed or a quote is not in the files, or 2 for a wrong argument. */
async function demo(args: string[]): Promise<number> {
  const parsed = readArgs(args, { parse: parseDemoArgs, usage: USAGE });
  if (typeof parsed === "number") return parsed;
  try {
    const demo_case = await readCase(parsed);
    console.error("Start the stack …");
    await using stack = await startStack({ data: "memory", env: Deno.env.toObject() });
    const report = await runDemo(stack, demo_case, (step) => console.error(`${step} …`));
    console.log(parsed.json ? JSON.stringify(report) : renderReport(report));
    return report.quotes.wrong.length === 0 ? 0 : 1;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

async function readCase({ paths, people }: DemoArgs): Promise<DemoCase> {
  if (paths === null) return await loadDemoCase();
  const { demo_case, notes } = await caseFromFiles(paths, people);
  for (const note of notes) console.error(note);
  return demo_case;
}

if (import.meta.main) Deno.exit(await demo(Deno.args));
