import type { Http } from './http';
import type {
  DraftSummary,
  EntryTests,
  Replay,
  Run,
  StoredStory,
  Story,
  StoryRun,
  Synonym,
  SynonymEdit,
  SynonymPreview,
  Tried,
  TryRequest,
  Usage,
  Verdict,
} from './rehearsal-types';

export type * from './rehearsal-types';

const knowledge = '/knowledge';
const entryTests = `${knowledge}/tests/entries`;
const stories = `${knowledge}/tests/stories`;
const storyRuns = `${knowledge}/tests/runs`;
const replays = `${knowledge}/replays`;
const synonyms = `${knowledge}/synonyms`;

/** Knowledge asked before customers do, and the words it is asked in. */
export class RehearsalResource {
  constructor(private readonly http: Http) {}

  ask(wanted: TryRequest): Promise<Tried> {
    return this.http.add('/try', wanted);
  }

  async drafts(signal?: AbortSignal): Promise<readonly DraftSummary[]> {
    return (await this.http.get<{ drafts: readonly DraftSummary[] }>(`${knowledge}/drafts`, {}, signal)).drafts;
  }

  testEntries(draft?: string): Promise<Run> {
    return this.http.add(entryTests, { draft });
  }

  entryRuns(signal?: AbortSignal): Promise<{ readonly runs: readonly Run[] }> {
    return this.http.get(entryTests, {}, signal);
  }

  entryRun(id: string, signal?: AbortSignal): Promise<EntryTests> {
    return this.http.get(`${entryTests}/${encodeURIComponent(id)}`, {}, signal);
  }

  entryFailures(id: string): Promise<string> {
    return this.http.text(`${entryTests}/${encodeURIComponent(id)}/failures.csv`);
  }

  async stories(signal?: AbortSignal): Promise<readonly StoredStory[]> {
    return (await this.http.get<{ stories: readonly StoredStory[] }>(stories, {}, signal)).stories;
  }

  addStory(story: Story): Promise<StoredStory> {
    return this.http.add(stories, story);
  }

  changeStory(id: string, story: Story): Promise<StoredStory> {
    return this.http.put(`${stories}/${encodeURIComponent(id)}`, story);
  }

  removeStory(id: string): Promise<void> {
    return this.http.delete(`${stories}/${encodeURIComponent(id)}`);
  }

  exportStories(): Promise<string> {
    return this.http.text(`${stories}.jsonl`);
  }

  importStories(lines: string): Promise<{ readonly stories: number }> {
    return this.http.give(`${stories}.jsonl`, lines);
  }

  runStories(draft?: string): Promise<Run> {
    return this.http.add(storyRuns, { draft });
  }

  storyRuns(signal?: AbortSignal): Promise<{ readonly runs: readonly Run[] }> {
    return this.http.get(storyRuns, {}, signal);
  }

  storyRun(id: string, signal?: AbortSignal): Promise<StoryRun> {
    return this.http.get(`${storyRuns}/${encodeURIComponent(id)}`, {}, signal);
  }

  replay(draft: string, days: number): Promise<Run> {
    return this.http.add(replays, { draft, days });
  }

  replays(signal?: AbortSignal): Promise<{ readonly runs: readonly Run[] }> {
    return this.http.get(replays, {}, signal);
  }

  replayed(id: string, offset: number, limit: number, signal?: AbortSignal): Promise<Replay> {
    return this.http.get(`${replays}/${encodeURIComponent(id)}`, { offset, limit }, signal);
  }

  decide(id: string, place: number, verdict: Verdict | 'open'): Promise<void> {
    return this.http.put(`${replays}/${encodeURIComponent(id)}/changes/${place}`, { verdict });
  }

  async synonyms(signal?: AbortSignal): Promise<readonly Synonym[]> {
    return (await this.http.get<{ synonyms: readonly Synonym[] }>(synonyms, {}, signal)).synonyms;
  }

  addSynonym(edit: SynonymEdit): Promise<Synonym> {
    return this.http.add(synonyms, edit);
  }

  changeSynonym(id: string, edit: SynonymEdit): Promise<Synonym> {
    return this.http.put(`${synonyms}/${encodeURIComponent(id)}`, edit);
  }

  removeSynonym(id: string): Promise<void> {
    return this.http.delete(`${synonyms}/${encodeURIComponent(id)}`);
  }

  previewSynonym(edit: SynonymEdit, id: string | undefined, days: number): Promise<SynonymPreview> {
    return this.http.add(`${synonyms}/preview`, { ...edit, id, days });
  }

  usage(id: string, lang: string, days: number, signal?: AbortSignal): Promise<Usage> {
    return this.http.get(`${knowledge}/entries/${encodeURIComponent(id)}/${lang}/usage`, { days }, signal);
  }
}
