import './indicators.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';

import { useState } from 'react';

import { carriedSeries } from '#domain/indicators/carried-series.ts';
import type { IndicatorPoint, IndicatorView } from '#domain/indicators/indicator-view.ts';
import { indicatorTexts } from '#i18n/web/indicator-texts.ts';

import { api } from '../api/client.ts';
import { Page } from '../shell/page.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { CarriedTable } from './carried-table.tsx';
import { DefineDialog } from './define-dialog.tsx';
import { SeriesChart } from './series-chart.tsx';
import { SeriesTable } from './series-table.tsx';

export function IndicatorPage() {
  const text = useTexts(indicatorTexts);
  const { id } = useParams({ from: '/shell/indikatorer/$id' });
  const shown = useQuery(api.indicators.show.queryOptions({ input: { id } }));
  if (shown.data !== undefined) return <Loaded key={id} view={shown.data} />;
  return (
    <Page title={text.name}>
      {shown.isError ? (
        <ProblemView error={shown.error} onRetry={() => void shown.refetch()} />
      ) : (
        <Skeleton lines={10} />
      )}
    </Page>
  );
}

type Series = { readonly organisation: IndicatorPoint['organisation']; readonly points: readonly IndicatorPoint[] };

/** One series an organisation, oldest first; what has no period end stands last. */
function seriesOf(points: readonly IndicatorPoint[]): readonly Series[] {
  const byOrganisation = Map.groupBy(points, ({ organisation }) => organisation.id);
  return [...byOrganisation.values()].flatMap((list) => {
    const [first] = list;
    if (first === undefined) return [];
    const at = ({ periodEnd, edition }: IndicatorPoint): string => periodEnd ?? `${edition.year}-99`;
    return [{ organisation: first.organisation, points: [...list].sort((a, b) => at(a).localeCompare(at(b))) }];
  });
}

function Loaded({ view }: { readonly view: IndicatorView }) {
  const text = useTexts(indicatorTexts);
  const { day } = useFormats();
  const { visa } = useSearch({ from: '/shell/indikatorer/$id' });
  const navigate = useNavigate({ from: '/indikatorer/$id' });
  const [defining, setDefining] = useState(false);
  return (
    <Page
      title={view.name}
      over={<Link to="/indikatorer">{text.list}</Link>}
      lead={view.definition ?? text.noDefinition}
      actions={
        view.allowed.includes('indicator.define') && (
          <Button
            icon="pencil"
            onClick={() => {
              setDefining(true);
            }}
          >
            {text.define}
          </Button>
        )
      }
    >
      <DefineDialog
        key={view.version}
        view={view}
        open={defining}
        onClose={() => {
          setDefining(false);
        }}
      />
      <Facts view={view} />
      {view.successions.length > 0 && (
        <Banner tone="note" title={text.successions}>
          {view.successions.map(({ from, to, date }) => (
            <p key={`${from.id}-${to.id}`}>{text.succession(from.name, to.name, day(date))}</p>
          ))}
        </Banner>
      )}
      {view.points.some(({ organisation, carriedBy }) => organisation.id !== carriedBy.id) && (
        <div className="row filters no-print">
          <Select
            label={text.organisationAs}
            value={visa ?? 'da'}
            options={[
              { value: 'da', label: text.asItWas },
              { value: 'idag', label: text.asToday },
            ]}
            onChange={(chosen) => {
              void navigate({ search: chosen === 'idag' ? { visa: 'idag' } : {}, replace: true });
            }}
          />
        </div>
      )}
      {visa === 'idag' &&
        carriedSeries(view.points, view.overUnits).map(({ organisation, rows }) => (
          <section key={organisation.id} className="series">
            <h2>{organisation.name}</h2>
            <CarriedTable name={organisation.name} rows={rows} />
          </section>
        ))}
      {(visa === 'idag' ? [] : seriesOf(view.points)).map(({ organisation, points }) => (
        <section key={organisation.id} className="series">
          <h2>{organisation.name}</h2>
          <SeriesChart name={organisation.name} unit={view.unit} points={points} />
          <SeriesTable name={organisation.name} points={points} />
        </section>
      ))}
    </Page>
  );
}

/** The known ones by their word; what a document printed otherwise stays as printed. */
const periodicityName = (names: Readonly<Record<string, string>>, printed: string | null): string | null =>
  printed === null ? null : (names[printed] ?? printed);

function Facts({ view }: { readonly view: IndicatorView }) {
  const text = useTexts(indicatorTexts);
  const facts = [
    [text.unit, view.unit],
    [text.periodicity, periodicityName(text.periodicities, view.periodicity)],
    [text.overUnits, view.overUnits === null ? null : text.overUnitsNames[view.overUnits]],
    [text.overTime, view.overTime === null ? null : text.overTimeNames[view.overTime]],
    [text.computed, view.computed === null ? null : text.computedNames[view.computed]],
    [text.bySex, view.bySex === null ? null : text.bySexNames[view.bySex ? 'yes' : 'no']],
    [text.otherNames, view.otherNames.join(', ')],
  ].filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== '');
  return (
    <dl className="facts">
      <div>
        <dt>{text.direction}</dt>
        <dd>
          {text.directions[view.direction]}
          {view.directionReason !== null && <span className="soft small"> {view.directionReason}</span>}
        </dd>
      </div>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
