import { Link } from '@tanstack/react-router';
import { createContext, use } from 'react';

import type { EditionView } from '#domain/editions/edition-view.ts';
import { amountKey } from '#domain/steering/live-value.ts';
import type { LiveSource } from '#domain/steering/steering-document.ts';

/** The edition whose text is shown, so that amounts of the economy in it lead to what they are made of. */
export const AmountPlace = createContext<Pick<EditionView, 'id' | 'year' | 'organisation' | 'amountTrails'> | null>(
  null,
);

type Properties = { readonly source: Extract<LiveSource, { of: 'economy' }>; readonly children: React.ReactNode };

/** An amount in the text: to its cell in the document's own table, else to the page that has it; only words elsewhere. */
export function AmountLink({ source, children }: Properties) {
  const place = use(AmountPlace);
  if (place === null) return children;
  const { id, year, organisation, amountTrails } = place;
  const cell = amountTrails[amountKey(source)];
  if (cell !== undefined) {
    return (
      <Link
        to="/dokument/$id/tabell/$tabell"
        params={{ id, tabell: cell.table }}
        search={{ rad: cell.row, kolumn: cell.column }}
        className="amount-link"
      >
        {children}
      </Link>
    );
  }
  const to = {
    budget: '/ekonomi/budget',
    outcome: '/ekonomi',
    forecast: '/ekonomi/prognos',
    deviation: '/ekonomi/prognos',
    change: '/ekonomi/prognos',
  } as const;
  return (
    <Link to={to[source.show]} search={{ ar: year, organisation: organisation.id }} className="amount-link">
      {children}
    </Link>
  );
}
