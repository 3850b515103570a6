import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

import type { AccountKind, EconomyArea, EconomyChart } from '#domain/economy/economy-chart.ts';
import { economyChartTexts } from '#i18n/web/economy-chart-texts.ts';

import { api, client } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { toast } from '../ui/toast.tsx';
import { AreaRows } from './area-rows.tsx';
import { KindRows } from './kind-rows.tsx';
import { keyed } from './row-list.ts';

type View = EconomyChart & {
  readonly mark: string;
  readonly years: readonly number[];
  readonly allowed: readonly 'map'[];
};

type Properties = {
  readonly view: View;
  /** Somebody has begun to change it. */
  readonly onTouch: () => void;
  readonly onSaved: () => void;
};

/** Areas and kinds as tables to edit; saved together. */
export function ChartEditor({ view, onTouch, onSaved }: Properties) {
  const text = useTexts(economyChartTexts);
  const mayChange = view.allowed.includes('map');
  const [areas, setAreas] = useState(() => view.areas.map((area) => keyed<EconomyArea>(area)));
  const [kinds, setKinds] = useState(() => view.kinds.map((kind) => keyed<AccountKind>(kind)));
  const queries = useQueryClient();
  const save = useMutation(
    api.economy.setChart.mutationOptions({
      onSuccess: async () => {
        toast(text.saved);
        await queries.invalidateQueries({ queryKey: api.economy.key() });
        onSaved();
      },
    }),
  );
  const changeAreas = (rows: typeof areas): void => {
    onTouch();
    setAreas(rows);
  };
  const changeKinds = (rows: typeof kinds): void => {
    onTouch();
    setKinds(rows);
  };
  const other = view.years.filter((year) => year !== view.year).toSorted((a, b) => b - a)[0];
  const copy = useMutation({
    mutationFn: (year: number) => client.economy.chart({ year }),
    onSuccess: (from) => {
      changeAreas(from.areas.map((area) => keyed<EconomyArea>(area)));
      changeKinds(from.kinds.map((kind) => keyed<AccountKind>(kind)));
    },
  });
  const isEmpty = areas.length === 0 && kinds.length === 0;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate({
          year: view.year,
          mark: view.mark,
          requestId: crypto.randomUUID(),
          areas: areas.map(({ value }) => value),
          kinds: kinds.map(({ value }) => value),
        });
      }}
    >
      {!mayChange && <p className="soft">{text.readOnly}</p>}
      {isEmpty && <p>{text.none(view.year)}</p>}
      {isEmpty && mayChange && other !== undefined && (
        <Button
          busy={copy.isPending}
          onClick={() => {
            copy.mutate(other);
          }}
        >
          {text.copyFrom(other)}
        </Button>
      )}
      {copy.isError && <ProblemView error={copy.error} />}
      <AreaRows rows={areas} locked={!mayChange} onChange={changeAreas} />
      <KindRows rows={kinds} locked={!mayChange} onChange={changeKinds} />
      {save.isError && <ProblemView key={save.submittedAt} error={save.error} />}
      {mayChange && (
        <Button variant="primary" submit busy={save.isPending}>
          {text.save}
        </Button>
      )}
    </form>
  );
}
