import { assertEquals, assertThrows } from "@std/assert";
import { readEnv } from "../../shared/env.ts";
import { AppError } from "../../shared/errors.ts";
import type { HandlerDeps } from "../../shared/http/handler_deps.ts";
import { requireOrigin } from "./require_origin.ts";

const LOCAL = "http://127.0.0.1:54321";
const HOSTED = "https://abc.supabase.co";

/** Whether a page of `origin` is answered by the project at `url`. */
function isAnswered(
  origin: string | null,
  url: string,
  settings: Record<string, string> = {},
): boolean {
  const deps = { env: readEnv(settings), supabase_env: { url } } as HandlerDeps;
  const headers = new Headers(origin === null ? {} : { origin });
  try {
    requireOrigin(new Request(`${url}/mcp`, { method: "POST", headers }), deps);
    return true;
  } catch (error) {
    assertThrows(
      () => {
        throw error;
      },
      AppError,
      "origin",
    );
    return false;
  }
}

Deno.test("requireOrigin() answers programs, which send none", () => {
  assertEquals([isAnswered(null, LOCAL), isAnswered(null, HOSTED)], [true, true]);
});

Deno.test("requireOrigin() answers pages of the same machine alone where the project is local", () => {
  const pages = ["http://localhost:6274", LOCAL, "http://[::1]:3000"];
  const foreign = ["http://evil.example.com", "http://127.0.0.1.evil.example", "null", "file://"];

  assertEquals(pages.filter((page) => !isAnswered(page, LOCAL)), []);
  assertEquals(foreign.filter((page) => isAnswered(page, LOCAL)), []);
  // The project as the Supabase CLI's functions see it.
  assertEquals(foreign.filter((page) => isAnswered(page, "http://kong:8000")), []);
  assertEquals(isAnswered("http://localhost:6274", "http://kong:8000"), true);
});

Deno.test("requireOrigin() answers the pages that the settings name, and all hosted ones without", () => {
  const settings = { CORS_ALLOW_ORIGIN: "https://console.example.com" };

  assertEquals(isAnswered("https://assistant.example", HOSTED), true);
  assertEquals(isAnswered("https://assistant.example", HOSTED, settings), false);
  assertEquals(isAnswered("https://console.example.com", HOSTED, settings), true);
  assertEquals(isAnswered(HOSTED, HOSTED, settings), true);
  const local = { PUBLIC_URL: "http://groundwork.test:8080", CONSOLE_URL: "http://desk.test/" };
  assertEquals(isAnswered("http://groundwork.test:8080", LOCAL, local), true);
  assertEquals(isAnswered("http://desk.test", LOCAL, local), true);
});
