import './compare.css';

import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import type { ComparedView } from '#domain/editions/compared-view.ts';
import { compareTexts } from '#i18n/web/compare-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Badge } from '../ui/badge.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { Fresh, Gone, WordDifference } from './word-difference.tsx';

type Change = ComparedView['changes'][number];

type Properties = {
  readonly changes: readonly Change[];
  readonly before: string;
  readonly after: string;
  /** Stands beside the choice of what is shown. */
  readonly beside?: React.ReactNode;
};

/** Everything that differs between two editions, of all kinds or of one; texts word by word. */
export function ChangeList({ changes, before, after, beside }: Properties) {
  const text = useTexts(compareTexts);
  const [shown, setShown] = useState('');
  const listed = changes.filter(({ thing }) => shown === '' || thing === shown);
  const kinds = (['goal', 'indicator', 'activity', 'text', 'table'] as const).filter((kind) =>
    changes.some(({ thing }) => thing === kind),
  );
  return (
    <>
      <div className="compare-choice">
        {beside}
        <Select
          label={text.show}
          value={shown}
          options={[{ value: '', label: text.all }, ...kinds.map((kind) => ({ value: kind, label: text.many[kind] }))]}
          onChange={setShown}
        />
      </div>
      {changes.length === 0 && <EmptyState title={text.none} />}
      <ol className="compare-list">
        {listed.map((change) => (
          <ChangeItem
            key={`${change.thing}-${change.before}-${change.after}`}
            change={change}
            before={before}
            after={after}
          />
        ))}
      </ol>
    </>
  );
}

const tones = { added: 'good', removed: 'bad', changed: 'note' } as const;

function ChangeItem({ change, before, after }: { change: Change; before: string; after: string }) {
  const text = useTexts(compareTexts);
  const { thing, change: kind, name, goal, fields } = change;
  const edition = change.after === null ? before : after;
  return (
    <li>
      <p className="row small">
        <Badge tone={tones[kind]}>{text.changes[kind]}</Badge>
        <span>
          {text.things[thing]}
          {goal !== null && ` ${text.under(goal)}`}
        </span>
      </p>
      <h2>
        <Link to="/dokument/$id" params={{ id: edition }} search={{ plats: change.after ?? change.before ?? '' }}>
          {name === '' ? text.unnamed : name}
        </Link>
      </h2>
      <dl>
        {fields.map((field) => (
          <FieldChange key={field.field} field={field} />
        ))}
      </dl>
    </li>
  );
}

function FieldChange({ field }: { readonly field: Change['fields'][number] }) {
  const text = useTexts(compareTexts);
  const { field: name, before, after, words } = field;
  return (
    <>
      <dt>{text.fields[name] ?? name}</dt>
      <dd lang="sv">
        {words === null ? (
          <>
            {before !== null && <Gone words={before} />} {after !== null && <Fresh words={after} />}
          </>
        ) : (
          <WordDifference runs={words} />
        )}
      </dd>
    </>
  );
}
