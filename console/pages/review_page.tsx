import { useEffect } from "preact/hooks";
import { Link } from "wouter-preact";
import type { MemberRole } from "../../shared/contracts/person.ts";
import { markSeen, type Objection, readReview, type Review } from "../api/review.ts";
import { type NewsItem, NewsList } from "../components/news_list.tsx";
import { ProjectPage } from "../components/project_page.tsx";
import { TimeAgo } from "../components/time.tsx";
import { WhenLoaded } from "../components/when_loaded.tsx";
import { useLoaded, useProject } from "../hooks/use_loaded.ts";
import { useSupabase } from "../hooks/use_supabase.ts";
import { signalAddress } from "../../shared/signals/signal_address.ts";
import { AwaitingCard } from "./review/awaiting_card.tsx";
import { ConflictList } from "./review/conflict_list.tsx";
import { listAwaiting, listNews } from "./review/list_awaiting.ts";

/** What is waiting for the user's yes, which of two statements holds, what the client objected to, and what is new since the last visit. */
export function ReviewPage({ project_id }: { project_id: string }) {
  const supabase = useSupabase();
  const project = useProject(project_id);
  const review = useLoaded((signal) => readReview(supabase, project_id, signal), [project_id]);
  const is_ready = review.loaded.state === "ready";
  useEffect(() => {
    // What is shown as new stays so until the page is opened again.
    if (is_ready) markSeen(supabase, project_id).catch(() => {});
  }, [is_ready]);
  const placeholder = <div class="placeholder-shape product-shape" />;
  return (
    <ProjectPage project_id={project_id} project={project}>
      <WhenLoaded loading={project} what="the project" placeholder={placeholder}>
        {({ role }) => (
          <WhenLoaded loading={review} what="what awaits you" placeholder={placeholder}>
            {(value) => (
              <div class="stack">
                <AwaitingList
                  project_id={project_id}
                  role={role}
                  review={value}
                  onChanged={review.reload}
                />
                <ConflictList
                  project_id={project_id}
                  conflicts={value.conflicts}
                  onSettled={review.reload}
                />
                <Objections project_id={project_id} objections={value.objections} />
                <News project_id={project_id} news={listNews(value)} />
              </div>
            )}
          </WhenLoaded>
        )}
      </WhenLoaded>
    </ProjectPage>
  );
}

interface AwaitingListProps {
  project_id: string;
  role: MemberRole;
  review: Review;
  onChanged(): void;
}

function AwaitingList({ project_id, role, review, onChanged }: AwaitingListProps) {
  const awaiting = listAwaiting(review, role);
  return (
    <section class="stack" aria-labelledby="awaiting-title">
      <div>
        <h2 id="awaiting-title">
          Awaits your yes <span class="quiet">{awaiting.length}</span>
        </h2>
        <p class="quiet">
          {role === "client"
            ? "This is what was understood from your words. Say yes where it is right, and what is wrong where it is not."
            : "Not yet confirmed by anyone. Your yes counts for the studio; the client is asked afterwards."}
        </p>
      </div>
      {awaiting.length === 0 && <p class="notice">Nothing waits for you.</p>}
      {awaiting.map((item) => (
        <AwaitingCard
          key={item.what.kind === "element" ? item.what.name : item.what.id}
          project_id={project_id}
          role={role}
          item={item}
          onChanged={onChanged}
        />
      ))}
    </section>
  );
}

function Objections(
  { project_id, objections }: { project_id: string; objections: readonly Objection[] },
) {
  if (objections.length === 0) return null;
  return (
    <section class="card stack" aria-labelledby="objections-title">
      <h2 id="objections-title">What the client said to it</h2>
      <ul class="news">
        {objections.map(({ id, title, content, created_at }) => (
          <li key={id}>
            <Link href={signalAddress(project_id, id)}>{title}</Link> <q>{content}</q>{" "}
            <span class="quiet">
              <TimeAgo at={created_at} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const MOST_NEWS = 30;

function News({ project_id, news }: { project_id: string; news: readonly NewsItem[] }) {
  return (
    <section class="card stack" aria-labelledby="news-title">
      <h2 id="news-title">
        New since you last looked <span class="quiet">{news.length}</span>
      </h2>
      {news.length === 0 && <p class="quiet">Nothing has changed.</p>}
      <NewsList project_id={project_id} news={news} most={MOST_NEWS} />
    </section>
  );
}
