import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';

import type { EditionLinks } from '#domain/editions/edition-view.ts';
import type { DocumentTable, DocumentText, IndicatorColumn } from '#domain/steering/steering-document.ts';
import { correctionTexts } from '#i18n/web/correction-texts.ts';
import { deskTexts } from '#i18n/web/desk-texts.ts';
import { economyTableTexts } from '#i18n/web/economy-table-texts.ts';
import { documentTexts } from '#i18n/web/document-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { Editable } from '../corrections/editable.tsx';
import { useEditing } from '../corrections/editing.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { OutcomeBar } from '../thread/row-pictures.tsx';
import { Badge } from '../ui/badge.tsx';
import { Table } from '../ui/table.tsx';
import type { DocumentBlock } from './document-blocks.ts';
import { ParagraphsField } from './paragraphs-field.tsx';
import { wordColumns } from './word-columns.ts';

const columns: readonly IndicatorColumn[] = [
  'outcome',
  'men',
  'women',
  'previous',
  'forecast',
  'target',
  'councilTarget',
  'period',
];

/** The picture of a split by sex comes after the page's words: see thread/row-pictures.tsx. */
const IndicatorFigure = lazy(async () => ({ default: (await import('./indicator-figure.tsx')).IndicatorFigure }));

const TablePicture = lazy(async () => ({ default: (await import('../charts/table-picture.tsx')).TablePicture }));

/** Percentages and counts stand to the right; a word in a cell ("Tas fram av nämnd") too, so that the column is one. */
const isNumeric = (column: IndicatorColumn): boolean => column !== 'period';

type IndicatorsProperties = {
  readonly block: Extract<DocumentBlock, { kind: 'indicators' }>;
  readonly goal: string | null;
  readonly links: EditionLinks;
  readonly edition: string;
};

