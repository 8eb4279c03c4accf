import { type DragEvent, useState } from "react";

/**
 * Takes files that are dropped on an element.
 * @returns what the element is given; it has `data-over` while something is held over it
 */
export function useFileDrop(take: (files: readonly File[]) => void) {
  const [isOver, setOver] = useState(false);
  const over = (next: boolean) => (event: DragEvent) => {
    event.preventDefault();
    setOver(next);
  };
  return {
    "data-over": isOver || undefined,
    onDragOver: over(true),
    onDragLeave: over(false),
    onDrop: (event: DragEvent) => {
      over(false)(event);
      take([...event.dataTransfer.files]);
    },
  };
}
