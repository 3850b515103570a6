import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { COMPUTED_CELLS } from '#domain/economy/computed-cells.ts';
import type { DocumentIndicator } from '#domain/steering/steering-document.ts';
import type { EnteredCell, MissingReason, ValueEntry } from '#domain/writing/enter-value.ts';
import type { WritingView } from '#domain/writing/writing-view.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { api } from '../api/client.ts';
import type { Problem } from '../api/problem.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { Field, Select } from '../ui/field.tsx';
import { useMarkedPlace } from './live-findings.tsx';
import { Comments } from '../comments/comments.tsx';
import { HandedOverNote } from './handed-over-note.tsx';
import { RowText } from './row-text.tsx';
import { useWriting } from './writing-context.tsx';

/** The cells that are entered in this kind of edition: a plan has targets, an annual report no forecast. */
export function cellsOf(kind: string): readonly EnteredCell[] {
  if (kind === 'VP') return ['target'];
  return kind === 'VB' ? ['outcome', 'men', 'women', 'target'] : ['outcome', 'men', 'women', 'forecast', 'target'];
}

/**
 * Those of women and men are left out where the definition says that there are none, or where the economy works it out,
 * and none stands there.
 */
const shownCells = (
  { kind, bySex, computed }: Pick<WritingView, 'kind' | 'bySex' | 'computed'>,
  { id, cells }: DocumentIndicator,
): readonly EnteredCell[] => {
  const isSplit = bySex[id] !== false && computed[id] === undefined;
  return cellsOf(kind).filter((cell) => (cell !== 'men' && cell !== 'women') || isSplit || cells[cell] !== null);
};

