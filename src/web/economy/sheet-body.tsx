import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';

import { beginSheet } from '#domain/economy/sheets/begin-sheet.ts';
import type { SheetUnit } from '#domain/economy/sheets/sheet-form.ts';
import type { Sheet, SheetKind } from '#domain/economy/sheets/sheet.ts';
import type { SheetView } from '#domain/economy/sheets/sheet-view.ts';
import { economyMappingTexts } from '#i18n/web/economy-mapping-texts.ts';
import { economySheetTexts } from '#i18n/web/economy-sheet-texts.ts';

import { api } from '../api/client.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Table } from '../ui/table.tsx';
import { toast } from '../ui/toast.tsx';
import { LedgerFigures } from './ledger-figures.tsx';
import { useMonthNames } from './months.ts';
import { SheetEditor } from './sheet-editor.tsx';
import { SheetResult } from './sheet-result.tsx';
import { useHeld } from './use-held.ts';

type Properties = {
  readonly year: number;
  readonly organisation: string;
  readonly kind: SheetKind;
  readonly unit: SheetUnit;
};

export function SheetBody({ year, organisation, kind, unit }: Properties) {
  const sheet = useQuery(api.economySheets.show.queryOptions({ input: { year, organisation, kind } }));
  const { view, hold, release } = useHeld(sheet.data, `${organisation}-${year}-${kind}-${unit}`);
  if (sheet.isLoadingError) return <ProblemView error={sheet.error} onRetry={() => void sheet.refetch()} />;
  if (view === undefined) return <Skeleton lines={8} />;
  const key = `${organisation}-${year}-${kind}-${unit}-${view.number}`;
  return <StandingSheet key={key} view={view} unit={unit} onTouch={hold} onSaved={release} />;
}

type StandingProperties = {
  readonly view: SheetView;
  readonly unit: SheetUnit;
  /** Somebody has begun to change it. */
  readonly onTouch: () => void;
  readonly onSaved: () => void;
};

/** What stands, with a way to begin it from last year's, what follows from it, and how it has read. */
function StandingSheet({ view, unit, onTouch, onSaved }: StandingProperties) {
  const text = useTexts(economySheetTexts);
  const months = useMonthNames();
  const [begun, setBegun] = useState<Sheet | null>(null);
  const [because, setBecause] = useState('');
  const { kind } = view.sheet;
  const last = view.lastYear;
  const isEmpty = view.sheet.rows.length === 0;
  return (
    <>
      {isEmpty && begun === null && <p>{text.none(text.kinds[kind].toLowerCase(), view.year)}</p>}
      {isEmpty && last !== null && begun === null && view.allowed.includes('change') && (
        <Button
          onClick={() => {
            onTouch();
            setBegun(beginSheet(last));
            toast(text.begun(view.year - 1));
          }}
        >
          {text.begin(view.year - 1)}
        </Button>
      )}
      {view.sheet.kind === 'resultUnits' && view.figures !== null && !isEmpty && (
        <LedgerFigures
          sheet={view.sheet}
          figures={view.figures.units}
          unit={unit}
          through={view.figures.through}
          onTake={
            begun === null && view.allowed.includes('change')
              ? (filled, through) => {
                  onTouch();
                  setBegun(filled);
                  setBecause(text.takenReason(through === null ? '–' : months.long(through)));
                  toast(text.taken);
                }
              : null
          }
        />
      )}
      <SheetEditor
        key={begun === null ? 'standing' : 'begun'}
        view={view}
        begun={begun}
        unit={unit}
        because={because}
        onTouch={onTouch}
        onSaved={onSaved}
      />
      {!isEmpty && <SheetResult view={view} unit={unit} />}
      <p className="soft small">{text.signs[kind]}</p>
      {view.versions.length > 0 && <Versions versions={view.versions} />}
    </>
  );
}

/** Who saved the table, when and why. */
function Versions({ versions }: Pick<SheetView, 'versions'>) {
  const text = useTexts(economySheetTexts);
  const words = useTexts(economyMappingTexts);
  const { moment } = useFormats();
  return (
    <section className="economy-section">
      <h2>{text.versions}</h2>
      <Table caption={text.versions} hideCaption>
        <thead>
          <tr>
            <th scope="col">{words.version}</th>
            <th scope="col">{words.why}</th>
            <th scope="col">{words.by}</th>
            <th scope="col">{words.at}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ number, reason, by, at }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
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
