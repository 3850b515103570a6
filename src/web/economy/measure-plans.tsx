import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import type { MeasurePlan, MeasurePlanState } from '#domain/economy/measure-plan.ts';
import { absoluteDecimal } from '#domain/kernel/decimal.ts';
import { measureTexts } from '#i18n/web/measure-texts.ts';

import { api } from '../api/client.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge } from '../ui/badge.tsx';
import type { Tone } from '../ui/badge.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { thousands } from './forecast-draft.ts';
import { MeasureForm } from './measure-form.tsx';
import { useHeld } from './use-held.ts';

const TONES: Readonly<Record<MeasurePlanState, Tone>> = {
  asked: 'note',
  late: 'bad',
  toFollow: 'part',
  followed: 'good',
  closed: 'plain',
};

type Properties = { readonly year: number; readonly organisation: string };

const plansOf = (input: Properties) => api.measures.list.queryOptions({ input });

/** The plans of an organisation itself, to write and follow up; nothing where it has none. */
export function OwnMeasurePlans({ year, organisation }: Properties) {
  const plans = useQuery(plansOf({ year, organisation }));
  if (plans.isLoadingError) return <ProblemView error={plans.error} onRetry={() => void plans.refetch()} />;
  const own = (plans.data?.items ?? []).filter((plan) => plan.organisation.id === organisation);
  return own.map((plan) => <OnePlan key={plan.id} plan={plan} />);
}

function OnePlan({ plan: fresh }: { readonly plan: MeasurePlan }) {
  const text = useTexts(measureTexts);
  const { view: plan = fresh, hold, release } = useHeld(fresh, fresh.id);
  const { day } = useFormats();
  return (
    <section className="economy-section forecast" aria-labelledby={`plan-${plan.id}`}>
      <h2 id={`plan-${plan.id}`}>
        {text.title} <Badge tone={TONES[plan.state]}>{text.states[plan.state]}</Badge>
      </h2>
      <p>{text.opened(thousands(absoluteDecimal(plan.deviation)), day(plan.deadline))}</p>
      {plan.versions.length > 0 && <p>{text.sum(thousands(plan.effect), thousands(plan.soFar))}</p>}
      {plan.closed !== null && <p>{text.closedBecause(plan.closed)}</p>}
      <MeasureForm key={plan.version} plan={plan} onTouch={hold} onSaved={release} />
    </section>
  );
}

/** Every plan of the organisation and those below it, with the way to each. */
export function AllMeasurePlans({ year, organisation }: Properties) {
  const text = useTexts(measureTexts);
  const { day } = useFormats();
  const plans = useQuery(plansOf({ year, organisation }));
  return (
    <section aria-labelledby="measure-plans">
      <h2 id="measure-plans">{text.titleAll}</h2>
      {plans.isPending && <Skeleton lines={2} />}
      {plans.isError && <ProblemView error={plans.error} onRetry={() => void plans.refetch()} />}
      {plans.data?.items.length === 0 && <p className="soft">{text.none}</p>}
      <ul>
        {(plans.data?.items ?? []).map((plan) => (
          <li key={plan.id}>
            <Link to="/ekonomi/min" search={{ ar: year, organisation: plan.organisation.id }}>
              {plan.organisation.name}
            </Link>{' '}
            <Badge tone={TONES[plan.state]}>{text.states[plan.state]}</Badge>{' '}
            {plan.versions.length === 0
              ? text.opened(thousands(absoluteDecimal(plan.deviation)), day(plan.deadline))
              : text.sum(thousands(plan.effect), thousands(plan.soFar))}
          </li>
        ))}
      </ul>
    </section>
  );
}
