import { assertEquals } from "@std/assert";
import { parsePerson } from "./mail_person.ts";

Deno.test("parsePerson() finds name and address in whatever way they are written", () => {
  const ways = [
    "Ada Lem <ada@lem.example>",
    '"Ada Lem" <ada@lem.example>',
    "'Ada Lem' <ada@lem.example>",
    "Ada Lem (ada@lem.example)",
    "Ada Lem [mailto:ada@lem.example]",
    "Ada Lem<mailto:ada@lem.example>",
    "Ada Lem <ada@lem.example<mailto:ada@lem.example>>",
    "ada@lem.example (Ada Lem)",
    "Ada Lem (Guest) <ada@lem.example>",
    "Ada Lem <ada@lem.example> on behalf of Yard <yard@lem.example>",
    "« Ada Lem » <ada@lem.example>",
  ];

  for (const way of ways) {
    assertEquals(parsePerson(way), { name: "Ada Lem", address: "ada@lem.example" }, way);
  }
});

Deno.test("parsePerson() leaves null what is not there", () => {
  assertEquals(parsePerson("ada@lem.example <ada@lem.example>"), {
    name: null,
    address: "ada@lem.example",
  });
  assertEquals(parsePerson("Lem, Ada"), { name: "Lem, Ada", address: null });
  assertEquals(parsePerson("you"), null);
  assertEquals(parsePerson(""), null);
});
