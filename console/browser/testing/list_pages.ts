import type { LocalStack } from "../../../local/stack.ts";

export interface PageAddress {
  name: string;
  at: string;
}

/** Every page of the console behind the sign-in, on the project given and its longest signal. */
export async function listPages(stack: LocalStack, project_id: string): Promise<PageAddress[]> {
  const root = `/projects/${project_id}`;
  const [signal] = await stack.sql<{ id: string }>(
    "select id from public.signals where project_id = $1 order by word_count desc, id limit 1",
    [project_id],
  );
  return [
    { name: "projects", at: "/" },
    { name: "board", at: root },
    { name: "review", at: `${root}/review` },
    { name: "foundation", at: `${root}/foundation` },
    { name: "product", at: `${root}/product` },
    { name: "signals", at: `${root}/signals` },
    { name: "signal", at: `${root}/signals/${signal?.id}/0-20` },
    { name: "meetings", at: `${root}/meetings` },
    { name: "agent", at: `${root}/agent` },
    { name: "hand-over", at: `${root}/hand-over` },
    { name: "people", at: `${root}/people` },
    { name: "settings", at: `${root}/settings` },
    { name: "webhooks", at: `${root}/settings/webhooks` },
    { name: "operations", at: "/operations" },
  ];
}
