import type { Fulfilment } from '#domain/steering/steering-document.ts';

/** A status has a shape of its own beside its colour; the words stand beside it, so that the mark itself is silent. */
export function statusMark(fulfilment: Fulfilment | null): string {
  const shape = fulfilment === null ? NO_STATUS : SHAPES[fulfilment];
  return `<svg class="mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">${shape}</svg>`;
}

const STROKE = 'fill="none" stroke-linecap="round" stroke-linejoin="round"';

const SHAPES: Readonly<Record<Fulfilment, string>> = {
  full: `<circle cx="10" cy="10" r="9.5" fill="var(--good)"/><path d="M5.4 10.4l3.4 3.4 6-7" ${STROKE} stroke="var(--paper)" stroke-width="2.4"/>`,
  partial:
    '<path d="M10 1l9 9-9 9-9-9z" fill="var(--paper)" stroke="var(--fair)" stroke-width="2"/><path d="M10 1v18l-9-9z" fill="var(--fair)"/>',
  none: `<rect x="0.5" y="0.5" width="19" height="19" rx="3" fill="var(--poor)"/><path d="M6 6l8 8M14 6l-8 8" ${STROKE} stroke="var(--paper)" stroke-width="2.4"/>`,
};

const NO_STATUS = `<circle cx="10" cy="10" r="8.5" ${STROKE} stroke="var(--quiet)" stroke-width="2"/><path d="M6 10h8" ${STROKE} stroke="var(--quiet)" stroke-width="2"/>`;
