import { texts } from './texts.ts';

/** Marking a part as ready where it is written. */
export const readyTexts = texts(
  {
    title: 'Är delen klar?',
    ready: 'Klarmarkera delen',
    unmark: 'Ta bort klarmarkeringen',
    waits: 'Texten sparas. Sedan går den att klarmarkera.',
    isReady: (by: string, at: string) => `Klarmarkerad av ${by}, ${at}.`,
    isChanged: 'Ändrad sedan den klarmarkerades. Läs igenom och markera igen.',
    isReturned: (reason: string) => `Återsänd: ${reason}`,
    nothing: 'Inget står längre i vägen.',
  },
  {
    title: 'Is the part ready?',
    ready: 'Mark the part as ready',
    unmark: 'Take off the mark',
    waits: 'The text is being saved. Then it can be marked as ready.',
    isReady: (by, at) => `Marked as ready by ${by}, ${at}.`,
    isChanged: 'Changed since it was marked as ready. Read it through and mark it again.',
    isReturned: (reason) => `Returned: ${reason}`,
    nothing: 'Nothing stands in the way any longer.',
  },
);