export function IndicatorTable({ block, goal, links, edition }: IndicatorsProperties) {
  const text = useTexts(documentTexts);
  const status = useTexts(statusTexts);
  const desk = useTexts(deskTexts);
  const { reading } = useEditing();
  const used = columns.filter((column) => !reading || block.rows.some(({ value }) => value.cells[column] !== null));
  const hasPicture = block.rows.some(({ value }) => value.cells.outcome !== null);
  const caption = block.owner === null ? text.indicators : text.indicatorsOf[block.owner];
  return (
    <Table caption={goal === null ? caption : <Caption short={caption} goal={goal} />} className="document-table">
      <thead>
        <tr>
          <th scope="col">{text.indicator}</th>
          {hasPicture && <th scope="col">{text.picture}</th>}
          {used.map((column) => (
            <th key={column} scope="col" className={isNumeric(column) ? 'numbers' : undefined}>
              {status.columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map(({ value: row, texts }) => (
          <Rows
            key={row.id}
            texts={texts}
            span={used.length + (hasPicture ? 2 : 1)}
            figure={
              row.cells.men !== null &&
              row.cells.women !== null && (
                <Suspense>
                  <IndicatorFigure indicator={row} />
                </Suspense>
              )
            }
          >
            <tr data-id={row.id} id={row.id}>
              <th scope="row">
                <IndicatorName id={row.id} name={row.name} definition={links.indicators[row.id]} />
                {reading && (
                  <Link
                    to="/dokument/$id/spar"
                    params={{ id: edition }}
                    search={{ rad: row.id, kolumn: 'outcome' }}
                    className="document-trail small no-print"
                    aria-label={desk.trailTitle(row.name)}
                  >
                    {desk.trail}
                  </Link>
                )}
              </th>
              {hasPicture && (
                <td>
                  <Suspense>
                    <OutcomeBar cells={row.cells} reached={null} />
                  </Suspense>
                  {row.cells.outcome !== null && (
                    <span className="visually-hidden">
                      {text.pictureAlt(
                        row.cells.outcome,
                        row.cells.target ?? row.cells.councilTarget ?? '–',
                        row.cells.previous ?? '–',
                      )}
                    </span>
                  )}
                </td>
              )}
              {used.map((column) => (
                <td key={column} className={isNumeric(column) ? 'numbers' : undefined}>
                  <Editable
                    place={{ thing: 'indicator', id: row.id, field: column }}
                    label={status.columns[column]}
                    value={row.cells[column]}
                  />
                </td>
              ))}
            </tr>
          </Rows>
        ))}
      </tbody>
    </Table>
  );
}

/** In reading the name leads to the series; in correcting it is a field. */
function IndicatorName({
  id,
  name,
  definition,
}: {
  readonly id: string;
  readonly name: string;
  readonly definition: string | undefined;
}) {
  const { name: label } = useTexts(correctionTexts).fields;
  const { reading } = useEditing();
  const field = <Editable place={{ thing: 'indicator', id, field: 'name' }} label={label} value={name} />;
  if (!reading || definition === undefined) return field;
  return (
    <Link to="/indikatorer/$id" params={{ id: definition }}>
      {field}
    </Link>
  );
}

type ActivitiesProperties = {
  readonly block: Extract<DocumentBlock, { kind: 'activities' }>;
  readonly goal: string | null;
};

export function ActivityTable({ block, goal }: ActivitiesProperties) {
  const text = useTexts(documentTexts);
  const fields = useTexts(correctionTexts);
  const { reading } = useEditing();
  const caption = block.owner === null ? text.activities : text.activitiesOf[block.owner];
  const hasDeviation = !reading || block.rows.some(({ value }) => value.deviation);
  return (
    <Table caption={goal === null ? caption : <Caption short={caption} goal={goal} />} className="document-table">
      <thead>
        <tr>
          <th scope="col">{text.activity}</th>
          <th scope="col">{text.start}</th>
          <th scope="col">{text.end}</th>
          {hasDeviation && <th scope="col">{text.deviation}</th>}
        </tr>
      </thead>
      <tbody>
        {block.rows.map(({ value: row, texts }) => (
          <Rows key={row.id} texts={texts} span={hasDeviation ? 4 : 3}>
            <tr data-id={row.id} id={row.id}>
              <th scope="row">
                <Editable
                  place={{ thing: 'activity', id: row.id, field: 'title' }}
                  label={fields.fields.title}
                  value={row.title}
                />
              </th>
              {(['start', 'end'] as const).map((field) => (
                <td key={field} className="day">
                  <Editable
                    place={{ thing: 'activity', id: row.id, field }}
                    label={fields.fields[field]}
                    value={row[field]}
                  />
                </td>
              ))}
              {hasDeviation && (
                <td>
                  <Editable
                    place={{ thing: 'activity', id: row.id, field: 'deviation' }}
                    label={fields.fields.deviation}
                    value={String(row.deviation)}
                    options={[
                      { value: 'false', label: fields.no },
                      { value: 'true', label: fields.yes },
                    ]}
                  >
                    {row.deviation ? <Badge tone="part">{text.hasDeviation}</Badge> : <span className="soft">–</span>}
                  </Editable>
                </td>
              )}
            </tr>
          </Rows>
        ))}
      </tbody>
    </Table>
  );
}

function Caption({ short, goal }: { readonly short: string; readonly goal: string }) {
  const text = useTexts(documentTexts);
  return (
    <>
      <span aria-hidden="true">{short}</span>
      <span className="visually-hidden">{text.under(short, goal)}</span>
    </>
  );
}

type RowsProperties = {
  readonly texts: readonly DocumentText[];
  readonly span: number;
  readonly figure?: React.ReactNode;
  readonly children: React.ReactNode;
};

/** A row with what is written about it in a row of its own below. */
function Rows({ texts, span, figure = false, children }: RowsProperties) {
  return (
    <>
      {children}
      {figure !== false && (
        <tr className="document-analysis">
          <td colSpan={span}>{figure}</td>
        </tr>
      )}
      {texts.map((text) => (
        <tr key={text.id} className="document-analysis" data-id={text.id} id={text.id}>
          <td colSpan={span}>
            {text.heading !== null && <p className="document-section">{text.heading}</p>}
            <ParagraphsField text={text} />
          </td>
        </tr>
      ))}
    </>
  );
}

type FreeTableProperties = {
  readonly table: DocumentTable;
  readonly edition: string;
  /** Computed from the economy's figures: each amount has a trail. */
  readonly isComputed: boolean;
};

export function FreeTable({ table, edition, isComputed }: FreeTableProperties) {
  const computed = useTexts(economyTableTexts);
  const text = useTexts(documentTexts);
  const fields = useTexts(correctionTexts);
  const caption = (
    <>
      {table.title ?? text.table} {table.unit !== null && <span className="soft">{text.unit(table.unit)}</span>}
    </>
  );
  const words = wordColumns(table.rows);
  return (
    <div id={table.id} data-id={table.id}>
      {table.picture !== undefined && (
        <Suspense>
          <TablePicture table={table} />
        </Suspense>
      )}
      <Table caption={caption} className="document-table">
        <thead>
          <tr>
            {table.columns.map((column, x) => (
              <th key={`${x}-${column}`} scope="col" className={x === 0 || words.has(x) ? undefined : 'numbers'}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, y) => (
            <tr key={`${y}-${row[0] ?? ''}`}>
              {row.map((cell, x) => {
                const field = (
                  <Editable
                    place={{ thing: 'table', id: table.id, field: `rows.${y}.${x}` }}
                    label={fields.cell(y + 1, x + 1)}
                    value={cell}
                  />
                );
                const key = `${x}-${cell}`;
                return x === 0 ? (
                  <th key={key} scope="row">
                    {field}
                  </th>
                ) : (
                  <td key={key} className={words.has(x) ? 'document-words' : 'numbers'}>
                    {field}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </Table>
      {isComputed && (
        <Link
          to="/dokument/$id/tabell/$tabell"
          params={{ id: edition, tabell: table.id }}
          className="document-trail small no-print"
          aria-label={computed.trailOf(table.title ?? '')}
        >
          {computed.trail}
        </Link>
      )}
    </div>
  );
}
