import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';

import type { GoalMoney } from '#domain/economy/goal-money/goal-money-view.ts';
import { formatDecimal } from '#domain/kernel/decimal.ts';
import { economyMappingTexts } from '#i18n/web/economy-mapping-texts.ts';
import { goalMoneyTexts } from '#i18n/web/goal-money-texts.ts';

import { api } from '../api/client.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Table } from '../ui/table.tsx';
import { AreaMoneySection, GoalLink, MoneyBasisNote } from './area-money.tsx';
import { CostTable } from './cost-table.tsx';
import { EconomyPageFrame } from './economy-page-frame.tsx';
import type { RowsSearch } from './economy-search.ts';
import { GoalMoneyForm } from './goal-money-form.tsx';
import { rowsOf } from './rows-link.tsx';
import { useHeld } from './use-held.ts';

/** What a goal costs. */
export function GoalMoneyPage() {
  const text = useTexts(goalMoneyTexts);
  const { id } = useParams({ from: '/shell/ekonomi/mal/$id' });
  const found = useQuery(api.goalMoney.show.queryOptions({ input: { goal: id } }));
  const { view, hold, release } = useHeld(found.data, id);
  return (
    <EconomyPageFrame
      title={view === undefined ? text.whatItCosts : view.goal.title}
      lead={<p>{text.goalLead}</p>}
      year={view?.year}
    >
      {found.isPending && <Skeleton lines={8} />}
      {found.isLoadingError && <ProblemView error={found.error} onRetry={() => void found.refetch()} />}
      {view !== undefined && <Standing key={view.number} view={view} onTouch={hold} onDone={release} />}
    </EconomyPageFrame>
  );
}

type StandingProperties = {
  readonly view: GoalMoney;
  /** Somebody has begun to change it. */
  readonly onTouch: () => void;
  /** It is saved or thrown away. */
  readonly onDone: () => void;
};

function Standing({ view, onTouch, onDone }: StandingProperties) {
  const text = useTexts(goalMoneyTexts);
  const [isOpen, setOpen] = useState(false);
  const { year, goal, basis, areas, hiddenTies } = view;
  const mayChange = view.allowed.includes('change');
  return (
    <>
      <p className="row small no-print">
        <span className="soft">{goal.organisation.name}</span>
        <Link to="/ekonomi/mal" search={{ ar: year, organisation: goal.organisation.id }}>
          {text.back}
        </Link>
        <Link to="/trad" search={{ organisation: goal.organisation.id, ar: year, mal: goal.id }}>
          {text.inThread}
        </Link>
      </p>
      {view.ties.length + view.below.length === 0 ? <p>{text.noTies}</p> : <Costs view={view} />}
      {mayChange && !isOpen && (
        <p>
          <Button
            onClick={() => {
              onTouch();
              setOpen(true);
            }}
          >
            {view.ties.length === 0 ? text.tie : text.change}
          </Button>
        </p>
      )}
      {isOpen && (
        <GoalMoneyForm
          view={view}
          onClose={() => {
            setOpen(false);
            onDone();
          }}
          onSaved={onDone}
        />
      )}
      {areas.map((area) => (
        <AreaMoneySection key={area.area ?? ''} area={area} year={year} through={basis.through} here={goal.id} />
      ))}
      {view.ties.length + view.below.length > 0 && <MoneyBasisNote basis={basis} hiddenTies={hiddenTies} />}
      {view.versions.length > 0 && <History versions={view.versions} />}
    </>
  );
}

function Costs({ view }: { readonly view: GoalMoney }) {
  const text = useTexts(goalMoneyTexts);
  const { ties, below, own, total, basis } = view;
  return (
    <CostTable
      caption={text.caption(text.costCaption)}
      nameOfRows={text.ties}
      through={basis.through}
      rows={[
        ...ties.map((tie, index) => ({
          key: `tie-${index}`,
          what: 'kind' as const,
          name: <TieWords tie={tie} />,
          cost: tie.cost,
          rows: rowsOfTie(tie, view),
        })),
        ...(below.length > 0 && ties.length > 0
          ? [{ key: 'own', what: 'area' as const, name: text.own, cost: own }]
          : []),
        ...below.map(({ goal, cost }) => ({
          key: goal.id,
          what: 'kind' as const,
          name: <GoalLink goal={goal} />,
          cost,
        })),
        { key: 'total', what: 'net', name: text.total, cost: total },
      ]}
    />
  );
}

/** The rows that a tie has its share of. */
function rowsOfTie(
  { tie, seesRows }: GoalMoney['ties'][number],
  { year, basis: { through } }: GoalMoney,
): RowsSearch | null {
  if (!seesRows || tie.what !== 'share' || through === null) return null;
  const { organisation, area, kind, project, share } = tie;
  return {
    ...rowsOf({ year, organisation }, { area, kind, side: null }, { through }),
    ...(project === '' ? {} : { projekt: project }),
    ...(share === '100' ? {} : { andel: share }),
  };
}

/** "60 % av Förskola, personal · Norrstrands stadsdelsnämnd". */
function TieWords({ tie: shown }: { readonly tie: GoalMoney['ties'][number] }) {
  const text = useTexts(goalMoneyTexts);
  const { tie, areaName, kindName, organisationName, activityTitle } = shown;
  const parts = [
    areaName ?? text.everyArea,
    kindName,
    tie.what === 'share' && tie.project !== '' ? `${text.project.toLowerCase()} ${tie.project}` : null,
  ].filter((part) => part !== null);
  return (
    <>
      {tie.what === 'share' && tie.share !== '100' && `${formatDecimal(tie.share)} % · `}
      {parts.join(', ')}
      <span className="soft small">
        {' '}
        {organisationName}
        {activityTitle !== null && ` · ${activityTitle}`}
        {tie.what === 'amount' && ` · ${tie.basis}`}
      </span>
    </>
  );
}

function History({ versions }: Pick<GoalMoney, 'versions'>) {
  const text = useTexts(goalMoneyTexts);
  const words = useTexts(economyMappingTexts);
  const { moment } = useFormats();
  return (
    <section className="economy-section">
      <h2>{text.history}</h2>
      <Table caption={text.history} hideCaption>
        <thead>
          <tr>
            <th scope="col">{words.version}</th>
            <th scope="col">{text.ties}</th>
            <th scope="col">{words.why}</th>
            <th scope="col">{words.by}</th>
            <th scope="col">{words.at}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ number, ties, reason, by, at }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>
                {ties.length === 0
                  ? text.emptyVersion
                  : ties.map((tie, index) => <div key={`${index}-${tie}`}>{tie}</div>)}
              </td>
              <td>{reason === '' ? '–' : reason}</td>
              <td>{by}</td>
              <td>{moment(at)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </section>
  );
}
