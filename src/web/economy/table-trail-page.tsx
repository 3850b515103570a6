import '../desk/desk.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';

import type { TableTrail } from '#domain/economy/report-tables/table-trail.ts';
import { MONTH_NAMES } from '#domain/kernel/calendar.ts';
import { formatDecimal } from '#domain/kernel/decimal.ts';
import { economyTableTexts } from '#i18n/web/economy-table-texts.ts';

import { api } from '../api/client.ts';
import { wordColumns } from '../documents/word-columns.ts';
import { Page } from '../shell/page.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Table } from '../ui/table.tsx';

/** A computed table of an edition, and where the chosen amount comes from. */
export function TableTrailPage() {
  const text = useTexts(economyTableTexts);
  const { id, tabell } = useParams({ from: '/shell/dokument/$id/tabell/$tabell' });
  const { rad, kolumn } = useSearch({ from: '/shell/dokument/$id/tabell/$tabell' });
  const trail = useQuery(
    api.economyTables.trail.queryOptions({ input: { id, table: tabell, row: rad ?? 0, column: kolumn ?? 1 } }),
  );
  const found = trail.data;
  return (
    <Page
      title={text.trailTitle}
      over={
        <Link to="/dokument/$id" params={{ id }} search={{ plats: tabell }}>
          {found?.edition.title ?? ''}
        </Link>
      }
      lead={<p>{text.trailLead}</p>}
    >
      {trail.isPending && <Skeleton lines={12} />}
      {trail.isError && <ProblemView error={trail.error} onRetry={() => void trail.refetch()} />}
      {found !== undefined && <Trail trail={found} />}
    </Page>
  );
}

function Trail({ trail }: { readonly trail: TableTrail }) {
  const text = useTexts(economyTableTexts);
  const { moment } = useFormats();
  const { table, row, column, printed, exact, loads, ledger, acts, forecasts } = trail;
  return (
    <>
      <Amounts trail={trail} />
      <p className="small soft">{text.computed(moment(table.computedAt), table.by)}</p>
      <h2>{text.cell(table.rows[row]?.[0] ?? '', table.columns[column] ?? '')}</h2>
      <dl className="trail-facts">
        <div>
          <dt>{text.printed}</dt>
          <dd>
            <strong className="trail-number">{printed === '' ? '–' : printed}</strong> {table.unit}
          </dd>
        </div>
        {exact !== null && (
          <div>
            <dt>{text.exact}</dt>
            <dd>{text.kronor(formatDecimal(exact))}</dd>
          </div>
        )}
        <div>
          <dt>{text.madeOf}</dt>
          <dd>
            <MadeOf trail={trail} />
          </dd>
        </div>
        {loads.length > 0 && (
          <div>
            <dt>{text.files}</dt>
            <dd>
              {loads.map((load) => (
                <div key={load.id}>
                  {ledger === null ? (
                    load.fileName
                  ) : (
                    <Link to="/ekonomi/inlasningar/$id" params={{ id: load.id }}>
                      {load.fileName}
                    </Link>
                  )}
                  <br />
                  <span className="small soft trail-hash">SHA-256 {load.sha256}</span>
                </div>
              ))}
            </dd>
          </div>
        )}
      </dl>
      {acts !== null && acts.length > 0 && <Acts acts={acts} year={trail.edition.year} />}
      {forecasts !== null && forecasts.length > 0 && <Forecasts forecasts={forecasts} year={trail.edition.year} />}
      {ledger !== null && ledger.count > 0 && <LedgerRows ledger={ledger} />}
    </>
  );
}

function MadeOf({ trail: { from, area, kind, month, through, sheet } }: { readonly trail: TableTrail }) {
  const text = useTexts(economyTableTexts);
  const { moment } = useFormats();
  if (from === null) return text.words;
  if (from.of === 'rule') return `${text.rule}: ${from.rule}`;
  if (from.of === 'request') return `${text.request}${from.title === null ? '' : `: ${from.title}`}`;
  if (from.of === 'measure') return text.measurePlan;
  if (from.of === 'volume') return `${text.volume}: ${from.name}`;
  if (from.of === 'sheet') {
    return (
      <>
        {text.sheet(from.number)}
        {sheet !== null && sheet.organisation !== null && ` ${text.sheetOf(sheet.organisation)}`}
        {sheet !== null && (
          <>
            <br />
            {text.saved(sheet.by, moment(sheet.at))}
            {sheet.reason !== '' && `: ${sheet.reason}`}
          </>
        )}
      </>
    );
  }
  const isOutcome = from.measure === 'outcome' || from.measure === 'lastOutcome';
  const parts = [
    text.measures[from.measure],
    area ?? text.all,
    kind,
    from.side === null ? null : text.sides[from.side],
    month !== null
      ? MONTH_NAMES[month - 1]
      : isOutcome && through !== null
        ? text.through(MONTH_NAMES[through - 1] ?? '')
        : null,
  ];
  return parts.filter(Boolean).join(', ');
}

