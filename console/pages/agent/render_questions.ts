import type { Question } from "../../../shared/contracts/di_agent.ts";

/** Questions as text to paste into an agenda: numbered where there are several, each with why and what to listen for. */
export function renderQuestions(questions: readonly Question[]): string {
  return questions.map((question, index) => {
    const number = questions.length > 1 ? `${index + 1}. ` : "";
    return renderQuestion(question, number);
  }).join("\n\n");
}

function renderQuestion({ question, why_ask, listen_for }: Question, number: string): string {
  const indent = " ".repeat(number.length);
  const lines = [`${number}${question}`];
  if (why_ask !== "") lines.push(`${indent}Why: ${why_ask}`);
  if (listen_for.length > 0) lines.push(`${indent}Listen for: ${listen_for.join("; ")}`);
  return lines.join("\n");
}
