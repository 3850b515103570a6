import { useNavigate, useSearch } from '@tanstack/react-router';

import { budgetTexts } from '#i18n/web/budget-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { AmountsPage } from './amounts-page.tsx';
import { BudgetBody } from './budget-body.tsx';

/** The budget of an organisation in a year. */
export function BudgetPage() {
  const text = useTexts(budgetTexts);
  const search = useSearch({ from: '/shell/ekonomi/budget' });
  const navigate = useNavigate({ from: '/ekonomi/budget' });
  return (
    <AmountsPage
      title={text.title}
      lead={text.lead}
      search={search}
      usual="areas"
      onSearch={(next) => {
        void navigate({ search: next, replace: true });
      }}
    >
      {(shown) => <BudgetBody key={`${shown.organisation}-${shown.year}`} {...shown} />}
    </AmountsPage>
  );
}