/** The table itself: every amount is a link to its own trail. */
function Amounts({ trail: { table, edition, row, column } }: { readonly trail: TableTrail }) {
  const words = wordColumns(table.rows);
  return (
    <Table caption={table.unit === null ? table.title : `${table.title} (${table.unit})`} className="document-table">
      <thead>
        <tr>
          {table.columns.map((name, x) => (
            <th key={`${x}-${name}`} scope="col" className={x === 0 || words.has(x) ? undefined : 'numbers'}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((cells, y) => (
          <tr key={`${y}-${cells[0] ?? ''}`}>
            {cells.map((cell, x) =>
              x === 0 ? (
                <th key={`${x}-${cell}`} scope="row">
                  {cell}
                </th>
              ) : (
                <td key={`${x}-${cell}`} className={words.has(x) ? undefined : 'numbers'}>
                  {cell !== '' && (
                    <Link
                      to="/dokument/$id/tabell/$tabell"
                      params={{ id: edition.id, tabell: table.id }}
                      search={{ rad: y, kolumn: x }}
                      aria-current={y === row && x === column ? 'true' : undefined}
                      className="trail-cell"
                    >
                      {cell}
                    </Link>
                  )}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

/** The decisions and requests that a budget is made of, each with the way to its organisation's budget. */
function Acts({ acts, year }: { readonly acts: NonNullable<TableTrail['acts']>; readonly year: number }) {
  const text = useTexts(economyTableTexts);
  const { day } = useFormats();
  return (
    <>
      <h2>{text.acts}</h2>
      <Table caption={text.acts} hideCaption>
        <thead>
          <tr>
            <th scope="col">{text.act}</th>
            <th scope="col">{text.organisation}</th>
            <th scope="col">{text.day}</th>
            <th scope="col">{text.reference}</th>
            <th scope="col">{text.by}</th>
            <th scope="col" className="numbers">
              {text.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {acts.map((act, index) => (
            <tr key={`${index} ${act.organisation.id} ${act.title}`}>
              <th scope="row">
                <Link to="/ekonomi/budget" search={{ ar: year, organisation: act.organisation.id }}>
                  {act.title === '' ? text.actKinds[act.kind] : act.title}
                </Link>
                {act.title !== '' && (
                  <>
                    <br />
                    <span className="small soft">{text.actKinds[act.kind]}</span>
                  </>
                )}
              </th>
              <td>{act.organisation.name}</td>
              <td>{act.day !== '' && day(act.day)}</td>
              <td>{act.reference}</td>
              <td>{act.by}</td>
              <td className="numbers">{formatDecimal(act.amount)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

/** The forecasts that an amount is made of, each with the way to its form. */
function Forecasts({
  forecasts,
  year,
}: {
  readonly forecasts: NonNullable<TableTrail['forecasts']>;
  readonly year: number;
}) {
  const text = useTexts(economyTableTexts);
  const { moment } = useFormats();
  return (
    <>
      <h2>{text.forecasts}</h2>
      <Table caption={text.forecasts} hideCaption>
        <thead>
          <tr>
            <th scope="col">{text.organisation}</th>
            <th scope="col">{text.measures.forecast}</th>
            <th scope="col">{text.by}</th>
            <th scope="col">{text.day}</th>
            <th scope="col" className="numbers">
              {text.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {forecasts.map(({ organisation, lodged, amount }) => (
            <tr key={organisation.id}>
              <th scope="row">
                <Link
                  to="/ekonomi/min"
                  search={{
                    ar: year,
                    organisation: organisation.id,
                    ...(lodged === null ? {} : { manad: lodged.month }),
                  }}
                >
                  {organisation.name}
                </Link>
              </th>
              <td>
                {lodged === null
                  ? text.noForecast
                  : text.forecastOf(MONTH_NAMES[lodged.month - 1] ?? '', lodged.number)}
              </td>
              <td>{lodged?.by}</td>
              <td>{lodged !== null && moment(lodged.at)}</td>
              <td className="numbers">{formatDecimal(amount)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </>
  );
}

function LedgerRows({ ledger }: { readonly ledger: NonNullable<TableTrail['ledger']> }) {
  const text = useTexts(economyTableTexts);
  const caption = text.ledger(ledger.rows.length, ledger.count);
  return (
    <>
      <h2>{caption}</h2>
      <Table caption={caption} hideCaption>
        <thead>
          <tr>
            <th scope="col">{text.file}</th>
            <th scope="col" className="numbers">
              {text.line}
            </th>
            <th scope="col">{text.day}</th>
            <th scope="col">{text.account}</th>
            <th scope="col">{text.text}</th>
            <th scope="col">{text.voucher}</th>
            <th scope="col" className="numbers">
              {text.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {ledger.rows.map((each) => (
            <tr key={`${each.fileName} ${each.line} ${each.day} ${each.account} ${each.voucher}`}>
              <td>{each.fileName}</td>
              <td className="numbers">{each.line}</td>
              <td>{each.day}</td>
              <td>{each.account}</td>
              <td>{each.text}</td>
              <td>{each.voucher}</td>
              <td className="numbers">{formatDecimal(each.amount)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <p>{text.sum(formatDecimal(ledger.sum))}</p>
    </>
  );
}
