import { assertEquals } from "@std/assert";
import type { LocalStack } from "../../../local/stack.ts";

/** Has the project's foundation extracted, as a back end does. */
export async function extractDemo(stack: LocalStack, project_id: string): Promise<void> {
  const response = await fetch(`${stack.url}/functions/v1/foundation`, {
    method: "POST",
    headers: { apikey: stack.secret_key, "content-type": "application/json" },
    body: JSON.stringify({ project_id }),
  });
  assertEquals([response.status, response.body && await response.body.cancel()], [200, undefined]);
}
