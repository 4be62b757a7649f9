import { useState, type DragEvent } from 'react';

/** Takes files that are dropped on an element. */
export function useDrop(add: (files: Iterable<File>) => void) {
  const [over, setOver] = useState(false);
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');
  const handlers = {
    onDragOver: (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (!carriesFiles(event)) return;
      event.preventDefault();
      add(event.dataTransfer.files);
    },
  };
  return { over, handlers };
}
