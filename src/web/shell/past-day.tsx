import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouterState, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { shellTexts } from '#i18n/web/shell-texts.ts';

import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { useFormats, useTexts } from './preferences.tsx';

/** Goes to a day, or back to now: what is on the page is fetched anew, in the same place. */
function useGoToDay(): (day: string | undefined) => Promise<void> {
  const navigate = useNavigate();
  const queries = useQueryClient();
  return async (day) => {
    await navigate({ to: '.', search: (present) => ({ ...present, den: day }) });
    await queries.resetQueries();
  };
}

/** What of a page follows the day and what does not, by how its address begins; all other pages follow it whole. */
const KINDS = [
  ['/ekonomi', 'economy'],
  ['/rundor', 'rounds'],
  ['/granskning/regler', 'today'],
  ['/granskning', 'findings'],
  ['/fragor', 'questions'],
  ...['/att-gora', '/kalender', '/personer', '/styrmodell', '/konto', '/skriv', '/importera'].map(
    (path) => [path, 'today'] as const,
  ),
] as const;

/** Says on every page that it shows a day gone by, with the way back. */
export function PastDayBanner() {
  const text = useTexts(shellTexts);
  const { day } = useFormats();
  const { den } = useSearch({ from: '/shell' });
  const path = useRouterState({ select: ({ location }) => location.pathname });
  const go = useGoToDay();
  if (den === undefined) return null;
  const kind = KINDS.find(([start]) => path.startsWith(start))?.[1];
  return (
    <Banner tone="part" live title={kind === 'today' ? text.pastDayIsToday(day(den)) : text.pastDay(day(den))}>
      <p>{kind === undefined ? text.pastDayHelp : text.pastDayHelps[kind]}</p>
      <Button
        onClick={() => {
          void go(undefined);
        }}
      >
        {text.toToday}
      </Button>
    </Banner>
  );
}

/** Asks for a day to see everything as it stood then. */
export function PastDayForm({ onDone }: { readonly onDone: () => void }) {
  const text = useTexts(shellTexts);
  const { den } = useSearch({ from: '/shell' });
  const [chosen, setChosen] = useState(den ?? '');
  const go = useGoToDay();
  const [today] = useState(() => new Date().toISOString().slice(0, 10));
  return (
    <form
      className="past-day"
      onSubmit={(event) => {
        event.preventDefault();
        onDone();
        void go(chosen === '' || chosen >= today ? undefined : chosen);
      }}
    >
      <Field label={text.seeDay} type="date" max={today} value={chosen} onChange={setChosen} />
      <Button submit>{text.show}</Button>
    </form>
  );
}
