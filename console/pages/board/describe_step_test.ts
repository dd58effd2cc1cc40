import { assertEquals } from "@std/assert";
import { describeStep, type Step, stepPath } from "./describe_step.ts";

const STEP: Step = {
  code: "complete_element",
  action: "Ask what is missing of the core pain, and add the answer as a signal",
  needs: ["Trigger", "V1 feature list", "Client validation of the problem"],
  from: "client",
  gate: "core_pain",
};

Deno.test("describeStep() says to a client what is needed, from whom, and of what", () => {
  assertEquals(describeStep(STEP), "From you, about the core pain: trigger, V1 feature list");
  assertEquals(
    describeStep({ ...STEP, code: "confirm_element", needs: ["Client validation of the problem"] }),
    "Your yes to the core pain",
  );
  assertEquals(
    describeStep({
      ...STEP,
      code: "confirm_element",
      gate: "business_case",
      from: "decision_maker",
      needs: ["Validation by the decision-maker"],
    }),
    "A yes to the business case from whoever decides on your side",
  );
  assertEquals(
    describeStep({ ...STEP, from: "consultant", action: "Review and confirm all features" }),
    "The studio: review and confirm all features",
  );
});

Deno.test("stepPath() leads to where the step is done", () => {
  assertEquals(stepPath(STEP), "/foundation/core_pain");
  assertEquals(stepPath({ ...STEP, code: "add_signals", gate: "full_requirements" }), "/signals");
});
