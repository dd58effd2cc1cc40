import { insertCase, loadDemoCase } from "../../local/demo/demo_case.ts";
import type { Lab } from "./start_lab.ts";

/**
 * Creates a project with the bundled case and returns its id. The titles of the signals are unique, so that no project benefits from
 * the prompt cache entries of another.
 */
export async function createCaseProject(
  { stack, user }: Pick<Lab, "stack" | "user">,
): Promise<string> {
  const demo_case = await loadDemoCase();
  const { id } = demo_case.project;
  const signals = demo_case.signals.map((signal) => ({
    ...signal,
    title: `${signal.title} ${id}`,
  }));
  await insertCase(stack, user.client, { ...demo_case, signals }, []);
  return id;
}
