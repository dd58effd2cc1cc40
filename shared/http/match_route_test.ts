import { assertEquals, assertThrows } from "@std/assert";
import { AppError } from "../errors.ts";
import { matchRoute } from "./match_route.ts";

const ROUTES = [
  { method: "POST", path: "di-agent" },
  { method: "GET", path: "di-agent/runs" },
  { method: "DELETE", path: "di-agent/runs/{run_id}" },
] as const;

const request = (method: string, path: string) =>
  new Request(`http://localhost${path}`, { method });

Deno.test("matchRoute() finds the route by path and method", () => {
  assertEquals(matchRoute(ROUTES, request("GET", "/di-agent/runs?limit=5")).route, ROUTES[1]);
});

Deno.test("matchRoute() takes a closing slash for nothing", () => {
  assertEquals(matchRoute(ROUTES, request("POST", "/di-agent/")).route, ROUTES[0]);
});

Deno.test("matchRoute() gives the named parts of the path", () => {
  assertEquals(matchRoute(ROUTES, request("DELETE", "/di-agent/runs/42")).params, { run_id: "42" });
});

Deno.test("matchRoute() throws not_found for a path that no route has", () => {
  const error = assertThrows(() => matchRoute(ROUTES, request("GET", "/di-agent/walks")), AppError);

  assertEquals(error.code, "not_found");
});

Deno.test("matchRoute() throws method_not_allowed and names the methods that the path takes", () => {
  const error = assertThrows(() => matchRoute(ROUTES, request("PUT", "/di-agent")), AppError);

  assertEquals([error.code, error.details], ["method_not_allowed", { allow: ["POST"] }]);
});
