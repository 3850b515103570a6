import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';

import type { FigureLayout } from '#domain/economy/figure-layout.ts';
import { lacksColumns } from '#domain/economy/layout-trial.ts';
import type { LayoutTrial } from '#domain/economy/layout-trial.ts';
import { ACCOUNT_PARTS } from '#domain/economy/account-string.ts';
import { formatDecimal } from '#domain/kernel/decimal.ts';
import { layoutTexts } from '#i18n/web/layout-texts.ts';

import { client } from '../api/client.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Banner } from '../ui/banner.tsx';
import { Table } from '../ui/table.tsx';

const FAULTS_SHOWN = 8;

type Properties = { readonly file: File; readonly year: number; readonly layout: FigureLayout };

/** What the description makes of the whole file, anew at each change. */
export function LayoutTrialView({ file, year, layout: now }: Properties) {
  const text = useTexts(layoutTexts);
  const { count } = useFormats();
  const layout = useDeferredValue(now);
  // The name changes nothing of what is read.
  const read = JSON.stringify({ ...layout, name: 'prov' });
  const isReady = !lacksColumns(layout);
  const trial = useQuery({
    queryKey: ['layout-trial', file.name, file.size, file.lastModified, year, read],
    queryFn: () => client.economy.tryLayout({ file, year, layout: read }),
    enabled: isReady,
    retry: false,
    placeholderData: (before: LayoutTrial | undefined) => before,
  });
  return (
    <section aria-labelledby="layout-trial" className="stack">
      <h3 id="layout-trial">{text.trial}</h3>
      {!isReady && <p>{text.trialFirst}</p>}
      {isReady && trial.isError && <ProblemView key={read} error={trial.error} />}
      {isReady && trial.isPending && <p role="status">{text.trying}</p>}
      {isReady && !trial.isError && trial.data !== undefined && (
        <>
          <p role="status">
            {trial.data.rows === 0
              ? text.noRows
              : text.read(count(trial.data.rows), formatDecimal(trial.data.total, 2))}
          </p>
          <Faults faults={trial.data.faults} />
          {trial.data.rows > 0 && <Rows trial={trial.data} layout={layout} />}
        </>
      )}
    </section>
  );
}

function Faults({ faults }: Pick<LayoutTrial, 'faults'>) {
  const text = useTexts(layoutTexts);
  if (faults.length === 0) return null;
  const left = faults.length - FAULTS_SHOWN;
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  return (
    <Banner tone={errors > 0 ? 'bad' : 'part'} title={errors > 0 ? text.faults(errors) : text.warnings(faults.length)}>
      <ul>
        {faults.slice(0, FAULTS_SHOWN).map(({ line, field, message, remedy }) => (
          <li key={`${line ?? ''} ${field ?? ''} ${message}`}>
            <strong>{text.where(line, field)}</strong> {message} {remedy}
          </li>
        ))}
        {left > 0 && <li>{text.moreFaults(left)}</li>}
      </ul>
    </Banner>
  );
}

function Rows({ trial, layout }: { readonly trial: LayoutTrial; readonly layout: FigureLayout }) {
  const text = useTexts(layoutTexts);
  const parts = ACCOUNT_PARTS.filter((part) => layout.parts[part] !== undefined);
  return (
    <div className="layout-results">
      <Table caption={text.firstRows}>
        <thead>
          <tr>
            <th scope="col">{text.line}</th>
            {parts.map((part) => (
              <th key={part} scope="col">
                {text.partNames[part]}
              </th>
            ))}
            <th scope="col">{text.date}</th>
            <th scope="col" className="numbers">
              {text.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {trial.first.map(({ line, string, date, amount }) => (
            <tr key={`${line} ${date}`}>
              <th scope="row">{line}</th>
              {parts.map((part) => (
                <td key={part}>{string[part]}</td>
              ))}
              <td>{date}</td>
              <td className="numbers">{formatDecimal(amount, 2)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
      <Table caption={text.sum}>
        <thead>
          <tr>
            <th scope="col">{text.month}</th>
            <th scope="col" className="numbers">
              {text.rows}
            </th>
            <th scope="col" className="numbers">
              {text.sum}
            </th>
          </tr>
        </thead>
        <tbody>
          {trial.months.map(({ month, rows, amount }) => (
            <tr key={month}>
              <th scope="row">{month}</th>
              <td className="numbers">{rows}</td>
              <td className="numbers">{formatDecimal(amount, 2)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  );
}
