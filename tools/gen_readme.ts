/**
 * Writes the parts of README.md that the program itself tells of the bundled case: `deno task gen:readme`. They stand between
 * comments that name them.
 */
import { corePainSchema } from "../shared/elements/core_pain/schema.ts";
import { callFunction } from "../local/demo/call_function.ts";
import { loadDemoCase } from "../local/demo/demo_case.ts";
import { foundationAnswerSchema } from "../local/demo/demo_report.ts";
import { openProject } from "../local/demo/open_project.ts";
import { renderTrace, withStableIds } from "../local/demo/render_trace.ts";
import { showRun } from "../local/demo/show_run.ts";
import { replaceBlock } from "./replace_block.ts";
import { type LocalStack, startStack } from "../local/stack.ts";

/** How many of the quotes are shown. */
const QUOTES = 2;

/**
 * The README's text with its generated parts made anew. The stack must have no model key.
 *
 * @throws {RangeError} If the README does not hold the comments of a part.
 */
export async function readmeText(current: string, stack: LocalStack): Promise<string> {
  const parts = {
    core_pain: ["json", await showCorePain(stack)],
    trace: ["text", renderTrace(await showRun(stack, await loadDemoCase()))],
  } as const;
  return Object.entries(parts).reduce(
    (text, [name, [language, code]]) =>
      replaceBlock(text, name, `\`\`\`${language}\n${code}\n\`\`\``),
    current,
  );
}

async function showCorePain(stack: LocalStack): Promise<string> {
  const demo_case = await loadDemoCase();
  const { consultant } = await openProject(stack, demo_case);
  const body = { project_id: demo_case.project.id, elements: ["core_pain"] };
  const { answer } = await callFunction(consultant, "foundation", {
    body,
    schema: foundationAnswerSchema,
  });
  const { evidence, ...fields } = corePainSchema.parse(answer.elements.core_pain?.value);
  const shown = { ...fields, evidence: evidence.slice(0, QUOTES) };
  return JSON.stringify(withStableIds(shown), null, 2);
}

const TARGET = new URL("../README.md", import.meta.url);

if (import.meta.main) {
  await using stack = await startStack({ data: "memory", env: {} });
  await Deno.writeTextFile(TARGET, await readmeText(await Deno.readTextFile(TARGET), stack));
}
