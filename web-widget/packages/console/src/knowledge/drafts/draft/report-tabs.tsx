import { Tabs } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Draft } from '../../../api/drafts';
import { useFormat } from '../../../language/format';
import { useWords } from '../../../language/language';
import { useFilters } from '../../../parts/filters/use-filters';
import { Card } from '../../../parts/page/page';
import { Tag, type Tone } from '../../../parts/tag/tag';
import { BadRows } from './bad-rows/bad-rows';
import { Changes } from './changes';
import styles from './draft.module.css';
import { draftWords } from './draft.words';
import { FindingsView } from './findings/findings-view';
import type { DraftChange } from './use-draft';

interface Props {
  readonly report: Draft;
  readonly change: DraftChange;
}

const tabs = ['changes', 'bad', 'findings'] as const;
type Tab = (typeof tabs)[number];

/** What a draft would change, its bad rows and what should be looked at; which is shown is in the address. */
export function ReportTabs({ report, change }: Props) {
  const words = useWords(draftWords);
  const filters = useFilters();
  const { added, changed, removed } = report.difference;
  const counts: Readonly<Record<Tab, [number, Tone]>> = {
    changes: [added + changed + removed, 'neutral'],
    bad: [report.problem_count, 'bad'],
    findings: [report.findings.count + report.warning_count, 'warn'],
  };
  // Not to change beneath somebody who corrects the last bad row.
  const [first] = useState<Tab>(report.problem_count > 0 ? 'bad' : 'changes');
  const tab = tabs.find(each => each === filters.get('tab')) ?? first;
  const contents: Readonly<Record<Tab, ReactNode>> = {
    changes: <Changes report={report} />,
    bad: <BadRows report={report} change={change} />,
    findings: <FindingsView report={report} />,
  };
  return (
    <Card flush>
      <Tabs value={tab} onChange={chosen => filters.change({ tab: chosen ?? '' })} keepMounted={false}>
        <Tabs.List className={styles['tabs'] ?? ''} aria-label={words.tabsLabel}>
          {tabs.map(each => (
            <Tabs.Tab key={each} value={each} rightSection={<Count of={counts[each]} />}>
              {words.tabs[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(each => (
          <Tabs.Panel key={each} value={each}>
            {contents[each]}
          </Tabs.Panel>
        ))}
      </Tabs>
    </Card>
  );
}

function Count({ of: [count, tone] }: { readonly of: readonly [number, Tone] }) {
  const { number } = useFormat();
  return count === 0 ? null : <Tag tone={tone}>{number(count)}</Tag>;
}
