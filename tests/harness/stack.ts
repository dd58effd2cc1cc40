import { type LocalStack, type StackOptions, startStack } from "../../local/stack.ts";

/**
 * One in-memory stack for all tests of a file, started before the first (about 1.5 s) and closed after the last. Call it at the
 * top of the file and use the result only inside tests: `const stack = withStack();` … `await stack().sql("…")`. Isolate tests
 * by creating a project in each (`createProject`).
 */
export function withStack(options: StackOptions = {}): () => LocalStack {
  let stack: LocalStack | undefined;
  Deno.test.beforeAll(async () => {
    stack = await startStack(options);
  });
  Deno.test.afterAll(async () => {
    await stack?.close();
  });
  return () => {
    if (stack === undefined) throw new TypeError("Cannot use the stack yet: no test is running");
    return stack;
  };
}
