import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import { usualStyle } from '#domain/economy/report-tables/compute-table.ts';
import {
  EconomyRounding,
  EconomyTableKind,
  EconomyTableSpec,
  EconomyUnit,
} from '#domain/economy/report-tables/economy-table.ts';
import { untouchedSentences } from '#domain/economy/report-tables/propose-sentence.ts';
import type { PlacedTable } from '#domain/economy/report-tables/placed-table.ts';
import type { DocumentTable, DocumentText, SteeringDocument } from '#domain/steering/steering-document.ts';
import { economyTableTexts } from '#i18n/web/economy-table-texts.ts';

import type { Problem } from '../api/problem.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { oneIn } from '../shell/search-values.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { Select } from '../ui/field.tsx';
import { Table } from '../ui/table.tsx';
import { useWriting } from './writing-context.tsx';

/** The tables that follow a chapter's text, up to the next text or goal. */
function tablesOf({ goals, texts, tables }: SteeringDocument, chapter: DocumentText): DocumentTable[] {
  const next = [...goals, ...texts]
    .map(({ position }) => position)
    .filter((position) => position > chapter.position)
    .toSorted((one, other) => one - other)[0];
  return tables
    .filter(
      ({ goal, position }) =>
        goal === null && position > chapter.position && position < (next ?? Number.POSITIVE_INFINITY),
    )
    .toSorted((one, other) => one.position - other.position);
}

/** A chapter's tables as they will be printed, and a way to put in one of the economy. */
export function ChapterTables({ chapter }: { readonly chapter: DocumentText }) {
  const text = useTexts(economyTableTexts);
  const { view, mayWrite, act } = useWriting();
  const placed = new Map(view.economyTables.map((table) => [table.id, table]));
  const [adding, setAdding] = useState(false);
  const first: EconomyTableSpec = { table: 'driftTotal', ...usualStyle('driftTotal') };
  return (
    <>
      {tablesOf(view.document, chapter).map((table) => (
        <ChapterTable key={table.id} table={table} placed={placed.get(table.id) ?? null} />
      ))}
      {view.contradicted
        .filter((each) => each.text === chapter.id)
        .map(({ said, now }) => (
          <Banner key={said} tone="part" title={text.contradicted}>
            <p>
              {text.said} <span lang="sv">”{said}”</span>
            </p>
            <p>
              {text.now} <span lang="sv">”{now}”</span>
            </p>
          </Banner>
        ))}
      {mayWrite && tablesOf(view.document, chapter).some(({ id }) => placed.has(id)) && <Sentences chapter={chapter} />}
      {mayWrite && !adding && (
        <Button
          variant="quiet"
          onClick={() => {
            setAdding(true);
          }}
        >
          + {text.add}
        </Button>
      )}
      {adding && (
        <SpecForm
          spec={first}
          chooses
          save={text.add}
          onSave={(spec) => act('placeEconomyTable', { chapter: chapter.id, spec })}
          onClose={() => {
            setAdding(false);
          }}
        />
      )}
    </>
  );
}

type ChapterTableProperties = { readonly table: DocumentTable; readonly placed: PlacedTable | null };

