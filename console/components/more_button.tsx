import type { Pages } from "../hooks/use_pages.ts";
import { ErrorNotice } from "./error_notice.tsx";

interface Props {
  pages: Pick<Pages<unknown>, "has_more" | "loading_more" | "error" | "loadMore">;
  label: string;
}

/** Asks for the next page of a list; nothing on the last one. */
export function MoreButton({ pages, label }: Props) {
  const { has_more, loading_more, error, loadMore } = pages;
  if (error !== null) return <ErrorNotice error={error} retry={loadMore} />;
  if (!has_more) return null;
  return <button type="button" disabled={loading_more} onClick={loadMore}>{label}</button>;
}
