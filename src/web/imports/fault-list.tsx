import type { Fault } from '#domain/kernel/fault.ts';
import { importReviewTexts } from '#i18n/web/import-review-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { SeverityBadge } from '../ui/badge.tsx';

type Properties = { readonly faults: readonly Fault[]; readonly onLine?: (line: number) => void };

/** What is wrong, where, and what to do about it. */
export function FaultList({ faults, onLine }: Properties) {
  const text = useTexts(importReviewTexts);
  return (
    <ul className="fault-list">
      {faults.map((fault) => (
        <li key={`${fault.code}-${fault.line ?? 0}-${fault.message}`}>
          <p className="row">
            <SeverityBadge severity={fault.severity} />
            {fault.page !== null && <span className="soft small">{text.page(fault.page)}</span>}
            {fault.line !== null && <LineLink line={fault.line} onLine={onLine} />}
          </p>
          <p>
            {fault.field !== null && <strong>{fault.field}: </strong>}
            {fault.message}
          </p>
          {fault.remedy !== null && (
            <p className="soft">
              {text.whatToDo}: {fault.remedy}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}

function LineLink({ line, onLine }: { readonly line: number; readonly onLine: ((line: number) => void) | undefined }) {
  const text = useTexts(importReviewTexts);
  if (onLine === undefined) return <span className="soft small">{text.line(line)}</span>;
  return (
    <button
      type="button"
      className="link-button small"
      onClick={() => {
        onLine(line);
      }}
    >
      {text.line(line)}
    </button>
  );
}
