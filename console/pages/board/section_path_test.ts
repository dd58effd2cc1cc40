import { assertEquals } from "@std/assert";
import { GATE_NAMES } from "../../../shared/elements/elements.ts";
import { advicePath, gatePath } from "./section_path.ts";

Deno.test("every gate leads to its element, and the requirements to the features", () => {
  const paths = GATE_NAMES.map(gatePath);

  assertEquals(paths.filter((path) => path.startsWith("/foundation/")).length, paths.length - 1);
  assertEquals(gatePath("full_requirements"), "/product/features");
});

Deno.test("advice leads to where it is followed, unknown advice to its dimension", () => {
  assertEquals(advicePath({ code: "hold_discovery_call", dimension: "engagement" }), "/meetings");
  assertEquals(advicePath({ code: "of tomorrow", dimension: "value_path" }), "/product/path");
});
