import { insertCase, loadDemoCase } from "../../local/demo/demo_case.ts";
import type { Lab } from "./start_lab.ts";

/**
 * A project with the bundled discovery case in it: mails, calls and a visit, and what a consultant entered. Its id. The titles
 * of its signals are like no other project's: else what one project was asked would lie in the prompt cache for the next.
 */
export async function createProject({ user }: Pick<Lab, "user">): Promise<string> {
  const demo_case = await loadDemoCase();
  const { id } = demo_case.project;
  const signals = demo_case.signals.map((signal) => ({
    ...signal,
    title: `${signal.title} ${id}`,
  }));
  await insertCase(user.client, { ...demo_case, signals }, []);
  return id;
}
