import './decision.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import type { BeforeDecisionView } from '#contract/editions.ts';
import { decisionTexts } from '#i18n/web/decision-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { api } from '../api/client.ts';
import { FindingCard } from '../findings/finding-card.tsx';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { StatusBadge } from '../ui/badge.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

/** What a board should see before it decides, on paper too. */
export function DecisionPage() {
  const text = useTexts(decisionTexts);
  const { id } = useParams({ from: '/shell/dokument/$id/beslut' });
  const shown = useQuery(api.editions.beforeDecision.queryOptions({ input: { id } }));
  return (
    <Page
      title={shown.data === undefined ? text.loading : text.title(shown.data.edition.title)}
      lead={text.lead}
      over={
        <Link to="/dokument/$id" params={{ id }}>
          {text.toDocument}
        </Link>
      }
      actions={
        <Button
          onClick={() => {
            globalThis.print();
          }}
        >
          {text.print}
        </Button>
      }
    >
      {shown.isPending && <Skeleton lines={14} />}
      {shown.isError && <ProblemView error={shown.error} onRetry={() => void shown.refetch()} />}
      {shown.data !== undefined && <Sections view={shown.data} />}
    </Page>
  );
}

function Section({ title, none, children }: { title: string; none: string | null; children: ReactNode }) {
  return (
    <section className="decision-section">
      <h2>{title}</h2>
      {none !== null && <p className="soft">{none}</p>}
      {children}
    </section>
  );
}

function Sections({ view }: { readonly view: BeforeDecisionView }) {
  const text = useTexts(decisionTexts);
  const status = useTexts(statusTexts);
  const { edition, parting, agreeing, silent, unjudged, errors, dismissals, missing } = view;
  // A plan judges no goal yet.
  const isReport = edition.kind !== 'VP';
  const cards = (findings: BeforeDecisionView['errors']) =>
    findings.map((finding) => (
      <FindingCard key={finding.key} finding={finding} edition={edition.id} mayAnswer={false} />
    ));
  return (
    <>
      {isReport && (
        <Section title={`${text.parting} (${parting.length})`} none={parting.length === 0 ? text.partingNone : null}>
          <p>{text.counts(agreeing, silent)}</p>
          {unjudged.length > 0 && (
            <Banner tone="part">
              <p>{text.unjudgedGoals(unjudged.length)}</p>
              <ul>
                {unjudged.map(({ id, number, title }) => (
                  <li key={id}>
                    <Link to="/dokument/$id" params={{ id: edition.id }} search={{ plats: id }}>
                      {number === null ? title : `${number} ${title}`}
                    </Link>
                  </li>
                ))}
              </ul>
            </Banner>
          )}
          {parting.map((goal) => (
            <PartingGoal key={goal.id} goal={goal} edition={edition.id} />
          ))}
        </Section>
      )}
      <Section title={`${text.errors} (${errors.length})`} none={errors.length === 0 ? text.errorsNone : null}>
        {cards(errors)}
      </Section>
      <Section
        title={`${text.dismissals} (${dismissals.length})`}
        none={dismissals.length === 0 ? text.dismissalsNone : null}
      >
        {cards(dismissals)}
      </Section>
      <Section title={`${text.missing} (${missing.length})`} none={missing.length === 0 ? text.missingNone : null}>
        <ul>
          {missing.map(({ id, name, goal, column }) => (
            <li key={id}>
              <Link to="/dokument/$id" params={{ id: edition.id }} search={{ plats: id }}>
                {name}
              </Link>
              : {status.columns[column]}
              {goal !== null && <span className="soft"> ({goal})</span>}
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

type GoalProperties = { readonly goal: BeforeDecisionView['parting'][number]; readonly edition: string };

function PartingGoal({ goal, edition }: GoalProperties) {
  const text = useTexts(decisionTexts);
  const status = useTexts(statusTexts);
  const { id, number, title, level, chosen, proposed, grounds, reason } = goal;
  return (
    <article className="decision-goal">
      <p className="soft small">{status.levels[level]}</p>
      <h3>
        <Link to="/dokument/$id" params={{ id: edition }} search={{ plats: id }}>
          {number === null ? title : `${number} ${title}`}
        </Link>
      </h3>
      <dl className="decision-sides">
        <div>
          <dt>{text.chosen}</dt>
          <dd>{chosen === null ? text.unjudged : <StatusBadge status={chosen} />}</dd>
        </div>
        <div>
          <dt>{text.proposed}</dt>
          <dd>
            <StatusBadge status={proposed} />
          </dd>
        </div>
      </dl>
      <ul className="decision-grounds">
        {grounds.map((ground) => (
          <li key={ground.from}>
            <strong>{text.grounds[ground.from]}:</strong> {ground.text}{' '}
            <span className="soft">({status[ground.says].toLocaleLowerCase('sv')})</span>
          </li>
        ))}
      </ul>
      {chosen !== null && (
        <p className={reason === null ? 'soft' : 'decision-reason'}>
          <strong>{text.reason}:</strong> {reason === null ? text.noReason : <span lang="sv">{reason}</span>}
        </p>
      )}
    </article>
  );
}
