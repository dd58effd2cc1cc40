import { assertEquals } from "@std/assert";
import { renderSteps } from "./render_steps.ts";
import { SAMPLE_REPORT } from "./sample_report.ts";

Deno.test("renderSteps() shows round trips and times, and dashes where no function was called", () => {
  assertEquals(renderSteps(SAMPLE_REPORT.steps).map((line) => line.split(/  +/)), [
    ["Step", "waited ms", "inside ms", "db calls", "in a row", "db ms", "llm calls", "llm ms"],
    ["Fill the project", "42", "–", "–", "–", "–", "–", "–"],
    ["Score the project", "12", "10", "1", "1", "7", "0", "0"],
  ]);
});
