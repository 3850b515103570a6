import { memo } from 'react';

import type {
  DocumentActivity,
  DocumentIndicator,
  DocumentTable,
  IndicatorColumn,
} from '#domain/steering/steering-document.ts';
import { correctionTexts } from '#i18n/web/correction-texts.ts';
import { importReviewTexts } from '#i18n/web/import-review-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { Editable } from '../corrections/editable.tsx';
import { thingKey } from '../corrections/editing.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { Badge } from '../ui/badge.tsx';
import { doubtOf } from './doubts.ts';

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

export const IndicatorItem = memo(function IndicatorItem({ indicator }: { readonly indicator: DocumentIndicator }) {
  const text = useTexts(correctionTexts);
  const status = useTexts(statusTexts);
  const at = (field: string) => ({ thing: 'indicator' as const, id: indicator.id, field });
  const known = new Set<string>(['name', ...columns]);
  const whole = indicator.doubts.filter(({ field }) => !known.has(field));
  return (
    <div className="structure-row" data-thing={thingKey('indicator', indicator.id)}>
      <p className="structure-name">
        <span className="structure-kind">{text.things.indicator}</span>
        <Editable
          place={at('name')}
          label={text.fields.name}
          value={indicator.name}
          doubt={doubtOf(indicator.doubts, 'name')}
        />
      </p>
      <dl className="structure-cells">
        {columns.map((column) => (
          <div key={column}>
            <dt>{status.columns[column]}</dt>
            <dd>
              <Editable
                place={at(column)}
                label={status.columns[column]}
                value={indicator.cells[column]}
                doubt={doubtOf(indicator.doubts, column)}
              />
            </dd>
          </div>
        ))}
      </dl>
      {whole.map(({ reason }) => (
        <p key={reason} className="structure-doubt small">
          {reason}
        </p>
      ))}
    </div>
  );
});

export const ActivityItem = memo(function ActivityItem({ activity }: { readonly activity: DocumentActivity }) {
  const text = useTexts(correctionTexts);
  const at = (field: string) => ({ thing: 'activity' as const, id: activity.id, field });
  const cell = (field: 'start' | 'end') => (
    <div>
      <dt>{text.fields[field]}</dt>
      <dd>
        <Editable
          place={at(field)}
          label={text.fields[field]}
          value={activity[field]}
          doubt={doubtOf(activity.doubts, field)}
        />
      </dd>
    </div>
  );
  return (
    <div className="structure-row" data-thing={thingKey('activity', activity.id)}>
      <p className="structure-name">
        <span className="structure-kind">{text.things.activity}</span>
        <Editable
          place={at('title')}
          label={text.fields.title}
          value={activity.title}
          doubt={doubtOf(activity.doubts, 'title')}
        />
      </p>
      <dl className="structure-cells">
        {cell('start')}
        {cell('end')}
        <div>
          <dt>{text.fields.deviation}</dt>
          <dd>
            <Editable
              place={at('deviation')}
              label={text.fields.deviation}
              value={String(activity.deviation)}
              doubt={doubtOf(activity.doubts, 'deviation')}
              options={[
                { value: 'false', label: text.no },
                { value: 'true', label: text.yes },
              ]}
            >
              {activity.deviation ? <Badge tone="part">{text.yes}</Badge> : text.no}
            </Editable>
          </dd>
        </div>
      </dl>
    </div>
  );
});

export const TableItem = memo(function TableItem({ table }: { readonly table: DocumentTable }) {
  const text = useTexts(correctionTexts);
  const words = useTexts(importReviewTexts);
  const at = (field: string) => ({ thing: 'table' as const, id: table.id, field });
  return (
    <div
      className="structure-table table-frame"
      data-thing={thingKey('table', table.id)}
      tabIndex={0}
      role="group"
      aria-label={table.title ?? words.untitled}
    >
      <table className="table">
        <caption>
          <Editable place={at('title')} label={text.fields.title} value={table.title}>
            {table.title ?? words.untitled}
          </Editable>{' '}
          {table.unit !== null && <Editable place={at('unit')} label={text.fields.unit} value={table.unit} />}
        </caption>
        <thead>
          <tr>
            {table.columns.map((column, index) => (
              <th key={`${index}-${column}`} scope="col">
                <Editable place={at(`columns.${index}`)} label={text.cell(0, index + 1)} value={column} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row, y) => (
            <tr key={`${y}-${row[0] ?? ''}`}>
              {row.map((cell, x) => (
                <td key={`${x}-${cell}`} className={x === 0 ? '' : 'numbers'}>
                  <Editable
                    place={at(`rows.${y}.${x}`)}
                    label={text.cell(y + 1, x + 1)}
                    value={cell}
                    doubt={doubtOf(table.doubts, `rows.${y}.${x}`)}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
