import type { Role } from '@frontdesk/protocol';
import type { ReactNode } from 'react';
import { Navigate, Route, Routes } from 'react-router';
import { TeamsPage } from '../accounts/teams-page';
import { UsersPage } from '../accounts/users-page';
import { AuditPage } from '../audit/audit-page';
import { CannedPage } from '../canned/canned-page';
import { ConversationsPage } from '../conversations/conversations-page';
import { HoursPage } from '../hours/hours-page';
import { InboxPage } from '../inbox/inbox-page';
import { InsightRoutes } from '../insight/insight-routes';
import { IntentsPage } from '../intents/intents-page';
import { DraftPage } from '../knowledge/drafts/draft/draft-page';
import { UploadPage } from '../knowledge/drafts/upload-page';
import { EntriesPage } from '../knowledge/entries/entries-page';
import { ImportPage } from '../knowledge/past/imports/import-page';
import { PastPage } from '../knowledge/past/imports/past-page';
import { VersionsPage } from '../knowledge/versions/versions-page';
import { LearningPage } from '../learning/learning-page';
import { MailPage } from '../mail/mail-page';
import { MessagesPage } from '../messages/messages-page';
import { OverviewPage } from '../overview/overview-page';
import { PrivacyPage } from '../privacy/privacy-page';
import { RolloutPage } from '../rollout/rollout-page';
import { ReviewPage } from '../review/review-page';
import { ProactivePage } from '../proactive/proactive-page';
import { SearchPage } from '../search/search-page';
import { useSession } from '../session/session';
import { isAtLeast } from '../shell/navigation/sections';
import { Shell } from '../shell/shell';
import { SynonymsPage } from '../synonyms/synonyms-page';
import { TeamPage } from '../team/team-page';
import { TestingPage } from '../testing/testing-page';
import { TryPage } from '../try/try-page';
import { WebhooksPage } from '../webhooks/webhooks-page';

/** Which page lies at which path, and from which role on. */
export function Pages() {
  const supervisor = (page: ReactNode) => <From role="supervisor">{page}</From>;
  const admin = (page: ReactNode) => <From role="admin">{page}</From>;
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route path="inbox/:id?" element={<InboxPage />} />
        <Route path="messages" element={<MessagesPage />} />
        <Route path="search" element={<SearchPage />} />
        <Route path="canned" element={<CannedPage />} />
        <Route path="team" element={supervisor(<TeamPage />)} />
        <Route path="insight/*" element={supervisor(<InsightRoutes />)} />
        <Route index element={supervisor(<OverviewPage />)} />
        <Route path="conversations/:id?" element={supervisor(<ConversationsPage />)} />
        <Route path="intents" element={supervisor(<IntentsPage />)} />
        <Route path="knowledge" element={admin(<EntriesPage />)} />
        <Route path="knowledge/upload" element={admin(<UploadPage />)} />
        <Route path="knowledge/drafts/:id" element={admin(<DraftPage />)} />
        <Route path="knowledge/versions" element={admin(<VersionsPage />)} />
        <Route path="knowledge/past" element={admin(<PastPage />)} />
        <Route path="knowledge/past/:id" element={admin(<ImportPage />)} />
        <Route path="knowledge/try" element={admin(<TryPage />)} />
        <Route path="knowledge/testing/:tab?" element={admin(<TestingPage />)} />
        <Route path="knowledge/synonyms" element={admin(<SynonymsPage />)} />
        <Route path="review/:tab?" element={admin(<ReviewPage />)} />
        <Route path="learning" element={admin(<LearningPage />)} />
        <Route path="learning/rollout/:lang?" element={admin(<RolloutPage />)} />
        <Route path="hours" element={admin(<HoursPage />)} />
        <Route path="mail" element={admin(<MailPage />)} />
        <Route path="webhooks" element={admin(<WebhooksPage />)} />
        <Route path="proactive" element={admin(<ProactivePage />)} />
        <Route path="privacy" element={admin(<PrivacyPage />)} />
        <Route path="users" element={admin(<UsersPage />)} />
        <Route path="teams" element={admin(<TeamsPage />)} />
        <Route path="audit" element={admin(<AuditPage />)} />
        <Route path="*" element={<Navigate to="/inbox" replace />} />
      </Route>
    </Routes>
  );
}

/** Whoever may less is taken to the inbox, where everybody is welcome. */
function From({ role, children }: { readonly role: Role; readonly children: ReactNode }) {
  return isAtLeast(useSession().user.role, role) ? children : <Navigate to="/inbox" replace />;
}
