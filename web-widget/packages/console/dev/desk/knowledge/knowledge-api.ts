import type { Answer } from '../agent-api';
import type { Asked } from './asked';
import { draftsApi, scheduleApi } from './drafts-api';
import { entriesApi } from './entries-api';
import { miningApi } from './mining-api';
import { versionsApi } from './versions-api';

/** Plays `/knowledge` and `/mining`; nothing where the call is about something else. */
export function knowledgeApi({ path: [resource = '', ...path], ...asked }: Asked): Answer | undefined {
  if (resource === 'mining') return miningApi({ ...asked, path });
  if (resource === 'llm') return [200, {}];
  if (resource !== 'knowledge') return undefined;
  const [part = '', ...rest] = path;
  switch (part) {
    case 'entries':
      return entriesApi({ ...asked, path: rest });
    case 'drafts':
      return draftsApi({ ...asked, path: rest });
    case 'schedule':
      return scheduleApi({ ...asked, path: rest });
    case 'versions':
      return versionsApi({ ...asked, path: rest });
    case 'export':
      return [200, 'id,question,answer\r\n'];
    default:
      return undefined;
  }
}
