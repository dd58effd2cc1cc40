import { existsSync } from "node:fs";
import { fromFileUrl } from "@std/path";

const MEETING = new URL("../../../../shared/data/meetings/ES2002a.json", import.meta.url);
const CALL = new URL("../../../local/demo/case/2026-11-12_first-call.txt", import.meta.url);

/** The path of a conversation to import: a real meeting, or the bundled call where the meetings are not there. */
export function importFile(): string {
  if (existsSync(MEETING)) return fromFileUrl(MEETING);
  // deno-lint-ignore no-console -- says what the test cannot show here
  console.info("../shared/data/meetings is not there: the bundled call is imported instead");
  return fromFileUrl(CALL);
}
