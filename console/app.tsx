import type { SupabaseClient } from "@supabase/supabase-js";
import { Link, Redirect, Route, Router, Switch, useLocation } from "wouter-preact";
import { useHashLocation } from "wouter-preact/use-hash-location";
import { lazyPage } from "./components/lazy_page.tsx";
import { SupabaseProvider, useSession, useSupabase } from "./hooks/use_supabase.ts";
import { BoardPage } from "./pages/board_page.tsx";
import { ProjectsPage } from "./pages/projects_page.tsx";
import { SignInPage } from "./pages/sign_in_page.tsx";
import type { ComponentChildren } from "preact";

const FoundationPage = lazyPage(async () =>
  (await import("./pages/foundation_page.tsx")).FoundationPage
);
const SignalPage = lazyPage(async () => (await import("./pages/signal_page.tsx")).SignalPage);
const SignalsPage = lazyPage(async () => (await import("./pages/signals_page.tsx")).SignalsPage);
const AgentPage = lazyPage(async () => (await import("./pages/agent_page.tsx")).AgentPage);
const JoinPage = lazyPage(async () => (await import("./pages/join_page.tsx")).JoinPage);
const AuthorizePage = lazyPage(async () =>
  (await import("./pages/authorize_page.tsx")).AuthorizePage
);
const ProductPage = lazyPage(async () => (await import("./pages/product_page.tsx")).ProductPage);
const MeetingsPage = lazyPage(async () => (await import("./pages/meetings_page.tsx")).MeetingsPage);
const HandOverPage = lazyPage(async () =>
  (await import("./pages/hand_over_page.tsx")).HandOverPage
);
const ReviewPage = lazyPage(async () => (await import("./pages/review_page.tsx")).ReviewPage);
const PeoplePage = lazyPage(async () => (await import("./pages/people_page.tsx")).PeoplePage);
const SettingsPage = lazyPage(async () => (await import("./pages/settings_page.tsx")).SettingsPage);
const WebhooksPage = lazyPage(async () => (await import("./pages/webhooks_page.tsx")).WebhooksPage);
const OperationsPage = lazyPage(
  async () => (await import("./pages/operations_page.tsx")).OperationsPage,
);

/** Supabase Auth sends it in the query, which no address of the console has. */
const AUTHORIZATION_ID = new URLSearchParams(location.search).get("authorization_id");

/** Everything behind the sign-in. Addresses live in the fragment, so that any static host can serve the page. */
export function App({ supabase }: { supabase: SupabaseClient }) {
  const session = useSession(supabase);
  if (session === undefined) return null;
  return (
    <SupabaseProvider value={supabase}>
      <Router hook={useHashLocation}>
        {session === null ? <SignInPage /> : (
          <Frame user={session.user.email ?? ""}>
            {AUTHORIZATION_ID === null
              ? <Routes />
              : <AuthorizePage authorization_id={AUTHORIZATION_ID} />}
          </Frame>
        )}
      </Router>
    </SupabaseProvider>
  );
}

function Routes() {
  return (
    <Switch>
      <Route path="/">
        <ProjectsPage />
      </Route>
      <Route path="/operations">
        <OperationsPage />
      </Route>
      <Route path="/projects/:project_id">
        {({ project_id }) => <BoardPage key={project_id} project_id={project_id} />}
      </Route>
      <Route path="/projects/:project_id/foundation/:element?">
        {({ project_id, element }) => (
          <FoundationPage key={project_id} project_id={project_id} element={element ?? null} />
        )}
      </Route>
      <Route path="/projects/:project_id/signals">
        {({ project_id }) => <SignalsPage key={project_id} project_id={project_id} />}
      </Route>
      <Route path="/projects/:project_id/signals/:signal_id/:place?">
        {({ project_id, signal_id, place }) => (
          <SignalPage
            key={signal_id}
            project_id={project_id}
            signal_id={signal_id}
            place={place ?? null}
          />
        )}
      </Route>
      <Route path="/projects/:project_id/agent">
        {({ project_id }) => <AgentPage key={project_id} project_id={project_id} />}
      </Route>
      <Route path="/projects/:project_id/product/:section?">
        {({ project_id, section }) => (
          <ProductPage key={project_id} project_id={project_id} section={section ?? null} />
        )}
      </Route>
      <Route path="/projects/:project_id/meetings">
        {({ project_id }) => <MeetingsPage key={project_id} project_id={project_id} />}
      </Route>
      <Route path="/projects/:project_id/hand-over">
        {({ project_id }) => <HandOverPage key={project_id} project_id={project_id} />}
      </Route>
      <Route path="/projects/:project_id/review">
        {({ project_id }) => <ReviewPage key={project_id} project_id={project_id} />}
      </Route>
      <Route path="/projects/:project_id/people">
        {({ project_id }) => <PeoplePage key={project_id} project_id={project_id} />}
      </Route>
      <Route path="/projects/:project_id/settings">
        {({ project_id }) => <SettingsPage key={project_id} project_id={project_id} />}
      </Route>
      <Route path="/projects/:project_id/settings/webhooks">
        {({ project_id }) => <WebhooksPage key={project_id} project_id={project_id} />}
      </Route>
      <Route path="/join/:token">
        {({ token }) => <JoinPage key={token} token={token} />}
      </Route>
      <Route>
        <Redirect to="/" />
      </Route>
    </Switch>
  );
}

/** What surrounds every page: where one is, who one is, the way out. */
function Frame({ user, children }: { user: string; children: ComponentChildren }) {
  const supabase = useSupabase();
  const [location] = useLocation();
  const in_operations = location.startsWith("/operations");
  return (
    <>
      <a class="skip" href="#main" onClick={focusMain}>Skip to content</a>
      <header class="frame">
        <Link href="/" class="brand">Groundwork</Link>
        <nav aria-label="Console">
          <Link href="/" aria-current={in_operations ? undefined : "true"}>Projects</Link>
          <Link href="/operations" aria-current={in_operations ? "page" : undefined}>
            Operations
          </Link>
        </nav>
        <span class="quiet frame-user">{user}</span>
        <button type="button" class="link" onClick={() => supabase.auth.signOut()}>Sign out</button>
      </header>
      <main id="main" tabIndex={-1}>{children}</main>
    </>
  );
}

/** The fragment holds the address of the page, so the link may not change it. */
function focusMain(event: Event) {
  event.preventDefault();
  document.getElementById("main")?.focus();
}
