import { resolve } from "node:path";
import { assertEquals, assertThrows } from "@std/assert";
import { parseBuildArgs } from "./parse_build_args.ts";

Deno.test("parseBuildArgs() writes to console/dist and leaves config.json to the host unless told otherwise", () => {
  assertEquals(parseBuildArgs([]), { out: resolve("console/dist") });
});

Deno.test("parseBuildArgs() reads the directory, and the project without a trailing slash", () => {
  assertEquals(
    parseBuildArgs([
      "--out=/srv/console",
      "--url=https://ref.supabase.co/",
      "--key=sb_publishable_a",
    ]),
    {
      out: "/srv/console",
      config: { supabase_url: "https://ref.supabase.co", publishable_key: "sb_publishable_a" },
    },
  );
});

Deno.test("parseBuildArgs() refuses a secret key without repeating it", () => {
  const error = assertThrows(
    () => parseBuildArgs(["--url=https://ref.supabase.co", "--key=sb_secret_hidden"]),
    TypeError,
    "publishable key",
  );
  assertEquals(error.message.includes("hidden"), false);
});

Deno.test("parseBuildArgs() names what is wrong", () => {
  const key = "--key=sb_publishable_a";
  assertThrows(() => parseBuildArgs([key]), TypeError, "--url and --key");
  assertThrows(() => parseBuildArgs(["--url=ref", key]), TypeError, `--url "ref"`);
  assertThrows(() => parseBuildArgs(["--url=file:///x", key]), TypeError, "http or https");
  assertThrows(() => parseBuildArgs(["--out="]), TypeError, "--out");
  assertThrows(() => parseBuildArgs(["dist"]), TypeError, "dist");
});
