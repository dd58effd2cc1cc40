import type { SeededDemo } from "../seed.ts";
import type { LocalStack } from "../stack.ts";

export type ReadyStack = Pick<LocalStack, "url" | "publishable_key" | "secret_key">;

/** What a developer needs once the stack is up: URLs, keys, users, and a call that works when pasted into a shell. */
export function renderReady(stack: ReadyStack, demo: SeededDemo | null): string {
  const lines = [
    `Ready on ${stack.url}`,
    "",
    `  console          ${stack.url}/`,
    `  publishable key  ${stack.publishable_key}`,
    `  secret key       ${stack.secret_key}`,
  ];
  if (demo !== null) lines.push("", ...renderDemo(demo), "", ...renderCall(stack, demo));
  return [...lines, "", "Ctrl-C stops it."].join("\n");
}

function renderDemo({ project_id, users }: SeededDemo): string[] {
  return [
    `  project          ${project_id}`,
    ...users.map(({ role, email, password }) => `  ${role.padEnd(15)}  ${email} / ${password}`),
  ];
}

function renderCall({ url, secret_key }: ReadyStack, { project_id }: SeededDemo): string[] {
  return [
    "Score the demo project:",
    "",
    `  curl ${url}/functions/v1/readiness \\`,
    `    -H 'apikey: ${secret_key}' -H 'content-type: application/json' \\`,
    `    -d '{"project_id":"${project_id}"}'`,
  ];
}
