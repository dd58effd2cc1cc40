import type { Json } from "../contracts/database.ts";

/** The value in the terms of the generated types, which cannot see that an interface holds nothing but what JSON can carry. */
export function toJson(value: object): Json {
  return value as Json;
}
