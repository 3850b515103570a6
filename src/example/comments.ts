import type { EditionKind } from '#domain/steering/steering-document.ts';

import type { OrganisationId } from './organisation.ts';
import { people } from './people.ts';

/** A thread of comments on something of a draft, named by its title; the days are told from today. */
export type ExampleComment = {
  readonly organisation: OrganisationId;
  readonly year: number;
  readonly kind: EditionKind;
  readonly about: { readonly kind: 'indicator' | 'activity' | 'goal'; readonly title: string };
  readonly said: readonly {
    readonly by: string;
    readonly daysAgo: number;
    readonly body: string;
    /** Names asked with @ in the words. */
    readonly asks: readonly string[];
  }[];
  readonly resolvedBy: string | null;
};

function signInOf(name: string): string {
  const found = people.find((person) => person.name === name);
  if (found === undefined) throw new Error(`The example has nobody called ${name}`);
  return found.signIn;
}

const lena = signInOf('Lena Hallgren');
const yusuf = signInOf('Yusuf Demir');

export const exampleComments: readonly ExampleComment[] = [
  {
    organisation: 'vuxenstod',
    year: 2025,
    kind: 'VB',
    about: {
      kind: 'indicator',
      title: 'Andel ansökningar om ekonomiskt bistånd som avgjorts inom fem arbetsdagar',
    },
    said: [
      {
        by: lena,
        daysAgo: 4,
        body: '@Yusuf Demir Hur många ärenden ligger bakom procenten? Nämnden frågade om det förra gången.',
        asks: [yusuf],
      },
    ],
    resolvedBy: null,
  },
  {
    organisation: 'vuxenstod',
    year: 2025,
    kind: 'VB',
    about: { kind: 'activity', title: 'Införa gemensamma planer för dem som är kända på båda enheterna' },
    said: [
      { by: lena, daysAgo: 4, body: 'Är det här färdigt nu, eller går något över till nästa år?', asks: [] },
      { by: yusuf, daysAgo: 3, body: 'Färdigt. Rutinen gäller sedan november.', asks: [] },
    ],
    resolvedBy: lena,
  },
];
