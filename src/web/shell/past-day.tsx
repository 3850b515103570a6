import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
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

/** Says on every page that it shows a day gone by, with the way back. */
export function PastDayBanner() {
  const text = useTexts(shellTexts);
  const { day } = useFormats();
  const { den } = useSearch({ from: '/shell' });
  const go = useGoToDay();
  if (den === undefined) return null;
  return (
    <Banner tone="part" live title={text.pastDay(day(den))}>
      <p>{text.pastDayHelp}</p>
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
