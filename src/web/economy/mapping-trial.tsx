import { ACCOUNT_PARTS } from '#domain/economy/account-string.ts';
import type { MappingTrial } from '#domain/economy/try-mapping.ts';
import { formatDecimal } from '#domain/kernel/decimal.ts';
import { economyLoadTexts } from '#i18n/web/economy-load-texts.ts';
import { economyMappingTexts } from '#i18n/web/economy-mapping-texts.ts';

import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Table } from '../ui/table.tsx';
import type { TargetOptions } from './mapping-editor.tsx';
import { UnmatchedList } from './unmatched-list.tsx';

type Properties = { readonly trial: MappingTrial; readonly targets: TargetOptions };

/** What rules would do with what is loaded: what finds a place, what does not, and what would move. */
export function MappingTrialView({ trial, targets }: Properties) {
  const text = useTexts(economyMappingTexts);
  const { count } = useFormats();
  const line = ({ strings, amount }: { strings: number; amount: string | null }): string =>
    amount === null ? text.trialCount(count(strings)) : text.trialLine(count(strings), formatDecimal(amount));
  const { unmatched, moved } = trial;
  return (
    <div className="card" role="status">
      <h3>{text.trial}</h3>
      <dl className="economy-facts">
        <dt>{text.placed}</dt>
        <dd>{line(trial.mapped)}</dd>
        <dt>{text.out}</dt>
        <dd>{line(trial.leftOut)}</dd>
        <dt>{text.lacks}</dt>
        <dd>{line({ strings: unmatched.total, amount: unmatched.amount })}</dd>
      </dl>
      {[trial.mapped, trial.leftOut, unmatched].some(({ amount }) => amount === null) && (
        <p className="soft">{text.amountsHidden}</p>
      )}
      <p>{text.moves(moved.total)}</p>
      {moved.strings.length > 0 && <MovedStrings moved={moved} targets={targets} />}
      {unmatched.total > 0 && <UnmatchedList unmatched={unmatched} year={null} />}
    </div>
  );
}

function MovedStrings({ moved, targets }: { readonly moved: MappingTrial['moved']; readonly targets: TargetOptions }) {
  const text = useTexts(economyMappingTexts);
  const { parts: names } = useTexts(economyLoadTexts);
  const labels = new Map(
    Object.values(targets).flatMap((options) => options.map(({ value, label }) => [value, label])),
  );
  const placeOf = (codes: string): string =>
    codes
      .split(' · ')
      .map((code) => labels.get(code)?.trim() ?? code)
      .join(' · ');
  const parts = ACCOUNT_PARTS.filter((part) => moved.strings.some((string) => string[part] !== ''));
  return (
    <Table caption={text.moves(moved.total)} hideCaption className="economy-table">
      <thead>
        <tr>
          {parts.map((part) => (
            <th key={part} scope="col">
              {names[part]}
            </th>
          ))}
          <th scope="col">{text.from}</th>
          <th scope="col">{text.becomes}</th>
          <th scope="col" className="numbers">
            {text.amount}
          </th>
        </tr>
      </thead>
      <tbody>
        {moved.strings.map((string) => (
          <tr key={parts.map((part) => string[part]).join(' ')}>
            {parts.map((part) => (
              <td key={part}>{string[part]}</td>
            ))}
            <td>{placeOf(string.from)}</td>
            <td>{placeOf(string.to)}</td>
            <td className="numbers">{string.amount === null ? '–' : formatDecimal(string.amount)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
