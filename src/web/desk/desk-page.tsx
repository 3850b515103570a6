import './desk.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { deskTexts } from '#i18n/web/desk-texts.ts';

import { api, apiPath } from '../api/client.ts';
import { asOfShownDay } from '../api/past-day.ts';
import { SelectionFilters } from '../documents/selection-filters.tsx';
import { Page } from '../shell/page.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Field, Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Table } from '../ui/table.tsx';
import { parseDeskSearch } from './desk-search.ts';
import type { DeskSearch } from './desk-search.ts';

const sizes = ['10', '20', '50', '100'];

/** Where an auditor begins: ways into the whole municipality, and the sample. */
export function DeskPage() {
  const text = useTexts(deskTexts);
  const search = useSearch({ from: '/shell/revision' });
  const navigate = useNavigate({ from: '/revision' });
  const [seed, setSeed] = useState(search.fro ?? '');
  const [size, setSize] = useState(search.antal ?? '20');
  const change = (next: Record<string, string | undefined>): void => {
    void navigate({ search: parseDeskSearch({ ...search, ...next }), replace: true });
  };
  return (
    <Page wide title={text.title} lead={text.lead}>
      <ul className="desk-ways">
        <li>
          <Link to="/granskning">{text.findings}</Link>
        </li>
        <li>
          <Link to="/granskning/samlat">{text.collected}</Link>
        </li>
        <li>
          <Link to="/revision/jamfor">{text.compare}</Link>
        </li>
        <li>
          <Link to="/fragor">{text.questionsLink}</Link>
        </li>
        <li>
          <Link to="/logg">{text.log}</Link>
        </li>
      </ul>
      <h2>{text.sample}</h2>
      <p className="measure">{text.sampleHelp}</p>
      <SelectionFilters search={search} onChange={change} />
      <form
        className="row row-end filters no-print"
        onSubmit={(event) => {
          event.preventDefault();
          change({ fro: seed.trim() === '' ? undefined : seed.trim(), antal: size });
        }}
      >
        <Field label={text.seed} value={seed} maxLength={100} required onChange={setSeed} />
        <Select
          label={text.size}
          value={size}
          options={sizes.map((value) => ({ value, label: value }))}
          onChange={setSize}
        />
        <Button submit variant="primary">
          {text.draw}
        </Button>
      </form>
      {search.fro !== undefined && <Sample search={search} seed={search.fro} />}
    </Page>
  );
}

const inputOf = (search: DeskSearch, seed: string) => ({
  seed,
  size: Number(search.antal ?? '20'),
  ...(search.organisation === undefined ? {} : { organisation: search.organisation, below: 'yes' as const }),
  ...(search.ar === undefined ? {} : { year: search.ar }),
  ...(search.utgava === undefined ? {} : { kind: search.utgava }),
});

function Sample({ search, seed }: { readonly search: DeskSearch; readonly seed: string }) {
  const text = useTexts(deskTexts);
  const { count } = useFormats();
  const input = inputOf(search, seed);
  const sample = useQuery(api.desk.sample.queryOptions({ input }));
  if (sample.isPending) return <Skeleton lines={10} />;
  if (sample.isError) return <ProblemView error={sample.error} onRetry={() => void sample.refetch()} />;
  const { items, population } = sample.data;
  if (items.length === 0) return <EmptyState title={text.noSample} />;
  const query = new URLSearchParams(Object.entries(input).map(([name, value]) => [name, String(value)]));
  return (
    <>
      <Table caption={text.drawn(items.length, count(population), seed)} className="desk-sample">
        <thead>
          <tr>
            <th scope="col">{text.indicator}</th>
            <th scope="col">{text.edition}</th>
            <th scope="col">{text.period}</th>
            <th scope="col" className="numbers">
              {text.printed}
            </th>
            <th scope="col">{text.source}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr key={`${item.edition}/${item.row}`}>
              <th scope="row">
                <Link
                  to="/dokument/$id/spar"
                  params={{ id: item.edition }}
                  search={{ rad: item.row, kolumn: 'outcome' }}
                >
                  {item.name}
                </Link>
              </th>
              <td>{item.title}</td>
              <td>{item.period}</td>
              <td className="numbers">
                {item.printed} {item.corrected && <Badge tone="note">{text.corrected}</Badge>}
                {item.quoted && <Badge>{text.quoted}</Badge>}
              </td>
              <td className="small">
                {item.fileName === null ? (
                  <span className="soft">{text.notFromFile}</span>
                ) : (
                  <>
                    {item.fileName}, {text.place(item.line, item.page)}
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p className="measure">{text.exportHelp}</p>
      <p>
        <a className="button" href={asOfShownDay(`${apiPath}/desk/export?${query.toString()}`)} download>
          {text.export}
        </a>
      </p>
    </>
  );
}
