import { Link } from '@tanstack/react-router';

import type { AreaMoney, AreaVolume, GoalName, MoneyBasis } from '#domain/economy/goal-money/goal-money-view.ts';
import { formatDecimal } from '#domain/kernel/decimal.ts';
import { goalMoneyTexts } from '#i18n/web/goal-money-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { CostTable } from './cost-table.tsx';
import { useMonthNames } from './months.ts';
import { rowsOf } from './rows-link.tsx';
import { StaffHidden } from './staff-hidden.tsx';

/** A goal's name as a way to what it costs. */
export function GoalLink({ goal }: { readonly goal: GoalName }) {
  return (
    <>
      <Link to="/ekonomi/mal/$id" params={{ id: goal.id }}>
        {goal.number} {goal.title}
      </Link>
      <span className="soft small"> {goal.organisation.name}</span>
    </>
  );
}

type Properties = {
  readonly area: AreaMoney;
  readonly year: number;
  readonly through: number | null;
  readonly here?: string;
};

/** An area with the goals that have its money, what no goal has, and what is done for it. */
export function AreaMoneySection({ area, year, through, here }: Properties) {
  const text = useTexts(goalMoneyTexts);
  const name = area.area === null ? text.allAreas : area.name;
  return (
    <section className="economy-section">
      <h2>{name}</h2>
      <CostTable
        caption={text.caption(name)}
        nameOfRows={text.goal}
        through={through}
        rows={[
          ...area.goals.map(({ goal, cost }) => ({
            key: goal.id,
            what: 'kind' as const,
            name: goal.id === here ? <strong>{goal.title}</strong> : <GoalLink goal={goal} />,
            cost,
          })),
          { key: 'untied', what: 'kind', name: text.untied, cost: area.untied },
          {
            key: 'total',
            what: 'net',
            name: text.areaTotal,
            cost: area.total,
            rows:
              area.rowsOf === null || through === null
                ? null
                : rowsOf({ year, organisation: area.rowsOf }, { area: area.area, kind: null, side: null }, { through }),
          },
        ]}
      />
      {area.volumes.length > 0 && <Volumes volumes={area.volumes} />}
    </section>
  );
}

function Volumes({ volumes }: { readonly volumes: readonly AreaVolume[] }) {
  const text = useTexts(goalMoneyTexts);
  return (
    <>
      <h3>{text.volumes}</h3>
      <ul>
        {volumes.map(({ id, name, unit, mean, organisationName }) => (
          <li key={id}>
            {name}: {mean === null ? text.noMean : text.mean(formatDecimal(mean), unit)}
            <span className="soft small"> {organisationName}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the amounts rest on: always said beside them. */
export function MoneyBasisNote({
  basis,
  hiddenTies = 0,
}: {
  readonly basis: MoneyBasis;
  readonly hiddenTies?: number;
}) {
  const text = useTexts(goalMoneyTexts);
  const months = useMonthNames();
  return (
    <section className="economy-sources">
      <h2>{text.basis}</h2>
      <StaffHidden isHidden={basis.staffHidden} />
      <ul>
        <li>{basis.through === null ? text.basisNothing : text.basisThrough(months.long(basis.through))}</li>
        <li>{text.basisForecast(basis.lodged, basis.organisations)}</li>
        <li>{text.basisOnce}</li>
        <li>{text.basisProject}</li>
        {hiddenTies > 0 && <li>{text.basisHidden(hiddenTies)}</li>}
      </ul>
    </section>
  );
}