function ChapterTable({ table, placed }: ChapterTableProperties) {
  return (
    <div className="writing-table" id={table.id}>
      <Table
        caption={
          <>
            {table.title} {table.unit !== null && <span className="soft">({table.unit})</span>}
          </>
        }
        className="document-table"
      >
        <thead>
          <tr>
            {table.columns.map((column, x) => (
              <th key={`${x}-${column}`} scope="col" className={x === 0 ? undefined : 'numbers'}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, y) => (
            <tr
              key={`${y}-${row[0] ?? ''}`}
              className={/^(?:Totalt|Summa)/u.test(row[0] ?? '') ? 'writing-table-total' : ''}
            >
              {row.map((cell, x) =>
                x === 0 ? (
                  <th key={`${x}-${cell}`} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={`${x}-${cell}`} className="numbers">
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </Table>
      {placed !== null && <PlacedFoot table={table} placed={placed} />}
    </div>
  );
}

/** What a computed table lacks, when it was computed, and what can be done with it. */
function PlacedFoot({ table, placed }: { readonly table: DocumentTable; readonly placed: PlacedTable }) {
  const text = useTexts(economyTableTexts);
  const { view, mayWrite, act } = useWriting();
  const { moment } = useFormats();
  const [changing, setChanging] = useState(false);
  const title = table.title ?? '';
  return (
    <>
      {table.doubts.length > 0 && (
        <Banner tone="note">
          <p>{text.lacks}:</p>
          <ul>
            {table.doubts.map(({ reason }) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Banner>
      )}
      <p className="small soft">
        {text.live(moment(placed.computedAt))}{' '}
        <Link
          to="/dokument/$id/tabell/$tabell"
          params={{ id: view.id, tabell: table.id }}
          aria-label={text.trailOf(title)}
        >
          {text.trail}
        </Link>
      </p>
      {mayWrite && !changing && (
        <div className="row">
          <Button
            className="button-small"
            aria-label={text.changeOf(title)}
            onClick={() => {
              setChanging(true);
            }}
          >
            {text.change}
          </Button>
          <Button
            className="button-small"
            aria-label={text.removeOf(title)}
            onClick={() => {
              void act('removeEconomyTable', { table: table.id });
            }}
          >
            {text.remove}
          </Button>
        </div>
      )}
      {changing && (
        <SpecForm
          spec={placed.spec}
          chooses={false}
          save={text.save}
          onSave={(spec) => act('changeEconomyTable', { table: table.id, spec })}
          onClose={() => {
            setChanging(false);
          }}
        />
      )}
    </>
  );
}

type SpecFormProperties = {
  readonly spec: EconomyTableSpec;
  /** Whether the table itself is chosen too. */
  readonly chooses: boolean;
  readonly save: string;
  readonly onSave: (spec: EconomyTableSpec) => Promise<Problem | null>;
  readonly onClose: () => void;
};

function SpecForm({ spec: begun, chooses, save, onSave, onClose }: SpecFormProperties) {
  const text = useTexts(economyTableTexts);
  const [spec, setSpec] = useState(begun);
  const [problem, setProblem] = useState<Problem | null>(null);
  const submit = async (): Promise<void> => {
    const refused = await onSave(spec);
    setProblem(refused);
    if (refused === null) onClose();
  };
  return (
    <form
      className="writing-small-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {problem !== null && <ErrorSummary title={problem.detail ?? problem.title} faults={problem.faults} />}
      {chooses && (
        <Select
          label={text.which}
          value={spec.table}
          options={EconomyTableKind.options.map((value) => ({ value, label: text.kinds[value] }))}
          onChange={(chosen) => {
            const table = oneIn(EconomyTableKind.options, chosen) ?? spec.table;
            setSpec({ table, ...usualStyle(table) });
          }}
        />
      )}
      <Select
        label={text.unit}
        value={spec.unit}
        options={EconomyUnit.options.map((value) => ({ value, label: text.units[value] }))}
        onChange={(chosen) => {
          setSpec({ ...spec, unit: oneIn(EconomyUnit.options, chosen) ?? spec.unit });
        }}
      />
      <Select
        label={text.rounding}
        value={spec.rounding}
        options={EconomyRounding.options.map((value) => ({ value, label: text.roundings[value] }))}
        onChange={(chosen) => {
          setSpec({ ...spec, rounding: oneIn(EconomyRounding.options, chosen) ?? spec.rounding });
        }}
      />
      <Select
        label={text.signs}
        value={spec.signs}
        options={(['ledger', 'positive'] as const).map((value) => ({ value, label: text.signKinds[value] }))}
        onChange={(chosen) => {
          setSpec({ ...spec, signs: chosen === 'positive' ? 'positive' : 'ledger' });
        }}
      />
      <div className="row">
        <Button variant="primary" submit>
          {save}
        </Button>
        <Button onClick={onClose}>{text.cancel}</Button>
      </div>
    </form>
  );
}

/** Sentences made from the figures, one an area; those that stand in the text unchanged are marked. */
function Sentences({ chapter }: { readonly chapter: DocumentText }) {
  const text = useTexts(economyTableTexts);
  const { view, act } = useWriting();
  const [problem, setProblem] = useState<Problem | null>(null);
  if (view.sentences.length === 0) return null;
  const untouched = new Set(untouchedSentences(chapter.paragraphs, view.sentences).map(({ area }) => area));
  return (
    <details className="writing-sentences">
      <summary>{text.sentences(view.sentences.length)}</summary>
      {problem !== null && <ErrorSummary title={problem.detail ?? problem.title} faults={problem.faults} />}
      <ul>
        {view.sentences.map(({ area, name, paragraph }) => (
          <li key={area ?? ''}>
            <span lang="sv">{paragraph.text}</span>{' '}
            {untouched.has(area) ? (
              <span className="small soft">{text.untouched}</span>
            ) : (
              <Button
                className="button-small"
                aria-label={text.insertOf(area === null ? text.wholeArea : name)}
                onClick={() => {
                  void act('insertSentence', { text: chapter.id, area }).then(setProblem);
                }}
              >
                {text.insert}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
