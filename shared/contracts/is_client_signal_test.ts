import { assert, assertFalse } from "@std/assert";
import { isClientSignal } from "./is_client_signal.ts";

Deno.test("isClientSignal() goes by authority, and by the kinds that carry a client's words", () => {
  assert(isClientSignal({ authority: "client", source_type: "document" }));
  for (const source_type of ["email", "transcript", "portal_response", "note"] as const) {
    assert(isClientSignal({ authority: "consultant", source_type }), source_type);
  }
});

Deno.test("isClientSignal() is false for documents, files and research of others", () => {
  for (const source_type of ["document", "file", "research"] as const) {
    assertFalse(isClientSignal({ authority: "consultant", source_type }), source_type);
  }
});
