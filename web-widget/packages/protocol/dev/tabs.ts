import { memoryKeep, type Keep } from '../src/session/keep';

/** The storage of one browser as its tabs see it: each tab hears of what the others change. */
export class Tabs {
  private readonly keep = memoryKeep();
  private readonly tabs: { changed(key: string): void }[] = [];

  tab(): Keep {
    const { keep } = this;
    let mine: { changed(key: string): void } | undefined;
    const tellOthers = (key: string): void => {
      for (const tab of this.tabs) if (tab !== mine) queueMicrotask(() => tab.changed(key));
    };
    return {
      getItem: key => keep.getItem(key),
      setItem: (key, value) => {
        keep.setItem(key, value);
        tellOthers(key);
      },
      removeItem: key => {
        keep.removeItem(key);
        tellOthers(key);
      },
      key: index => keep.key(index),
      get length() {
        return keep.length;
      },
      watch: changed => {
        mine = { changed };
        this.tabs.push(mine);
        return () => void this.tabs.splice(this.tabs.indexOf(mine as { changed(key: string): void }), 1);
      },
    };
  }
}
