import { Link } from "wouter-preact";
import type { RecentSignal } from "../api/review.ts";
import type { Changes } from "../../shared/contracts/foundation.ts";
import { toLabel } from "../format.ts";
import { TimeAgo } from "./time.tsx";

/** Something that happened in the project. */
export interface NewsItem {
  at: string;
  text: string;
  /** From the project's root: "/foundation/business_case". */
  path: string;
}

interface Props {
  project_id: string;
  news: readonly NewsItem[];
  /** Most items that are shown. */
  most: number;
}

/** News, newest first, each with a link. */
export function NewsList({ project_id, news, most }: Props) {
  return (
    <>
      <ul class="news">
        {news.slice(0, most).map(({ at, text, path }) => (
          <li key={path + at + text}>
            <Link href={`/projects/${project_id}${path}`}>{text}</Link>{" "}
            <span class="quiet">
              <TimeAgo at={at} />
            </span>
          </li>
        ))}
      </ul>
      {news.length > most && <p class="quiet">And {news.length - most} more.</p>}
    </>
  );
}

/** An element that got a value or a proposal, or whose value somebody confirmed. */
export function tellRevision(
  { element, kind, confirmed_by, created_at }: Changes["revisions"][number],
): NewsItem {
  const what = kind === "proposal"
    ? "got a proposal"
    : confirmed_by === null
    ? "was written"
    : `was confirmed by the ${confirmed_by === "client" ? "client" : "studio"}`;
  return {
    at: created_at,
    text: `${toLabel(element)} ${what}`,
    path: `/foundation/${element}`,
  };
}

export function tellSignal({ id, title, created_at }: RecentSignal): NewsItem {
  return { at: created_at, text: `New signal: ${title ?? "Untitled"}`, path: `/signals/${id}` };
}

/** The newest first. */
export function byTime(news: readonly NewsItem[]): NewsItem[] {
  return news.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}
