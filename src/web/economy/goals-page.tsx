import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';

import { goalMoneyTexts } from '#i18n/web/goal-money-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AreaMoneySection, GoalLink, MoneyBasisNote } from './area-money.tsx';
import { EconomyPlacePage, useEconomyPlace } from './economy-place-page.tsx';
import type { EconomySearch } from './economy-search.ts';

/** The areas of an organisation beside the goals that they pay for. */
export function GoalsPage() {
  const text = useTexts(goalMoneyTexts);
  const search = useSearch({ from: '/shell/ekonomi/mal' });
  const navigate = useNavigate({ from: '/ekonomi/mal' });
  const place = useEconomyPlace(search);
  const { year, organisation } = place;
  const choose = (next: EconomySearch): void => {
    void navigate({ search: { ...search, ...next }, replace: true });
  };
  return (
    <EconomyPlacePage title={text.title} lead={text.lead} place={place} onChoose={choose}>
      {year !== undefined && organisation !== undefined && <Areas year={year} organisation={organisation} />}
    </EconomyPlacePage>
  );
}

function Areas({ year, organisation }: { readonly year: number; readonly organisation: string }) {
  const text = useTexts(goalMoneyTexts);
  const status = useTexts(statusTexts);
  const found = useQuery(api.goalMoney.areas.queryOptions({ input: { year, organisation } }));
  if (found.isPending) return <Skeleton lines={8} />;
  if (found.isError) return <ProblemView error={found.error} onRetry={() => void found.refetch()} />;
  const { areas, goals, basis } = found.data;
  if (areas.length === 0 && goals.length === 0) {
    return (
      <EmptyState title={text.none(year)}>
        <p>{text.noneHelp}</p>
      </EmptyState>
    );
  }
  return (
    <>
      {areas.map((area) => (
        <AreaMoneySection key={area.area} area={area} year={year} through={basis.through} />
      ))}
      {goals.length > 0 && (
        <section className="economy-section">
          <h2>{text.goals}</h2>
          <p>{text.goalsLead}</p>
          <ul className="economy-goals">
            {goals.map((goal) => (
              <li key={goal.id}>
                <span className="soft small">{status.levels[goal.level]} </span>
                <GoalLink goal={goal} />
                {goal.cost === null && <span className="soft small"> · {text.notTied}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
      <MoneyBasisNote basis={basis} />
    </>
  );
}
