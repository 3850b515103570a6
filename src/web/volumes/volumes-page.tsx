import '../economy/economy.css';
import '../writing/writing.css';

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import type { VolumeView } from '#domain/volumes/volume-view.ts';
import { volumeTexts } from '#i18n/web/volume-texts.ts';

import { api } from '../api/client.ts';
import { VolumeChart } from '../economy/economy-charts.tsx';
import { EconomyPlacePage, useEconomyPlace } from '../economy/economy-place-page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { VolumeDialog } from './volume-dialog.tsx';
import { VolumeFileDialog } from './volume-file-dialog.tsx';
import { VolumeGrid } from './volume-grid.tsx';
import { VolumeHistory } from './volume-history.tsx';
import type { VolumeSearch } from './volume-search.ts';

type Open = { readonly what: 'change' | 'history'; readonly volume: VolumeView } | { readonly what: 'add' | 'file' };

/** What is counted month by month on an organisation and those below it. */
export function VolumesPage() {
  const text = useTexts(volumeTexts);
  const search = useSearch({ from: '/shell/ekonomi/volymer' });
  const navigate = useNavigate({ from: '/ekonomi/volymer' });
  const place = useEconomyPlace(search);
  const { year, organisation } = place;
  const count = search.antal ?? 1;
  const [open, setOpen] = useState<Open | null>(null);
  const list = useQuery({
    ...api.volumes.list.queryOptions({ input: { organisation: organisation ?? '', year: year ?? 0, years: count } }),
    enabled: organisation !== undefined && year !== undefined,
  });
  const choose = (next: VolumeSearch): void => {
    void navigate({ search: { ...search, ...next }, replace: true });
  };
  const close = (): void => {
    setOpen(null);
  };
  const items = list.data?.items ?? [];
  const mayDefine = list.data?.allowed.includes('define') === true;
  const mayEnter = items.some(({ allowed }) => allowed.includes('enter'));
  return (
    <EconomyPlacePage
      title={text.title}
      lead={text.lead}
      place={place}
      onChoose={choose}
      filters={
        <Select
          label={text.years}
          value={String(count)}
          options={([1, 2, 3] as const).map((one) => ({ value: String(one), label: text.yearChoices[one] }))}
          onChange={(chosen) => {
            choose({ antal: chosen === '2' ? 2 : chosen === '3' ? 3 : 1 });
          }}
        />
      }
    >
      {(mayDefine || mayEnter) && (
        <div className="row volume-tools no-print">
          {mayDefine && (
            <Button
              onClick={() => {
                setOpen({ what: 'add' });
              }}
            >
              {text.add}
            </Button>
          )}
          {mayEnter && (
            <Button
              icon="upload"
              onClick={() => {
                setOpen({ what: 'file' });
              }}
            >
              {text.fromFile}
            </Button>
          )}
        </div>
      )}
      {list.isError && <ProblemView error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && !list.isError && <Skeleton lines={10} />}
      {list.data !== undefined && items.length === 0 && (
        <EmptyState title={text.empty}>
          <p>{text.emptyHelp}</p>
        </EmptyState>
      )}
      {items.length > 0 && (
        <VolumeGrid
          key={`${organisation ?? ''} ${year ?? ''}`}
          items={items}
          onChange={(volume) => {
            setOpen({ what: 'change', volume });
          }}
          onHistory={(volume) => {
            setOpen({ what: 'history', volume });
          }}
        />
      )}
      {items.map((item) => (
        <VolumeChart key={item.id} item={item} />
      ))}
      {open?.what === 'add' && organisation !== undefined && year !== undefined && (
        <VolumeDialog volume={null} organisation={organisation} places={place.places} year={year} onClose={close} />
      )}
      {open?.what === 'change' && year !== undefined && (
        <VolumeDialog
          volume={open.volume}
          organisation={open.volume.definition.organisation}
          places={place.places}
          year={year}
          onClose={close}
        />
      )}
      {open?.what === 'history' && <VolumeHistory volume={open.volume} onClose={close} />}
      {open?.what === 'file' && organisation !== undefined && year !== undefined && (
        <VolumeFileDialog organisation={organisation} year={year} items={items} onClose={close} />
      )}
    </EconomyPlacePage>
  );
}
