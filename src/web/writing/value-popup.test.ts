import type { SuggestionProps } from '@tiptap/suggestion';
import { expect, it } from 'vitest';

import { steeringDocument } from '#test/support/sample-document.ts';

import type { Choice, ValueChoice } from './live-value-node.ts';
import { ValuePopup } from './value-popup.ts';

const document = steeringDocument({ kind: 'T1', year: 2025, goals: [], texts: [] });
const amount: ValueChoice = {
  label: 'Hela verksamheten: avvikelse',
  printed: '1,0 mnkr',
  source: { of: 'economy', area: null, show: 'deviation' },
};

it('a list of values that is open takes up the amounts that come while it is', () => {
  const popup = new ValuePopup(document);
  popup.know(document, [], []);
  expect(popup.wasShown()).toBe(false);
  const taken: Choice[] = [];
  const asked = {
    query: 'avv',
    text: '@avv',
    items: popup.matching('avv', '@'),
    command: (one: Choice) => taken.push(one),
  };
  // The editor hands over much more; the list reads these alone.
  popup.show(asked as unknown as SuggestionProps<Choice, Choice>);
  expect([popup.wasShown(), popup.shown()?.asked.items]).toEqual([true, []]);
  popup.know(document, [amount], []);
  expect(popup.shown()?.asked.items).toEqual([amount]);
  expect(popup.key({ key: 'Enter' } as KeyboardEvent)).toBe(true);
  expect(taken).toEqual([amount]);
});
