import { type LocalStack, type StackOptions, startStack } from "../../local/stack.ts";

/**
 * One stack in memory for all tests of a file, started before the first and closed after the last. Call it at the top of
 * the file and use the result inside tests only: `const stack = withStack();` … `await stack().sql("…")`.
 * A start takes about 1.5 s; isolate the tests by giving each a project of its own (`createProject`).
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
