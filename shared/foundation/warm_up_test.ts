import { assertEquals, assertRejects } from "@std/assert";
import { createWarmUp } from "./warm_up.ts";

/** A call that notes its start and ends when told. */
function createCall(name: string, started: string[]) {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let fireFirstEvent = () => {};
  const call = (onFirstEvent: () => void) => {
    started.push(name);
    fireFirstEvent = onFirstEvent;
    return promise;
  };
  return { call, resolve, reject, fire: () => fireFirstEvent() };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

Deno.test("createWarmUp() holds the others until the first call's first event, not until its end", async () => {
  const started: string[] = [];
  const [first, second] = [createCall("first", started), createCall("second", started)];
  const warmUp = createWarmUp(true);

  const calls = [warmUp(first.call), warmUp(second.call)];
  await settled();
  assertEquals(started, ["first"]);
  first.fire();
  await settled();
  assertEquals(started, ["first", "second"]);

  second.resolve("b");
  first.resolve("a");
  assertEquals(await Promise.all(calls), ["a", "b"]);
});

Deno.test("createWarmUp() lets the others go when the first call fails before its first event", async () => {
  const started: string[] = [];
  const [first, second, third] = ["first", "second", "third"].map((name) =>
    createCall(name, started)
  ) as [
    ReturnType<typeof createCall>,
    ReturnType<typeof createCall>,
    ReturnType<typeof createCall>,
  ];
  const warmUp = createWarmUp(true);

  const failing = assertRejects(() => warmUp(first.call), Error, "down");
  const others = [warmUp(second.call), warmUp(third.call)];
  first.reject(new Error("down"));
  await failing;
  await settled();

  assertEquals(started, ["first", "second", "third"]);
  second.resolve("b");
  third.resolve("c");
  await Promise.all(others);
});

Deno.test("createWarmUp() lets all go at once when no prefix is shared", async () => {
  const started: string[] = [];
  const [first, second] = [createCall("first", started), createCall("second", started)];
  const warmUp = createWarmUp(false);

  const calls = [warmUp(first.call), warmUp(second.call)];
  await settled();

  assertEquals(started, ["first", "second"]);
  first.resolve("a");
  second.resolve("b");
  await Promise.all(calls);
});
