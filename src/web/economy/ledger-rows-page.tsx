import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';

import type { LedgerRowsView } from '#domain/economy/ledger-rows-view.ts';
import { formatDecimal } from '#domain/kernel/decimal.ts';
import { economyTexts } from '#i18n/web/economy-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Banner } from '../ui/banner.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Table } from '../ui/table.tsx';
import { EconomyPageFrame } from './economy-page-frame.tsx';
import type { RowsSearch } from './economy-search.ts';
import { useEconomyYear } from './economy-years.ts';
import { useMonthNames } from './months.ts';

/** From an amount of the outcome to the rows of the files that it is the sum of. */
export function LedgerRowsPage() {
  const text = useTexts(economyTexts);
  const search = useSearch({ from: '/shell/ekonomi/rader' });
  const { year, error } = useEconomyYear(search.ar);
  const { organisation } = search;
  return (
    <EconomyPageFrame title={text.rowsTitle} lead={text.rowsLead} year={year}>
      <p className="no-print">
        <Link
          to="/ekonomi"
          search={{
            ...(year === undefined ? {} : { ar: year }),
            ...(organisation === undefined ? {} : { organisation }),
          }}
        >
          {text.back}
        </Link>
      </p>
      {error !== null && <ProblemView error={error} />}
      {year !== undefined && organisation !== undefined && (
        <Rows year={year} organisation={organisation} search={search} />
      )}
    </EconomyPageFrame>
  );
}

function Rows({
  year,
  organisation,
  search: { omrade, slag, projekt, andel, sida, manad, till },
}: {
  readonly year: number;
  readonly organisation: string;
  readonly search: RowsSearch;
}) {
  const text = useTexts(economyTexts);
  const list = useInfiniteQuery(
    api.economy.rows.infiniteOptions({
      input: (after: string | undefined) => ({
        year,
        organisation,
        ...(omrade === undefined ? {} : { area: omrade }),
        ...(slag === undefined ? {} : { kind: slag }),
        ...(projekt === undefined ? {} : { project: projekt }),
        ...(sida === undefined ? {} : { side: sida }),
        from: manad ?? 1,
        through: manad ?? till ?? 12,
        limit: 100,
        ...(after === undefined ? {} : { after }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
    }),
  );
  if (list.isPending) return <Skeleton lines={10} />;
  if (list.isError) return <ProblemView error={list.error} onRetry={() => void list.refetch()} />;
  const [view] = list.data.pages;
  if (view === undefined) return null;
  const items = list.data.pages.flatMap((page) => page.items);
  return (
    <>
      <What view={view} side={sida} share={andel} />
      {view.staffHidden && (
        <Banner tone="note">
          <p>{text.rowsStaffHidden}</p>
        </Banner>
      )}
      {items.length === 0 ? (
        <EmptyState title={text.noRowsBehind}>
          <p>{view.total === 0 ? text.noRowsBehindHelp : text.rowsOtherWay}</p>
        </EmptyState>
      ) : (
        <>
          <RowsTable items={items} />
          <Pagination
            shown={items.length}
            total={view.total}
            hasMore={list.hasNextPage}
            busy={list.isFetchingNextPage}
            onMore={() => void list.fetchNextPage()}
          />
        </>
      )}
      <p className="soft small">{text.sign}</p>
    </>
  );
}

/** What the amount is of, and what its rows come to. */
function What({
  view,
  side,
  share,
}: {
  readonly view: LedgerRowsView;
  readonly side: RowsSearch['sida'];
  readonly share: RowsSearch['andel'];
}) {
  const text = useTexts(economyTexts);
  const months = useMonthNames();
  const what = [
    view.organisation.name,
    view.area ?? (view.kind === null && side === undefined ? text.allAreas : null),
    view.kind,
    view.project === null ? null : text.rowsProject(view.project),
    side === undefined ? null : text.sides[side],
  ].filter((part) => part !== null);
  const through = Math.max(view.from, Math.min(view.through, view.throughMonth ?? view.through));
  return (
    <>
      <h2>{text.rowsOf(what.join(', '), months.span(view.from, through), view.year)}</h2>
      <p>
        <strong>{text.rowsSum(formatDecimal(view.sum, 2))}</strong>
        {share !== undefined && ` ${text.rowsShare(share.replace('.', ','))}`}
      </p>
    </>
  );
}

function RowsTable({ items }: { readonly items: LedgerRowsView['items'] }) {
  const text = useTexts(economyTexts);
  const has = (part: 'text' | 'voucher'): boolean => items.some((row) => row[part] !== '');
  return (
    <Table caption={text.rowsTitle} hideCaption className="economy-table">
      <thead>
        <tr>
          <th scope="col">{text.file}</th>
          <th scope="col" className="numbers">
            {text.line}
          </th>
          <th scope="col">{text.day}</th>
          <th scope="col">{text.account}</th>
          {has('text') && <th scope="col">{text.rowText}</th>}
          {has('voucher') && <th scope="col">{text.voucher}</th>}
          <th scope="col">{text.organisation}</th>
          <th scope="col">{text.area}</th>
          <th scope="col">{text.kind}</th>
          <th scope="col" className="numbers">
            {text.amountKr}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((row, index) => (
          // A row of the file stands once for each month it has an amount of.
          <tr key={`${row.load} ${row.line} ${row.day} ${row.account} ${index}`}>
            <th scope="row">
              <Link to="/ekonomi/inlasningar/$id" params={{ id: row.load }}>
                {row.fileName}
              </Link>
            </th>
            <td className="numbers">{row.line}</td>
            <td className="numbers">{row.day}</td>
            <td>{row.account}</td>
            {has('text') && <td>{row.text}</td>}
            {has('voucher') && <td>{row.voucher}</td>}
            <td>{row.organisation}</td>
            <td>{row.area}</td>
            <td>{row.kind}</td>
            <td className="numbers">{formatDecimal(row.amount, 2)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
