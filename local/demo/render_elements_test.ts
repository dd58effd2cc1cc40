import { assertEquals, assertStringIncludes } from "@std/assert";
import { createPaint } from "./paint.ts";
import { renderElements } from "./render_elements.ts";
import { SAMPLE_REPORT } from "./sample_report.ts";

const text = renderElements(SAMPLE_REPORT, createPaint(false)).join("\n");

Deno.test("renderElements() shows status, confidence and the element's own fields", () => {
  assertStringIncludes(
    text,
    "core_pain                     extracted            confidence █████░░░░░ 0.45",
  );
  assertStringIncludes(text, "  stakes                      Two hours of each shift\n");
  assertStringIncludes(text, "  tools                       pen · paper\n");
  assertStringIncludes(text, "  agreed                      yes\n");
  assertEquals(text.includes("confirmed_by"), false);
  assertEquals(text.includes("\n  note "), false);
});

Deno.test("renderElements() gives a quote with its speaker and file", () => {
  assertStringIncludes(text, "❝ “We write every note twice, and");
  assertStringIncludes(text, "— Ada Mole, call.txt, verbatim");
});

Deno.test("renderElements() shows refused quotes with the reason", () => {
  assertStringIncludes(text, "✗ refused (number_changed): “We write every note three times”");
});

Deno.test("renderElements() says why an element is missing", () => {
  assertStringIncludes(
    text,
    "wow_moment                    insufficient_signal\n  Nobody described a moment",
  );
});
