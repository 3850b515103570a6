import type { Fulfilment } from '#domain/steering/steering-document.ts';

/** The colours of the marks; on the web they come from the style sheet, so that they follow light and dark. */
export type MarkColours = {
  readonly good: string;
  readonly fair: string;
  readonly poor: string;
  readonly quiet: string;
  readonly paper: string;
};

export const WEB_COLOURS: MarkColours = {
  good: 'var(--good)',
  fair: 'var(--fair)',
  poor: 'var(--poor)',
  quiet: 'var(--quiet)',
  paper: 'var(--paper)',
};

export const PAPER_COLOURS: MarkColours = {
  good: '#1b7a43',
  fair: '#8a5a00',
  poor: '#b3261e',
  quiet: '#52606d',
  paper: '#ffffff',
};

/**
 * A status has a shape of its own beside its colour: a round tick, a half-filled diamond, a square cross, a ring with a
 * dash. The words stand beside it, so that the mark itself is silent.
 */
export function statusMark(fulfilment: Fulfilment | null, colours: MarkColours): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" class="mark" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">${shape(fulfilment, colours)}</svg>`;
}

function shape(fulfilment: Fulfilment | null, { good, fair, poor, quiet, paper }: MarkColours): string {
  const line = (path: string, colour: string, width: number) =>
    `<path d="${path}" fill="none" stroke-linecap="round" stroke-linejoin="round" stroke="${colour}" stroke-width="${width}"/>`;
  if (fulfilment === 'full')
    return `<circle cx="10" cy="10" r="9.5" fill="${good}"/>${line('M5.4 10.4l3.4 3.4 6-7', paper, 2.4)}`;
  if (fulfilment === 'partial')
    return `<path d="M10 1l9 9-9 9-9-9z" fill="${paper}" stroke="${fair}" stroke-width="2"/><path d="M10 1v18l-9-9z" fill="${fair}"/>`;
  if (fulfilment === 'none')
    return `<rect x="0.5" y="0.5" width="19" height="19" rx="3" fill="${poor}"/>${line('M6 6l8 8M14 6l-8 8', paper, 2.4)}`;
  return `<circle cx="10" cy="10" r="8.5" fill="none" stroke="${quiet}" stroke-width="2"/>${line('M6 10h8', quiet, 2)}`;
}
