import { texts } from './texts.ts';

export const uiTexts = texts(
  {
    close: 'Stäng',
    cancel: 'Avbryt',
    loading: 'Hämtar …',
    showMore: 'Visa fler',
    shownOf: (shown: number, total: number) => `Visar ${shown} av ${total}`,
    find: 'Sök',
  },
  {
    close: 'Close',
    cancel: 'Cancel',
    loading: 'Loading …',
    showMore: 'Show more',
    shownOf: (shown, total) => `Showing ${shown} of ${total}`,
    find: 'Search',
  },
);
