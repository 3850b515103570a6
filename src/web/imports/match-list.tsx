import { useMutation, useQueryClient } from '@tanstack/react-query';

import type { ImportView, IndicatorMatch } from '#domain/imports/import-view.ts';
import { importReviewTexts } from '#i18n/web/import-review-texts.ts';

import { api } from '../api/client.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge } from '../ui/badge.tsx';
import { Select } from '../ui/field.tsx';

const tones = { same: 'good', near: 'part', new: 'note' } as const;
const order = { near: 0, new: 1, same: 2 } as const;
const makeNew = '';

/** Which of the municipality's indicators each row is: those to decide on first. */
export function MatchList({ view }: { readonly view: ImportView }) {
  const text = useTexts(importReviewTexts);
  const queries = useQueryClient();
  const match = useMutation(
    api.imports.matchIndicator.mutationOptions({
      onSuccess: (next) => {
        queries.setQueryData(api.imports.show.queryKey({ input: { id: view.id } }), next);
      },
    }),
  );
  const canChoose = view.state === 'read' && view.allowed.includes('import.correct');
  const sorted = [...view.matches].sort((a, b) => order[a.kind] - order[b.kind]);
  return (
    <>
      <p className="soft small measure">{text.matchHelp}</p>
      {match.isError && <ProblemView error={match.error} />}
      <ul className="match-list">
        {sorted.map((one) => (
          <Match
            key={one.indicator}
            match={one}
            canChoose={canChoose}
            onChoose={(definition) => {
              match.mutate({
                id: view.id,
                requestId: crypto.randomUUID(),
                version: view.version,
                indicator: one.indicator,
                definition,
              });
            }}
          />
        ))}
      </ul>
    </>
  );
}

type Properties = {
  readonly match: IndicatorMatch;
  readonly canChoose: boolean;
  readonly onChoose: (definition: string | null) => void;
};

function Match({ match, canChoose, onChoose }: Properties) {
  const text = useTexts(importReviewTexts);
  const { share } = useFormats();
  const options = new Map(match.suggestions.map(({ id, name, likeness }) => [id, `${name} (${share(likeness)})`]));
  if (match.definition !== null && !options.has(match.definition.id)) {
    options.set(match.definition.id, match.definition.name);
  }
  return (
    <li className="match">
      <p>
        <Badge tone={tones[match.kind]}>{text.matchKinds[match.kind]}</Badge> <strong>{match.name}</strong>
      </p>
      {match.quotedFrom !== null && <p className="soft small">{text.quoted(match.quotedFrom.name)}</p>}
      {canChoose && (match.kind !== 'same' || match.suggestions.length > 0) ? (
        <Select
          label={text.matchedTo}
          value={match.definition?.id ?? makeNew}
          options={[
            ...[...options].map(([value, label]) => ({ value, label })),
            { value: makeNew, label: text.makeNew },
          ]}
          onChange={(value) => {
            onChoose(value === makeNew ? null : value);
          }}
        />
      ) : (
        <p className="soft small">
          {text.matchedTo}: {match.definition?.name ?? text.makeNew}
        </p>
      )}
    </li>
  );
}
