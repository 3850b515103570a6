import './findings.css';

import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

import type { FindingInList } from '#contract/findings.ts';
import { answerTexts } from '#i18n/web/answer-texts.ts';
import { collectedTexts } from '#i18n/web/collected-texts.ts';
import { findingTexts } from '#i18n/web/finding-texts.ts';
import { ruleTexts } from '#i18n/web/rule-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { MAX_ANSWERS_AT_ONCE } from '#limits';

import { api } from '../api/client.ts';
import { Page } from '../shell/page.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { ChoiceList } from '../ui/choice-list.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/field.tsx';
import { Pagination } from '../ui/pagination.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { FilterList } from './filter-list.tsx';
import { FindingCard } from './finding-card.tsx';
import { parseFindingsSearch, severities, states } from './findings-search.ts';
import type { FindingsSearch } from './findings-search.ts';
import { SelectionFilters } from '../documents/selection-filters.tsx';

const useFindings = (search: FindingsSearch) =>
  useInfiniteQuery(
    api.findings.list.infiniteOptions({
      input: (after: string | undefined) => ({
        limit: 50,
        ...(search.organisation === undefined ? {} : { organisation: search.organisation }),
        ...(search.ar === undefined ? {} : { year: search.ar }),
        ...(search.utgava === undefined ? {} : { kind: search.utgava }),
        ...(search.regel === undefined ? {} : { rule: search.regel }),
        ...(search.grad === undefined ? {} : { severity: search.grad }),
        ...(search.under === 'ja' ? { below: 'yes' as const } : {}),
        ...(search.lage === 'alla' ? {} : { state: search.lage ?? 'open' }),
        ...(after === undefined ? {} : { after }),
      }),
      initialPageParam: undefined,
      getNextPageParam: ({ next }) => next ?? undefined,
      placeholderData: (before) => before,
    }),
  );

export function FindingsPage() {
  const text = useTexts(findingTexts);
  const collected = useTexts(collectedTexts);
  const ruleWords = useTexts(ruleTexts);
  const search = useSearch({ from: '/shell/granskning' });
  const navigate = useNavigate({ from: '/granskning' });
  const list = useFindings(search);
  const change = (next: Record<string, string | undefined>): void => {
    void navigate({ search: parseFindingsSearch({ ...search, ...next }), replace: true });
  };
  const first = list.data?.pages[0];
  return (
    <Page
      title={text.title}
      lead={text.lead}
      wide
      actions={
        <>
          <Link to="/granskning/samlat" className="button">
            {collected.title}
          </Link>
          <Link to="/granskning/regler" className="button">
            {ruleWords.toRules}
          </Link>
        </>
      }
    >
      <SelectionFilters search={search} onChange={change} />
      {search.organisation !== undefined && (
        <div className="row row-end filters no-print">
          <Select
            label={collected.below}
            value={search.under ?? 'nej'}
            options={[
              { value: 'nej', label: collected.no },
              { value: 'ja', label: collected.yes },
            ]}
            onChange={(under) => {
              change({ under });
            }}
          />
        </div>
      )}
      {list.isPending && <Skeleton lines={10} />}
      {list.isError && <ProblemView error={list.error} onRetry={() => void list.refetch()} />}
      {first !== undefined && (
        <div className="findings-page">
          <Filters first={first} search={search} onChange={change} />
          <List list={list} />
        </div>
      )}
    </Page>
  );
}

type FiltersProperties = {
  readonly first: NonNullable<ReturnType<typeof useFindings>['data']>['pages'][number];
  readonly search: FindingsSearch;
  readonly onChange: (next: Record<string, string | undefined>) => void;
};

