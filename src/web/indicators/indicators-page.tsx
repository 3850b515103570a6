import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import { indicatorTexts } from '#i18n/web/indicator-texts.ts';
import { uiTexts } from '#i18n/web/ui-texts.ts';

import { api } from '../api/client.ts';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { PagedList, byPage, from } from '../shell/paged-list.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Field } from '../ui/field.tsx';
import { Table } from '../ui/table.tsx';

export function IndicatorsPage() {
  const text = useTexts(indicatorTexts);
  const words = useTexts(uiTexts);
  const { q = '' } = useSearch({ from: '/shell/indikatorer' });
  const navigate = useNavigate({ from: '/indikatorer' });
  const [written, setWritten] = useState(q);
  return (
    <Page title={text.list} lead={text.listLead}>
      <form
        className="row row-end filters"
        onSubmit={(event) => {
          event.preventDefault();
          void navigate({ search: written.trim() === '' ? {} : { q: written.trim() } });
        }}
      >
        <Field label={text.find} type="search" value={written} onChange={setWritten} maxLength={200} />
        <Button submit icon="search">
          {words.find}
        </Button>
      </form>
      <IndicatorTable q={q} />
    </Page>
  );
}

function IndicatorTable({ q }: { readonly q: string }) {
  const text = useTexts(indicatorTexts);
  const list = useInfiniteQuery(
    api.indicators.list.infiniteOptions({
      input: (after: string | undefined) => ({
        limit: 100,
        ...(q === '' ? {} : { q }),
        ...from(after),
      }),
      ...byPage,
    }),
  );
  return (
    <PagedList
      list={list}
      lines={10}
      none={
        <EmptyState title={text.none}>
          <p>{text.noneHelp}</p>
        </EmptyState>
      }
    >
      {(items) => (
        <Table caption={text.list} hideCaption>
          <thead>
            <tr>
              <th scope="col">{text.name}</th>
              <th scope="col">{text.unit}</th>
              <th scope="col">{text.direction}</th>
              <th scope="col" className="numbers">
                {text.organisations}
              </th>
              <th scope="col" className="numbers">
                {text.editions}
              </th>
              <th scope="col">{text.last}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((indicator) => (
              <tr key={indicator.id}>
                <th scope="row">
                  <Link to="/indikatorer/$id" params={{ id: indicator.id }}>
                    {indicator.name}
                  </Link>
                </th>
                <td>{indicator.unit ?? '–'}</td>
                <td>{text.directions[indicator.direction]}</td>
                <td className="numbers">{indicator.organisations}</td>
                <td className="numbers">{indicator.editions}</td>
                <td>{indicator.lastPeriod ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </PagedList>
  );
}
