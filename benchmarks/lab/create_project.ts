import { loadDemoCase } from "../../local/demo/demo_case.ts";
import { insertCase } from "../../local/demo/insert_case.ts";
import type { Lab } from "./start_lab.ts";

/** A project with the bundled discovery case in it: mails, calls and a visit, and what a consultant entered. Its id. */
export async function createProject({ user }: Pick<Lab, "user">): Promise<string> {
  const demo_case = await loadDemoCase();
  await insertCase(user.client, demo_case, []);
  return demo_case.project.id;
}
