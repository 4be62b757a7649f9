import { Navigate, Route, Routes } from 'react-router';
import { AlertsPage } from './alerts/alerts-page';
import { BehindPage } from './behind/behind-page';
import { InsightOverviewPage } from './overview/overview-page';
import { PeoplePage } from './people/people-page';
import { QualityPage } from './quality/quality-page';
import { ReportPage } from './report/report-page';
import { TopicsPage } from './topics/topics-page';

/** The pages of the insight. */
export function InsightRoutes() {
  return (
    <Routes>
      <Route index element={<InsightOverviewPage />} />
      <Route path="topics" element={<TopicsPage />} />
      <Route path="people" element={<PeoplePage />} />
      <Route path="quality" element={<QualityPage />} />
      <Route path="alerts" element={<AlertsPage />} />
      <Route path="report" element={<ReportPage />} />
      <Route path="conversations" element={<BehindPage />} />
      <Route path="*" element={<Navigate to="/insight" replace />} />
    </Routes>
  );
}
