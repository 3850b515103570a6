import { useNavigate, useSearch } from '@tanstack/react-router';

import { economyTexts } from '#i18n/web/economy-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { AmountsPage } from './amounts-page.tsx';
import { OutcomeBody } from './outcome-body.tsx';

/** What is booked on an organisation in a year. */
export function OutcomePage() {
  const text = useTexts(economyTexts);
  const search = useSearch({ from: '/shell/ekonomi' });
  const navigate = useNavigate({ from: '/ekonomi' });
  return (
    <AmountsPage
      title={text.title}
      lead={text.lead}
      search={search}
      usual="areasAndKinds"
      onSearch={(next) => {
        void navigate({ search: next, replace: true });
      }}
    >
      {(shown) => <OutcomeBody {...shown} />}
    </AmountsPage>
  );
}
