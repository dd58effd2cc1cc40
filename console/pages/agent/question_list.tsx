import { Link } from "wouter-preact";
import type {
  DiscoveryQuestion,
  NearestQuote,
  Question,
} from "../../../shared/contracts/di_agent.ts";
import { CopyButton } from "../../components/copy_button.tsx";
import { toLabel } from "../../format.ts";
import { signalAddress } from "../../../shared/signals/signal_address.ts";

interface Props {
  project_id: string;
  /** Where the questions' place does not say it. */
  title?: string;
  questions: readonly (Question | DiscoveryQuestion)[];
}

/** Questions to take along, each or all of them. */
export function QuestionList({ project_id, title, questions }: Props) {
  return (
    <div class="agent-questions">
      <div class="row">
        {title && <h4>{title}</h4>}
        {questions.length > 1 && (
          <CopyButton text={renderQuestions(questions)} label="Copy all questions">
            Copy all
          </CopyButton>
        )}
      </div>
      <ol>
        {questions.map((question, index) => (
          <li key={question.question}>
            <div class="agent-question-head">
              <p>{question.question}</p>
              <CopyButton text={renderQuestions([question])} label={`Copy question ${index + 1}`} />
            </div>
            <p class="quiet">{question.why_ask}</p>
            {question.listen_for.length > 0 && (
              <p class="quiet">Listen for: {question.listen_for.join(" · ")}</p>
            )}
            {"unlocks" in question && (
              <p class="quiet">Helps: {question.unlocks.map(toLabel).join(", ")}</p>
            )}
            {question.nearest_quote && (
              <Nearest project_id={project_id} nearest={question.nearest_quote} />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Nearest({ project_id, nearest }: { project_id: string; nearest: NearestQuote }) {
  const { signal_id, quote, speaker } = nearest;
  return (
    <Link class="agent-nearest" href={signalAddress(project_id, signal_id, quote)}>
      <span class="quiet">Closest so far{speaker !== null && `, ${speaker}`}</span>
      <q>{quote}</q>
    </Link>
  );
}

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
