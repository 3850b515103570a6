import './findings.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';

import { collectedTexts } from '#i18n/web/collected-texts.ts';
import { answerTexts } from '#i18n/web/answer-texts.ts';
import { findingTexts } from '#i18n/web/finding-texts.ts';

import { api } from '../api/client.ts';
import { SelectionFilters } from '../documents/selection-filters.tsx';
import { Page } from '../shell/page.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Table } from '../ui/table.tsx';
import { parseCollectedSearch } from './collected-search.ts';
import type { CollectedSearch } from './collected-search.ts';
import { states } from './findings-search.ts';

/** Findings of an organisation and those below over the editions; every number leads to its findings. */
export function CollectedPage() {
  const text = useTexts(collectedTexts);
  const words = useTexts(findingTexts);
  const answers = useTexts(answerTexts);
  const search = useSearch({ from: '/shell/granskning/samlat' });
  const navigate = useNavigate({ from: '/granskning/samlat' });
  const change = (next: Record<string, string | undefined>): void => {
    void navigate({ search: parseCollectedSearch({ ...search, ...next }), replace: true });
  };
  const state = search.lage ?? 'alla';
  const collected = useQuery(
    api.findings.overview.queryOptions({
      input: {
        by: search.visa === 'enhet' ? 'organisation' : 'rule',
        below: 'yes',
        ...(search.organisation === undefined ? {} : { organisation: search.organisation }),
        ...(search.ar === undefined ? {} : { year: search.ar }),
        ...(search.utgava === undefined ? {} : { kind: search.utgava }),
        ...(state === 'alla' ? {} : { state }),
      },
      placeholderData: (before) => before,
    }),
  );
  return (
    <Page wide title={text.title} lead={text.lead} over={<Link to="/granskning">{words.title}</Link>}>
      <SelectionFilters search={search} onChange={change} />
      <div className="row row-end filters no-print">
        <Select
          label={text.by}
          value={search.visa ?? 'regel'}
          options={(['regel', 'enhet'] as const).map((value) => ({ value, label: text.bys[value] }))}
          onChange={(visa) => {
            change({ visa });
          }}
        />
        <Select
          label={answers.state}
          value={state}
          options={states.map((value) => ({ value, label: value === 'alla' ? words.all : answers.states[value] }))}
          onChange={(lage) => {
            change({ lage: lage === 'alla' ? undefined : lage });
          }}
        />
      </div>
      {collected.isPending && <Skeleton lines={10} />}
      {collected.isError && <ProblemView error={collected.error} onRetry={() => void collected.refetch()} />}
      {collected.data !== undefined && <Matrix collected={collected.data} search={search} />}
    </Page>
  );
}

type Column = { readonly year: number; readonly kind: NonNullable<CollectedSearch['utgava']> };
type MatrixProperties = {
  readonly collected: {
    readonly columns: readonly Column[];
    readonly rows: readonly {
      readonly id: string;
      readonly name: string;
      readonly counts: readonly number[];
      readonly total: number;
      readonly recurring: number;
    }[];
  };
  readonly search: CollectedSearch;
};

const nameOf = ({ year, kind }: Column): string => `${kind} ${year}`;

function Matrix({ collected: { columns, rows }, search }: MatrixProperties) {
  const text = useTexts(collectedTexts);
  const { count } = useFormats();
  const by = search.visa ?? 'regel';
  if (rows.length === 0) return <EmptyState title={text.none} />;
  const searchFor = (id: string, column: Column | null) => ({
    lage: search.lage ?? ('alla' as const),
    ...(by === 'regel' ? { regel: id } : { organisation: id }),
    ...(by === 'regel' && search.organisation !== undefined
      ? { organisation: search.organisation, under: 'ja' as const }
      : {}),
    ...(column === null ? {} : { ar: column.year, utgava: column.kind }),
  });
  return (
    <>
      <Table caption={text.captions[by]} className="collected-table">
        <thead>
          <tr>
            <th scope="col">{text.bys[by]}</th>
            {columns.map((column) => (
              <th key={nameOf(column)} scope="col" className="numbers">
                {nameOf(column)}
              </th>
            ))}
            <th scope="col" className="numbers">
              {text.total}
            </th>
            <th scope="col" className="numbers">
              {text.recurring}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <Link to="/granskning" search={searchFor(row.id, null)}>
                  {row.name}
                </Link>
              </th>
              {columns.map((column, index) => {
                const found = row.counts[index] ?? 0;
                return (
                  <td key={nameOf(column)} className="numbers">
                    {found === 0 ? (
                      <span className="soft">0</span>
                    ) : (
                      <Link
                        to="/granskning"
                        search={searchFor(row.id, column)}
                        aria-label={text.cell(count(found), row.name, nameOf(column))}
                      >
                        {count(found)}
                      </Link>
                    )}
                  </td>
                );
              })}
              <td className="numbers">{count(row.total)}</td>
              <td className="numbers">{row.recurring === 0 ? '–' : <strong>{count(row.recurring)}</strong>}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="small soft">{text.recurringHelp}</p>
    </>
  );
}
