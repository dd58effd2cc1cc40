import { assertEquals, assertThrows } from "@std/assert";
import { parseDevArgs } from "./parse_dev_args.ts";

Deno.test("parseDevArgs() gives the defaults of the platform's own local stack", () => {
  assertEquals(parseDevArgs([]), {
    port: 54321,
    data: "memory",
    seed: true,
    schedule: true,
    json: false,
    help: false,
  });
});

Deno.test("parseDevArgs() reads every option", () => {
  assertEquals(
    parseDevArgs([
      "--port",
      "0",
      "--data",
      "dir",
      "--no-seed",
      "--no-schedule",
      "--json",
      "--help",
    ]),
    {
      port: 0,
      data: "dir",
      seed: false,
      schedule: false,
      json: true,
      help: true,
    },
  );
});

Deno.test("parseDevArgs() names an unknown option, a stray word and an impossible port", () => {
  assertThrows(() => parseDevArgs(["--prot", "1"]), TypeError, "--prot");
  assertThrows(() => parseDevArgs(["start"]), TypeError, "start");
  assertThrows(() => parseDevArgs(["--port", "65536"]), TypeError, `port "65536"`);
  assertThrows(() => parseDevArgs(["--port="]), TypeError, `port ""`);
});

Deno.test("parseDevArgs() leaves the schedule out for programs, unless they ask for it", () => {
  assertEquals(parseDevArgs(["--json"]).schedule, false);
  assertEquals(parseDevArgs(["--json", "--schedule"]).schedule, true);
  assertEquals(parseDevArgs(["--no-schedule"]).schedule, false);
});
