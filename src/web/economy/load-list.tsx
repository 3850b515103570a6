import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import type { LoadState } from '#domain/economy/load-view.ts';
import { formatDecimal } from '#domain/kernel/decimal.ts';
import { economyLoadTexts } from '#i18n/web/economy-load-texts.ts';

import { api } from '../api/client.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { PagedList, byPage, from } from '../shell/paged-list.tsx';
import { Badge } from '../ui/badge.tsx';
import type { Tone } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Table } from '../ui/table.tsx';
import { useMonthNames } from './months.ts';

const tones: Readonly<Record<LoadState, Tone>> = {
  reading: 'note',
  read: 'part',
  loaded: 'good',
  refused: 'bad',
  replaced: 'plain',
  undone: 'plain',
};

function LoadBadge({ state }: { readonly state: LoadState }) {
  const text = useTexts(economyLoadTexts);
  return <Badge tone={tones[state]}>{text.states[state]}</Badge>;
}

export function LoadList() {
  const text = useTexts(economyLoadTexts);
  const { moment, count } = useFormats();
  const { span } = useMonthNames();
  const list = useInfiniteQuery(
    api.economy.loads.infiniteOptions({
      input: (after: string | undefined) => ({ limit: 50, ...from(after) }),
      ...byPage,
    }),
  );
  return (
    <PagedList
      list={list}
      lines={4}
      none={
        <EmptyState title={text.none}>
          <p>{text.noneHelp}</p>
        </EmptyState>
      }
    >
      {(items) => (
        <Table caption={text.list} hideCaption className="economy-table">
          <thead>
            <tr>
              <th scope="col">{text.file}</th>
              <th scope="col">{text.state}</th>
              <th scope="col">{text.what}</th>
              <th scope="col">{text.months}</th>
              <th scope="col" className="numbers">
                {text.rows}
              </th>
              <th scope="col" className="numbers">
                {text.sum}
              </th>
              <th scope="col" className="numbers">
                {text.faults}
              </th>
              <th scope="col">{text.by}</th>
              <th scope="col">{text.at}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <th scope="row">
                  <Link to="/ekonomi/inlasningar/$id" params={{ id: item.id }}>
                    {item.fileName}
                  </Link>
                </th>
                <td>
                  <LoadBadge state={item.state} />
                </td>
                <td>
                  {text.kinds[item.what]} {item.year}
                </td>
                <td>{span(item.fromMonth, item.toMonth)}</td>
                <td className="numbers">{count(item.rows)}</td>
                <td className="numbers">{item.total === null ? '' : formatDecimal(item.total)}</td>
                <td className="numbers">{item.faultCount === 0 ? '' : count(item.faultCount)}</td>
                <td>{item.by}</td>
                <td>{moment(item.at)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </PagedList>
  );
}