/** One indicator: what it was, what it is to be, and what it has become; each cell is saved when one leaves it. */
export function IndicatorCard({ indicator }: { readonly indicator: DocumentIndicator }) {
  const text = useTexts(writingTexts);
  const { view } = useWriting();
  const { cells } = indicator;
  const definition = view.definitions[indicator.id];
  const isComputed = view.computed[indicator.id] !== undefined;
  const { mark, list } = useMarkedPlace([indicator.id], indicator.name);
  return (
    <section className="writing-card" id={indicator.id} aria-label={indicator.name}>
      <div className="row writing-section-head">
        <h4>
          {definition === undefined ? (
            indicator.name
          ) : (
            <Link to="/indikatorer/$id" params={{ id: definition }}>
              {indicator.name}
            </Link>
          )}
        </h4>
        {mark}
      </div>
      {list}
      <p className="small soft">
        {[
          cells.period,
          cells.previous === null ? null : `${text.previous}: ${cells.previous}`,
          cells.councilTarget === null ? null : `${text.councilTarget}: ${cells.councilTarget}`,
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      <HandedOverNote thing={indicator.id} />
      <div className="writing-cells">
        {shownCells(view, indicator).map((cell) => (
          <Cell key={`${cell}-${cells[cell] ?? ''}`} indicator={indicator} cell={cell} />
        ))}
      </div>
      {isComputed ? (
        <p className="small soft">
          {text.computed}{' '}
          {view.values.find((value) => value.indicator === indicator.id && value.by === 'Styrkedja')?.source}
        </p>
      ) : (
        view.kind !== 'VP' && <Details indicator={indicator} />
      )}
      {view.kind !== 'VP' && (
        <RowText row={{ indicator: indicator.id, activity: null, goal: indicator.goal }} name={indicator.name} />
      )}
      <Comments
        edition={view.id}
        place={{ kind: 'indicator', thing: indicator.id }}
        label={indicator.name}
        cells={cellsOf(view.kind)}
      />
    </section>
  );
}

type CellProperties = { readonly indicator: DocumentIndicator; readonly cell: EnteredCell };

function Cell({ indicator, cell }: CellProperties) {
  const text = useTexts(writingTexts);
  const { view, mayWrite, act } = useWriting();
  const standing = indicator.cells[cell] ?? '';
  const isComputed = view.computed[indicator.id] !== undefined && COMPUTED_CELLS.includes(cell);
  const [value, setValue] = useState(standing);
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async (): Promise<void> => {
    if (value.trim() === standing) return;
    const blank = { numerator: null, denominator: null, reason: null };
    const refused = await act('recordValues', {
      indicator: indicator.id,
      version: view.versions[indicator.id] ?? 0,
      values: [{ cell, printed: value.trim() === '' ? null : value.trim(), ...blank }],
      source: null,
      measuredOn: null,
    });
    setProblem(refused);
  };
  return (
    <Field
      label={text[cell]}
      value={value}
      maxLength={200}
      readOnly={!mayWrite || isComputed}
      error={problem === null ? null : [problem.detail, problem.faults[0]?.remedy].filter(Boolean).join(' ')}
      onChange={setValue}
      onBlur={() => {
        void save();
      }}
      onKeyDown={({ key }) => {
        if (key === 'Enter') void save();
      }}
    />
  );
}

const shareCells = ['outcome', 'men', 'women'] as const;
type Share = { readonly numerator: string; readonly denominator: string; readonly reason: MissingReason | '' };

/** How many of how many, per sex, or why there is no number; where it comes from and when it was measured. */
function Details({ indicator }: { readonly indicator: DocumentIndicator }) {
  const text = useTexts(writingTexts);
  const { view, mayWrite, act } = useWriting();
  const kept = (cell: string) => view.values.find((value) => value.indicator === indicator.id && value.cell === cell);
  const [open, setOpen] = useState(false);
  const start = (cell: string): Share => ({
    numerator: kept(cell)?.numerator ?? '',
    denominator: kept(cell)?.denominator ?? '',
    reason: (kept(cell)?.reason as MissingReason | null | undefined) ?? '',
  });
  const [shares, setShares] = useState(() => ({ outcome: start('outcome'), men: start('men'), women: start('women') }));
  const [source, setSource] = useState(kept('outcome')?.source ?? '');
  const [day, setDay] = useState(kept('outcome')?.measuredOn ?? '');
  const [problem, setProblem] = useState<Problem | null>(null);
  const save = async (): Promise<void> => {
    const values = shareCells.flatMap((cell): ValueEntry[] => {
      const { numerator, denominator, reason } = shares[cell];
      if (reason !== '') return [{ cell, printed: null, numerator: null, denominator: null, reason }];
      if (numerator === '' && denominator === '') {
        // The source and the day are said of the value that stands.
        return cell === 'outcome' && indicator.cells.outcome !== null
          ? [{ cell, printed: indicator.cells.outcome, numerator: null, denominator: null, reason: null }]
          : [];
      }
      return [{ cell, printed: null, numerator, denominator, reason: null }];
    });
    if (values.length === 0) return;
    const version = view.versions[indicator.id] ?? 0;
    const about = { source: source === '' ? null : source, measuredOn: day === '' ? null : day };
    setProblem(await act('recordValues', { indicator: indicator.id, version, values, ...about }));
  };
  return (
    <details
      className="writing-details"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{text.details}</summary>
      {problem !== null && (
        <p className="field-error" role="alert">
          {problem.detail} {problem.faults[0]?.remedy}
        </p>
      )}
      {shareCells.map((cell) => {
        const set = (more: Partial<Share>): void => {
          setShares({ ...shares, [cell]: { ...shares[cell], ...more } });
        };
        return (
          <fieldset key={cell} className="writing-share">
            <legend>{text[cell]}</legend>
            <Field
              label={text.numerator}
              inputMode="decimal"
              value={shares[cell].numerator}
              onChange={(numerator) => set({ numerator })}
            />
            <Field
              label={text.denominator}
              inputMode="decimal"
              value={shares[cell].denominator}
              onChange={(denominator) => set({ denominator })}
            />
            <Select
              label={text.noValue}
              value={shares[cell].reason}
              options={[
                { value: '', label: text.hasValue },
                ...Object.entries(text.reasons).map(([value, label]) => ({ value, label })),
              ]}
              onChange={(reason) => set({ reason: reason as MissingReason | '' })}
            />
          </fieldset>
        );
      })}
      <div className="writing-cells">
        <Field label={text.source} maxLength={500} value={source} onChange={setSource} />
        <Field label={text.measuredOn} type="date" value={day} onChange={setDay} />
      </div>
      {mayWrite && (
        <Button
          onClick={() => {
            void save();
          }}
        >
          {text.saveShare}
        </Button>
      )}
      {open && <History indicator={indicator.id} />}
    </details>
  );
}

function History({ indicator }: { readonly indicator: string }) {
  const text = useTexts(writingTexts);
  const { moment } = useFormats();
  const { view } = useWriting();
  const history = useQuery(api.writing.valueHistory.queryOptions({ input: { id: view.id, indicator }, staleTime: 0 }));
  const items = history.data?.items ?? [];
  if (items.length === 0) return null;
  return (
    <>
      <h5>{text.history}</h5>
      <ul className="small">
        {items.map(({ cell, printed, by, at, replaced }, index) => (
          <li key={`${at}-${cell}-${String(index)}`}>
            {text[cell as EnteredCell]}: {printed ?? '–'} – {by}, {moment(at)}
            {replaced !== null && `, ${text.replaced(replaced)}`}
          </li>
        ))}
      </ul>
    </>
  );
}
