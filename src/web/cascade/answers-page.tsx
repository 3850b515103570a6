import './cascade.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';

import type { AnswersBelow } from '#domain/writing/answers-below.ts';
import { cascadeTexts } from '#i18n/web/cascade-texts.ts';

import { api } from '../api/client.ts';
import { CheckLine } from '../rounds/check-line.tsx';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Table } from '../ui/table.tsx';

/** Who has answered what was decided above them. */
export function AnswersPage() {
  const text = useTexts(cascadeTexts);
  const { organisation, ar, alla } = useSearch({ from: '/shell/svar' });
  const navigate = useNavigate({ from: '/svar' });
  const shown = useQuery(
    api.activities.answers.queryOptions({
      input: { ...(organisation === undefined ? {} : { organisation }), ...(ar === undefined ? {} : { year: ar }) },
      placeholderData: (before) => before,
    }),
  );
  const view = shown.data;
  const go = (search: { organisation?: string; ar?: number; alla?: 'ja' }): void => {
    void navigate({ search, replace: true, resetScroll: false });
  };
  return (
    <Page
      wide
      title={text.title}
      over={view === undefined ? undefined : `${view.organisation.name}, ${view.year}`}
      lead={text.lead}
    >
      {shown.isError && <ProblemView error={shown.error} onRetry={() => void shown.refetch()} />}
      {shown.isPending && <Skeleton lines={12} />}
      {view !== undefined && (
        <div aria-busy={shown.isPlaceholderData}>
          <div className="answers-filters">
            <Select
              label={text.organisation}
              value={view.organisation.id}
              options={view.choices.organisations.map(({ id, name, depth }) => ({
                value: id,
                label: `${'\u00a0\u00a0'.repeat(depth)}${name}`,
              }))}
              onChange={(id) => {
                go({ organisation: id, ar: view.year, ...(alla === undefined ? {} : { alla }) });
              }}
            />
            <Select
              label={text.year}
              value={String(view.year)}
              options={view.choices.years.map((year) => ({ value: String(year), label: String(year) }))}
              onChange={(year) => {
                go({ organisation: view.organisation.id, ar: Number(year), ...(alla === undefined ? {} : { alla }) });
              }}
            />
            <CheckLine
              label={text.all}
              checked={alla === 'ja'}
              onChange={(on) => {
                go({ organisation: view.organisation.id, ar: view.year, ...(on ? { alla: 'ja' as const } : {}) });
              }}
            />
          </div>
          <Answers view={view} all={alla === 'ja'} />
        </div>
      )}
    </Page>
  );
}

const names = (list: readonly { readonly name: string }[], none: string): string =>
  list.length === 0 ? none : list.map(({ name }) => name).join(', ');

function Answers({ view, all }: { readonly view: AnswersBelow; readonly all: boolean }) {
  const text = useTexts(cascadeTexts);
  const { edition, items, hidden, notBegun } = view;
  if (edition === null || items.length === 0) return <EmptyState title={text.nothing} />;
  const wanted = items.filter(({ done }) => all || !done);
  return (
    <>
      <p>
        <Link to="/dokument/$id" params={{ id: edition.id }}>
          {text.edition(edition.title)}
        </Link>
      </p>
      {hidden.length > 0 && (
        <p>
          <strong>{text.hidden}:</strong> {names(hidden, text.nobody)}
        </p>
      )}
      {notBegun.length > 0 && (
        <p>
          <strong>{text.notBegun}:</strong> {names(notBegun, text.nobody)}
        </p>
      )}
      {wanted.length === 0 ? (
        <p role="status">{text.everyAnswered}</p>
      ) : (
        <Table caption={text.title} hideCaption>
          <thead>
            <tr>
              <th scope="col">{text.thing}</th>
              <th scope="col">{text.unanswered}</th>
              <th scope="col">{text.answered}</th>
            </tr>
          </thead>
          <tbody>
            {wanted.map(({ key, kind, title, goal, answered, unanswered }) => (
              <tr key={key}>
                <th scope="row">
                  <span className="small soft answers-kind">{text.things[kind]}</span>
                  {title}
                  {goal !== null && <span className="small soft answers-kind">{goal}</span>}
                </th>
                <td>{names(unanswered, text.nobody)}</td>
                <td>{names(answered, text.nobody)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </>
  );
}