function Filters({ first, search, onChange }: FiltersProperties) {
  const text = useTexts(findingTexts);
  const status = useTexts(statusTexts);
  const answers = useTexts(answerTexts);
  const { byRule, bySeverity, byState } = first;
  const chosenState = search.lage ?? 'open';
  return (
    // On a phone the findings come first; the filters wait until they are asked for.
    <details className="findings-filter no-print" open={innerWidth > 1_024}>
      <summary>{text.filters}</summary>
      <FilterList
        title={answers.state}
        all={text.all}
        chosen={chosenState === 'alla' ? undefined : chosenState}
        items={states
          .filter((name) => name !== 'alla')
          .filter((name) => name === 'open' || (byState[name] ?? 0) > 0 || chosenState === name)
          .map((name) => ({ id: name, label: answers.states[name], count: byState[name] ?? 0 }))}
        onChoose={(lage) => {
          onChange({ lage: lage === 'open' ? undefined : (lage ?? 'alla') });
        }}
      />
      <FilterList
        title={text.severity}
        all={text.all}
        chosen={search.grad}
        items={severities
          .filter((name) => (bySeverity[name] ?? 0) > 0 || search.grad === name)
          .map((name) => ({ id: name, label: status.severity[name], count: bySeverity[name] ?? 0 }))}
        onChoose={(grad) => {
          onChange({ grad });
        }}
      />
      <FilterList
        title={text.rules}
        all={text.all}
        chosen={search.regel}
        items={byRule.map(({ rule, title, count }) => ({ id: rule, label: title, count }))}
        onChoose={(regel) => {
          onChange({ regel });
        }}
      />
    </details>
  );
}

function List({ list }: { readonly list: ReturnType<typeof useFindings> }) {
  const text = useTexts(findingTexts);
  const rules = useQuery(api.findings.rules.queryOptions({ staleTime: Number.POSITIVE_INFINITY }));
  const collected = useTexts(collectedTexts);
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const choosable = items
    .filter(({ allowed, state }) => allowed.includes('finding.answer') && state !== 'mended')
    .slice(0, MAX_ANSWERS_AT_ONCE);
  const chosen = choosable.filter(({ id }) => marked.has(id));
  const byId = new Map(items.map((finding) => [finding.id, finding]));
  const clear = (): void => {
    setMarked(new Set());
  };
  if (items.length === 0) {
    return (
      <EmptyState title={text.none}>
        <p>{text.noneHelp}</p>
      </EmptyState>
    );
  }
  return (
    <div aria-busy={list.isPlaceholderData}>
      <BulkBar
        chosen={chosen.map((finding) => ({ edition: finding.edition.id, finding }))}
        choosable={choosable.length}
        onChooseAll={() => {
          setMarked(new Set(choosable.map(({ id }) => id)));
        }}
        onClear={clear}
      />
      {choosable.length > 0 && <p className="small soft no-print">{collected.keys}</p>}
      <ChoiceList
        label={text.title}
        ids={items.map(({ id }) => id)}
        choosable={new Set(choosable.map(({ id }) => id))}
        chosen={marked}
        onChoose={setMarked}
        renderItem={(id) => {
          const finding = byId.get(id);
          return finding === undefined ? null : (
            <ListedFinding
              finding={finding}
              rule={rules.data?.items.find((rule) => rule.id === finding.rule)}
              canPhrase={list.data?.pages[0]?.phrasing ?? false}
              isChosen={marked.has(id)}
              onMark={choosable.includes(finding) ? () => setMarked(toggled(marked, id)) : null}
            />
          );
        }}
      />
      <Pagination
        shown={items.length}
        total={list.data?.pages[0]?.total ?? items.length}
        hasMore={list.hasNextPage}
        busy={list.isFetchingNextPage}
        onMore={() => void list.fetchNextPage()}
      />
    </div>
  );
}

function toggled(marked: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(marked);
  if (!next.delete(id)) next.add(id);
  return next;
}

type ListedProperties = {
  readonly finding: FindingInList;
  readonly rule: Parameters<typeof FindingCard>[0]['rule'];
  readonly canPhrase: boolean;
  readonly isChosen: boolean;
  /** Null where it cannot be answered. */
  readonly onMark: (() => void) | null;
};

function ListedFinding({ finding, rule, canPhrase, isChosen, onMark }: ListedProperties) {
  const collected = useTexts(collectedTexts);
  return (
    <FindingCard
      mark={
        onMark !== null && (
          <input
            type="checkbox"
            className="finding-mark"
            aria-label={`${collected.choose}: ${finding.message}`}
            checked={isChosen}
            onChange={onMark}
          />
        )
      }
      finding={finding}
      edition={finding.edition.id}
      mayAnswer={finding.allowed.includes('finding.answer')}
      canPhrase={canPhrase}
      rule={rule}
      where={
        <Link
          to="/dokument/$id"
          params={{ id: finding.edition.id }}
          search={finding.place.id === null ? {} : { plats: finding.place.id }}
          className="small"
        >
          {finding.edition.title}
        </Link>
      }
    />
  );
}
