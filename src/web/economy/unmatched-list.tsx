import { Link } from '@tanstack/react-router';

import { ACCOUNT_PARTS } from '#domain/economy/account-string.ts';
import type { LoadView } from '#domain/economy/load-view.ts';
import { formatDecimal } from '#domain/kernel/decimal.ts';
import { economyLoadTexts } from '#i18n/web/economy-load-texts.ts';
import { economyMappingTexts } from '#i18n/web/economy-mapping-texts.ts';

import { useMay } from '../api/use-session.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Table } from '../ui/table.tsx';
import { beginningOf } from './proposed-rules.ts';

type Properties = {
  readonly unmatched: LoadView['unmatched'];
  /** The year whose mapping a rule can be begun in; null where none is to be begun. */
  readonly year: number | null;
};

/** Account strings that the mapping has no place for, the largest amounts first. */
export function UnmatchedList({ unmatched, year }: Properties) {
  const text = useTexts(economyLoadTexts);
  const { makeRule } = useTexts(economyMappingTexts);
  const { count } = useFormats();
  const isOffered = useMay('economy.map') && year !== null;
  const { strings, total, amount } = unmatched;
  const parts = ACCOUNT_PARTS.filter((part) => strings.some((string) => string[part] !== ''));
  return (
    <section className="economy-section">
      <h2>{text.unmatchedTitle}</h2>
      <p>
        {total === 0
          ? text.unmatchedNone
          : text.unmatchedHelp(count(total), amount === null ? '–' : formatDecimal(amount))}
      </p>
      {strings.length < total && <p className="soft">{text.largest(strings.length)}</p>}
      {strings.length > 0 && (
        <Table caption={text.unmatchedTitle} hideCaption className="economy-table">
          <thead>
            <tr>
              {parts.map((part) => (
                <th key={part} scope="col">
                  {text.parts[part]}
                </th>
              ))}
              <th scope="col">{text.missing}</th>
              <th scope="col" className="numbers">
                {text.rows}
              </th>
              <th scope="col" className="numbers">
                {text.amount}
              </th>
              {isOffered && (
                <th scope="col">
                  <span className="visually-hidden">{makeRule}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {strings.map((string) => (
              <tr key={parts.map((part) => string[part]).join(' ')}>
                {parts.map((part) => (
                  <td key={part}>{string[part]}</td>
                ))}
                <td>{string.missing.map((target) => text.targets[target]).join(', ')}</td>
                <td className="numbers">{count(string.rows)}</td>
                <td className="numbers">{string.amount === null ? '–' : formatDecimal(string.amount)}</td>
                {isOffered && (
                  <td>
                    <Link to="/ekonomi/kontering" search={beginningOf(year, string)} className="economy-link">
                      {makeRule}
                    </Link>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
