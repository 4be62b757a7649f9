import { Navigate, Route, Routes } from 'react-router';
import { ConversationsPage } from '../conversations/conversations-page';
import { IntentsPage } from '../intents/intents-page';
import { EntriesPage } from '../knowledge/entries/entries-page';
import { UploadPage } from '../knowledge/upload/upload-page';
import { LearningPage } from '../learning/learning-page';
import { MessagesPage } from '../messages/messages-page';
import { OverviewPage } from '../overview/overview-page';
import { Shell } from '../shell/shell';

/** Which page lies at which path. */
export function Pages() {
  return (
    <Routes>
      <Route element={<Shell />}>
        <Route index element={<OverviewPage />} />
        <Route path="conversations/:id?" element={<ConversationsPage />} />
        <Route path="messages" element={<MessagesPage />} />
        <Route path="knowledge" element={<EntriesPage />} />
        <Route path="knowledge/upload" element={<UploadPage />} />
        <Route path="intents" element={<IntentsPage />} />
        <Route path="learning" element={<LearningPage />} />
        <Route path="*" element={<Navigate to="/" replace />} />
      </Route>
    </Routes>
  );
}
