import { assertEquals } from "@std/assert";
import { AppError, ERROR_STATUS } from "../errors.ts";
import { toErrorResponse } from "./to_error_response.ts";

Deno.test("toErrorResponse() answers a known condition with its code, status, hint and details", async () => {
  const error = new AppError("revision_conflict", "Cannot confirm", {
    hint: "Look again",
    details: { current: 1 },
  });

  const response = toErrorResponse(error);

  assertEquals(response.status, 409);
  assertEquals(await response.json(), {
    code: "revision_conflict",
    message: "Cannot confirm",
    hint: "Look again",
    details: { current: 1 },
  });
});

Deno.test("toErrorResponse() shows nothing of an unknown error", async () => {
  const response = toErrorResponse(new TypeError("password is hunter2"));

  assertEquals(response.status, 500);
  assertEquals((await response.json()).code, "internal");
  assertEquals(
    JSON.stringify(await toErrorResponse(new TypeError("hunter2")).json()).includes("hunter2"),
    false,
  );
});

Deno.test("toErrorResponse() says when to try again, in whole seconds", () => {
  const error = new AppError("rate_limited", "Too many", { retry_after_seconds: 1.2 });

  assertEquals(toErrorResponse(error).headers.get("Retry-After"), "2");
});

Deno.test("toErrorResponse() names the allowed methods", () => {
  const error = new AppError("method_not_allowed", "No", { details: { allow: ["GET", "POST"] } });

  assertEquals(toErrorResponse(error).headers.get("Allow"), "GET, POST");
});

Deno.test("ERROR_STATUS holds statuses of failures alone", () => {
  for (const status of Object.values(ERROR_STATUS)) {
    assertEquals(status >= 400 && status < 600, true);
  }
});
