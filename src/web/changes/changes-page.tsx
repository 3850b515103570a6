import './changes.css';

import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import type { ChangeListItem } from '#domain/changes/change-views.ts';
import { changeTexts } from '#i18n/web/change-texts.ts';

import { api } from '../api/client.ts';
import { useMay } from '../api/use-session.ts';
import { Page } from '../shell/page.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Badge } from '../ui/badge.tsx';
import type { Tone } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Field } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Table } from '../ui/table.tsx';
import { AnswerChangeDialog } from './answer-change-dialog.tsx';
import type { AnswerTo } from './answer-change-dialog.tsx';
import { ProposeChangeDialog } from './propose-change-dialog.tsx';

const tones: Readonly<Record<ChangeListItem['state'], Tone>> = {
  proposed: 'plain',
  supported: 'note',
  opposed: 'part',
  refused: 'bad',
  approved: 'part',
  inForce: 'good',
};

/** Every change of a year: what, why, what was said of it and from when it holds. */
export function ChangesPage() {
  const text = useTexts(changeTexts);
  const { ar } = useSearch({ from: '/shell/andringar' });
  const navigate = useNavigate({ from: '/andringar' });
  const [thisYear] = useState(() => new Date().getFullYear());
  const year = ar ?? thisYear;
  const changes = useQuery(api.changes.list.queryOptions({ input: { year } }));
  const mayPropose = useMay('change.propose');
  const [proposing, setProposing] = useState(false);
  const [answering, setAnswering] = useState<AnswerTo | null>(null);
  const items = changes.data?.items;
  return (
    <Page
      title={text.title}
      lead={<p>{text.lead}</p>}
      actions={
        mayPropose && (
          <Button
            variant="primary"
            onClick={() => {
              setProposing(true);
            }}
          >
            {text.propose}
          </Button>
        )
      }
    >
      <div className="changes-year">
        <Field
          label={text.year}
          type="number"
          min={1900}
          max={2200}
          value={String(year)}
          onChange={(value) => {
            if (/^\d{4}$/u.test(value)) void navigate({ search: { ar: Number(value) }, replace: true });
          }}
        />
      </div>
      {changes.isError && <ProblemView error={changes.error} onRetry={() => void changes.refetch()} />}
      {changes.isPending && <Skeleton lines={6} />}
      {items?.length === 0 && (
        <EmptyState title={text.none}>
          <p>{text.noneHelp}</p>
        </EmptyState>
      )}
      {items !== undefined && items.length > 0 && <ChangeTable items={items} onAnswer={setAnswering} />}
      {proposing && (
        <ProposeChangeDialog
          year={year}
          onClose={() => {
            setProposing(false);
          }}
        />
      )}
      {answering !== null && (
        <AnswerChangeDialog
          {...answering}
          onClose={() => {
            setAnswering(null);
          }}
        />
      )}
    </Page>
  );
}

type TableProperties = { readonly items: readonly ChangeListItem[]; readonly onAnswer: (to: AnswerTo) => void };

function ChangeTable({ items, onAnswer }: TableProperties) {
  const text = useTexts(changeTexts);
  return (
    <Table caption={text.title} hideCaption className="changes-table">
      <thead>
        <tr>
          <th scope="col">{text.what}</th>
          <th scope="col">{text.fromTo}</th>
          <th scope="col">{text.from}</th>
          <th scope="col">{text.state}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((change) => (
          <ChangeRow key={change.id} change={change} onAnswer={onAnswer} />
        ))}
      </tbody>
    </Table>
  );
}

function ChangeRow({ change, onAnswer }: { change: ChangeListItem; onAnswer: TableProperties['onAnswer'] }) {
  const text = useTexts(changeTexts);
  const { day } = useFormats();
  const { name, subject, organisation, before, after, from, reason, opinion, decision, state, allowed } = change;
  const on = (at: string): string => day(at.slice(0, 10));
  return (
    <tr>
      <td className="changes-about">
        <p>
          <strong>{name}</strong>
        </p>
        <p className="small soft">
          {text.subjects[subject]}, {organisation.name}
        </p>
        <p className="small">{reason}</p>
        <p className="small soft">{text.proposedBy(change.proposedBy, on(change.proposedAt))}</p>
      </td>
      <td data-label={text.fromTo}>
        <del>{before ?? text.empty}</del> <ins>{after ?? text.empty}</ins>
      </td>
      <td data-label={text.from}>{day(from)}</td>
      <td>
        <Badge tone={tones[state]}>{text.states[state]}</Badge>
        {opinion !== null && (
          <p className="small">
            {text.opinion(text.opinions[opinion.kind], opinion.by, on(opinion.at))}: {opinion.reason}
          </p>
        )}
        {decision !== null && (
          <p className="small">
            {text.decided(text.decisions[decision.kind], day(decision.decidedOn), decision.reference)}
          </p>
        )}
        <div className="row">
          {allowed.includes('change.advise') && (
            <Button
              aria-label={text.about(text.giveOpinion, name)}
              onClick={() => {
                onAnswer({ change, as: 'opinion' });
              }}
            >
              {text.giveOpinion}
            </Button>
          )}
          {allowed.includes('change.decide') && (
            <Button
              aria-label={text.about(text.decide, name)}
              onClick={() => {
                onAnswer({ change, as: 'decision' });
              }}
            >
              {text.decide}
            </Button>
          )}
        </div>
      </td>
    </tr>
  );
}
