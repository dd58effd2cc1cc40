import { useMemo, useState } from "preact/hooks";
import type { HandOverFacts } from "../../shared/handover/hand_over_facts.ts";
import { renderMarkdown } from "../../shared/handover/render_markdown.ts";
import { renderSpec } from "../../shared/handover/render_spec.ts";
import { type Block, toHandoverDocument } from "../../shared/handover/to_document.ts";
import { askQuestions } from "../../packages/client/agent.ts";
import { collectHandOver, toHandoverJson } from "../../packages/client/hand_over.ts";
import type { MemberRole } from "../../shared/contracts/person.ts";
import { CopyButton } from "../components/copy_button.tsx";
import { ErrorNotice } from "../components/notice.tsx";
import { ProjectPage } from "../components/project_page.tsx";
import { WhenLoaded } from "../components/when_loaded.tsx";
import { useChange } from "../hooks/use_change.ts";
import { type Loading, useLoaded, useProject } from "../hooks/use_loaded.ts";
import { useSupabase } from "../hooks/use_supabase.ts";
import { renderQuestions } from "./agent/question_list.tsx";

type Collected = Awaited<ReturnType<typeof collectHandOver>>;
type Questions = HandOverFacts["questions"];

/** The foundation to take along: as a document, as data, as requirements, and as an agenda for the next call. */
export function HandOverPage({ project_id }: { project_id: string }) {
  const supabase = useSupabase();
  const project = useProject(project_id);
  const collected = useLoaded(
    (signal) => collectHandOver(supabase, project_id, { signal }),
    [project_id],
  );
  const placeholder = <div class="placeholder-shape product-shape" />;
  return (
    <ProjectPage project_id={project_id} project={project}>
      <WhenLoaded loading={project} what="the project" placeholder={placeholder}>
        {({ name, vertical, role }) => (
          <WhenLoaded loading={collected} what="the foundation" placeholder={placeholder}>
            {(value) => (
              <Offers
                project_id={project_id}
                project={{ name, vertical }}
                role={role}
                collected={value}
              />
            )}
          </WhenLoaded>
        )}
      </WhenLoaded>
    </ProjectPage>
  );
}

interface OffersProps {
  project_id: string;
  project: HandOverFacts["project"];
  role: MemberRole;
  collected: Collected;
}

function Offers({ project_id, project, role, collected }: OffersProps) {
  const { loaded } = useQuestions(project_id, role);
  const questions = loaded.state === "ready" ? loaded.value : NO_QUESTIONS;
  const facts = useMemo(
    () => ({ project, ...collected, questions }),
    [project.name, project.vertical, collected, questions],
  );
  const blocks = useMemo(() => toHandoverDocument(facts), [facts]);
  return (
    <div class="stack">
      <DocumentOffer facts={facts} blocks={blocks} />
      <TextOffer
        title="Requirements"
        intro="Every confirmed feature as a requirement with its scenario, in the form of an OpenSpec specification. Unconfirmed features are left out."
        text={renderSpec(facts)}
        file={`${toFileName(project.name)}-spec.md`}
      />
      {loaded.state === "failed" && <ErrorNotice error={loaded.error} />}
      {questions.length > 0 && (
        <TextOffer
          title="Agenda for the next call"
          intro="What to ask next, why, and what to listen for."
          text={renderQuestions(questions.map((question) => ({
            ...question,
            listen_for: [...question.listen_for],
          })))}
          file={`${toFileName(project.name)}-agenda.md`}
        />
      )}
      <Preview blocks={blocks} />
    </div>
  );
}

const NO_QUESTIONS: Questions = [];

/** What to ask next; nothing for clients, who may not see it. */
function useQuestions(project_id: string, role: MemberRole): Loading<Questions> {
  const supabase = useSupabase();
  return useLoaded(
    async (signal) =>
      role === "client"
        ? NO_QUESTIONS
        : (await askQuestions(supabase, project_id, { signal })).questions,
    [project_id, role],
  );
}

function DocumentOffer({ facts, blocks }: { facts: HandOverFacts; blocks: readonly Block[] }) {
  const { busy, error, run } = useChange();
  const name = toFileName(facts.project.name);
  const saveDocx = () =>
    run(async () => {
      const { renderDocx } = await import("./hand_over/render_docx.ts");
      save(await renderDocx(blocks), `${name}.docx`);
    });
  const markdown = renderMarkdown(blocks);
  return (
    <section class="card stack hand-over-offer" aria-labelledby="document-title">
      <h2 id="document-title">Foundation</h2>
      <p class="quiet">
        Every value with the words it stands on, who said them and when, who confirmed it, what of
        it is in doubt, and what is still open.
      </p>
      <div class="row">
        <button type="button" disabled={busy} onClick={saveDocx}>Word (.docx)</button>
        <button type="button" onClick={() => saveText(markdown, `${name}.md`)}>Markdown</button>
        <CopyButton text={markdown} label="Copy as Markdown">Copy as Markdown</CopyButton>
        <button type="button" onClick={() => saveText(toHandoverJson(facts), `${name}.json`)}>
          JSON
        </button>
        <button type="button" onClick={() => globalThis.print()}>Print or save as PDF</button>
      </div>
      {error !== null && <ErrorNotice error={error} />}
    </section>
  );
}

interface TextOfferProps {
  title: string;
  intro: string;
  text: string;
  file: string;
}

function TextOffer({ title, intro, text, file }: TextOfferProps) {
  const [open, setOpen] = useState(false);
  return (
    <section class="card stack hand-over-offer" aria-label={title}>
      <h2>{title}</h2>
      <p class="quiet">{intro}</p>
      <div class="row">
        <button type="button" onClick={() => saveText(text, file)}>Markdown</button>
        <CopyButton text={text} label={`Copy ${title.toLowerCase()}`} />
        <button type="button" class="link" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? "Hide" : "Show"}
        </button>
      </div>
      {open && <pre class="hand-over-text" tabIndex={0}>{text}</pre>}
    </section>
  );
}

/** The document as it is printed. */
function Preview({ blocks }: { blocks: readonly Block[] }) {
  return (
    <article class="card hand-over-document" aria-label="Document">
      {blocks.map((block, at) => <PreviewBlock key={at} block={block} />)}
    </article>
  );
}

function PreviewBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case "title":
      return <h2 class="hand-over-title">{block.text}</h2>;
    case "heading":
      return <h3 class="hand-over-heading">{block.text}</h3>;
    case "subheading":
      return <h4>{block.text}</h4>;
    case "paragraph":
      return <p>{block.text}</p>;
    case "note":
      return <p class="quiet">{block.text}</p>;
    case "field":
      return (
        <div>
          <strong>{block.label}</strong>
          {block.doubt !== undefined && <span class="quiet">{` (${block.doubt})`}</span>}
          {block.texts.length === 1
            ? <p>{block.texts[0]}</p>
            : <ul>{block.texts.map((text, at) => <li key={at}>{text}</li>)}</ul>}
        </div>
      );
    case "quote":
      return (
        <blockquote>
          <q>{block.text}</q>
          <span class="quiet">{block.source}</span>
        </blockquote>
      );
  }
}

function saveText(text: string, name: string): void {
  const type = name.endsWith(".json") ? "application/json" : "text/markdown";
  save(new Blob([text], { type: `${type};charset=utf-8` }), name);
}

function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the file by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Letters and digits of any script, with hyphens between; "project" where there are none. */
function toFileName(name: string): string {
  return name.toLowerCase().match(/[\p{L}\p{N}]+/gu)?.join("-").slice(0, 80) ?? "project";
}
