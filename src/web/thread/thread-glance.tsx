import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import type { ThreadView } from '#domain/thread/thread-view.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';
import { threadTexts } from '#i18n/web/thread-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import type { ThreadChange } from './thread-filters.tsx';
import { threadSums } from './thread-rows.ts';
import type { ThreadSearch } from './thread-search.ts';

type Properties = { readonly view: ThreadView; readonly search: ThreadSearch; readonly onChange: ThreadChange };

/** The state of things in three lines; every number is a filter. */
export function ThreadGlance({ view, search, onChange }: Properties) {
  const text = useTexts(threadTexts);
  const status = useTexts(statusTexts);
  const sums = threadSums(view);
  const goals = sums.status.full + sums.status.partial + sums.status.none + sums.status.unset;
  const toggle = (key: 'status' | 'visa', value: string) => () => {
    onChange({ [key]: search[key] === value ? undefined : value });
  };
  const chip = (key: 'status' | 'visa', value: string, count: number, label: ReactNode, tone: string) =>
    count > 0 && (
      <button
        key={value}
        type="button"
        className={`glance-chip glance-${tone}`}
        aria-pressed={search[key] === value}
        onClick={toggle(key, value)}
      >
        <strong>{count}</strong> {label}
      </button>
    );
  return (
    <div className="glance">
      <section className="glance-group" aria-label={text.goals}>
        <p className="glance-head">
          {text.goals} <span className="glance-total">{goals}</span>
        </p>
        <Share
          parts={[
            ['good', sums.status.full],
            ['part', sums.status.partial],
            ['bad', sums.status.none],
            ['plain', sums.status.unset],
          ]}
        />
        <div className="glance-chips">
          {chip('status', 'full', sums.status.full, status.full.toLocaleLowerCase(), 'good')}
          {chip('status', 'partial', sums.status.partial, status.partial.toLocaleLowerCase(), 'part')}
          {chip('status', 'none', sums.status.none, status.none.toLocaleLowerCase(), 'bad')}
          {chip('status', 'unset', sums.status.unset, status.unset.toLocaleLowerCase(), 'plain')}
          {chip('visa', 'empty', sums.empty, text.lacks.empty.toLocaleLowerCase(), 'plain')}
        </div>
      </section>
      <section className="glance-group" aria-label={text.indicators}>
        <p className="glance-head">
          {text.indicators} <span className="glance-total">{sums.indicators}</span>
        </p>
        <Share
          parts={[
            ['good', sums.judgement.reached],
            ['bad', sums.judgement.missed],
            ['note', sums.judgement.unknown],
            ['plain', sums.judgement.missing + sums.judgement.notDue],
          ]}
        />
        <div className="glance-chips">
          <span className="glance-text">
            <strong>{sums.judgement.reached}</strong> {status.judgement.reached.toLocaleLowerCase()}
          </span>
          {chip('visa', 'missed', sums.judgement.missed, status.judgement.missed.toLocaleLowerCase(), 'bad')}
          {chip('visa', 'outcome', sums.judgement.missing, status.judgement.missing.toLocaleLowerCase(), 'plain')}
        </div>
      </section>
      <section className="glance-group" aria-label={text.activities}>
        <p className="glance-head">
          {text.activities} <span className="glance-total">{sums.activities}</span>
        </p>
        <Share
          parts={[
            ['part', sums.deviations],
            ['plain', sums.activities - sums.deviations],
          ]}
        />
        <div className="glance-chips">
          {chip('visa', 'deviation', sums.deviations, text.withDeviation, 'part')}
          {sums.findings > 0 && (
            <Link
              to="/granskning"
              search={{ organisation: view.organisation.id, ar: view.year, utgava: view.kind }}
              className="glance-text"
            >
              {text.findings(sums.findings)}
            </Link>
          )}
        </div>
      </section>
    </div>
  );
}

function Share({ parts }: { readonly parts: readonly (readonly [string, number])[] }) {
  const total = parts.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return <div className="glance-share" aria-hidden="true" />;
  return (
    <div className="glance-share" aria-hidden="true">
      {parts
        .filter(([, count]) => count > 0)
        .map(([tone, count]) => (
          <span key={tone} className={`glance-part glance-part-${tone}`} style={{ flexGrow: count }} />
        ))}
    </div>
  );
}
