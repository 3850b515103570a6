import './economy.css';

import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import { economyTexts } from '#i18n/web/economy-texts.ts';

import { useSession } from '../api/use-session.ts';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';

type Properties = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  /** The year that the other parts are opened at. */
  readonly year: number | undefined;
  readonly children: ReactNode;
};

/** A page of the economy, with ways to the others. */
export function EconomyPageFrame({ title, lead, actions, year, children }: Properties) {
  const text = useTexts(economyTexts);
  const { allowed } = useSession();
  const search = year === undefined ? {} : { ar: year };
  return (
    <Page wide title={title} lead={lead} actions={actions}>
      <nav aria-label={text.parts} className="economy-nav no-print">
        <Link to="/ekonomi" search={search} activeOptions={{ exact: true, includeSearch: false }}>
          {text.outcome}
        </Link>
        <Link to="/ekonomi/budget" search={search} activeOptions={{ includeSearch: false }}>
          {text.budget}
        </Link>
        <Link to="/ekonomi/volymer" search={search} activeOptions={{ includeSearch: false }}>
          {text.volumes}
        </Link>
        <Link to="/ekonomi/prognos" search={search} activeOptions={{ includeSearch: false }}>
          {text.forecast}
        </Link>
        <Link to="/ekonomi/mal" search={search} activeOptions={{ includeSearch: false }}>
          {text.goals}
        </Link>
        <Link to="/ekonomi/traffsakerhet" activeOptions={{ includeSearch: false }}>
          {text.memory}
        </Link>
        {allowed.includes('economy.forecast') && (
          <Link to="/ekonomi/min" search={search} activeOptions={{ includeSearch: false }}>
            {text.mine}
          </Link>
        )}
        {allowed.includes('economy.seeLoads') && (
          <>
            <Link to="/ekonomi/tabeller" search={search} activeOptions={{ includeSearch: false }}>
              {text.sheets}
            </Link>
            <Link to="/ekonomi/inlasningar" search={search} activeOptions={{ includeSearch: false }}>
              {text.loads}
            </Link>
            <Link to="/ekonomi/kontering" search={search} activeOptions={{ includeSearch: false }}>
              {text.mapping}
            </Link>
            <Link to="/ekonomi/kodplan" search={search} activeOptions={{ includeSearch: false }}>
              {text.chart}
            </Link>
          </>
        )}
      </nav>
      {children}
    </Page>
  );
}
