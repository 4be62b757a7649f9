/** The part of `Storage` that is needed; a page may deny it, then nothing outlives the page. */
export interface Keep extends Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'> {
  /** Tells which entry another tab changed, null for all of them; returns how to stop. */
  watch?(changed: (key: string | null) => void): () => void;
}

/** The browser's local storage, or memory where the page may not use it. */
export function browserKeep(): Keep {
  try {
    const storage = window.localStorage;
    storage.setItem('frontdesk:probe', '1');
    storage.removeItem('frontdesk:probe');
    return kept(storage);
  } catch {
    return memoryKeep();
  }
}

const kept = (storage: Storage): Keep => ({
  getItem: key => storage.getItem(key),
  setItem: (key, value) => storage.setItem(key, value),
  removeItem: key => storage.removeItem(key),
  key: index => storage.key(index),
  get length() {
    return storage.length;
  },
  watch: changed => {
    const heard = (event: StorageEvent): void => {
      if (event.storageArea === storage) changed(event.key);
    };
    window.addEventListener('storage', heard);
    return () => window.removeEventListener('storage', heard);
  },
});

export function memoryKeep(): Keep {
  const map = new Map<string, string>();
  return {
    getItem: key => map.get(key) ?? null,
    setItem: (key, value) => void map.set(key, value),
    removeItem: key => void map.delete(key),
    key: index => [...map.keys()][index] ?? null,
    get length() {
      return map.size;
    },
  };
}
