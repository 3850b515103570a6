import { useEffect, useRef } from 'react';

/** For what folds out over the page: closes on Escape (with the focus back on its button) and on a press outside. */
export function useClosing(open: boolean, close: () => void) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      close();
      place.current?.querySelector('button')?.focus();
    };
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && place.current?.contains(event.target) !== true) close();
    };
    document.addEventListener('keydown', onKey);
    document.addEventListener('pointerdown', onPress);
    return () => {
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('pointerdown', onPress);
    };
  }, [open, close]);
  return place;
}
