import './live-findings.css';

import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { createContext, use, useEffect, useId, useMemo, useState, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';

import type { KeptFinding } from '#domain/review/finding-answer.ts';
import type { Finding, FindingPlace } from '#domain/review/finding.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { api } from '../api/client.ts';
import { FindingCard } from '../findings/finding-card.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { LiveReviewer } from './live-reviewer.ts';
import { partOf } from './parts.ts';
import { useWriting } from './writing-context.tsx';

type LiveFindings = {
  readonly findings: readonly KeptFinding[];
  readonly mayAnswer: boolean;
  readonly canPhrase: boolean;
  /** Whoever asks for everything at once sees it at every place of the page. */
  readonly areAllOpen: boolean;
  readonly openAll: (open: boolean) => void;
};

const LiveFindingsContext = createContext<LiveFindings | null>(null);

export function useLiveFindings(): LiveFindings {
  const found = use(LiveFindingsContext);
  if (found === null) throw new Error('A part of the writing page stands outside its review.');
  return found;
}

/** Reads along while somebody writes. Says nothing by itself: what it finds waits behind the marks until it is asked. */
export function LiveReview({ children }: { readonly children: ReactNode }) {
  const { view, live, mayWrite } = useWriting();
  const [areAllOpen, openAll] = useState(false);
  const kept = useQuery(api.editions.findings.queryOptions({ input: { id: view.id } }));
  const [reviewer] = useState(() => new LiveReviewer(live, view.document, view.ruleSettings));
  const found = useSyncExternalStore(reviewer.subscribe, reviewer.findings);
  useEffect(() => {
    if (!mayWrite) return undefined;
    reviewer.start();
    return () => {
      reviewer.end();
    };
  }, [reviewer, mayWrite]);
  useEffect(() => {
    reviewer.know(view.document);
  }, [reviewer, view.document]);
  const { data } = kept;
  const value = useMemo(
    () => ({
      findings: standingNow(found, data?.items ?? []),
      mayAnswer: data?.allowed.includes('finding.answer') ?? false,
      canPhrase: data?.phrasing ?? false,
      areAllOpen,
      openAll,
    }),
    [found, data, areAllOpen],
  );
  return <LiveFindingsContext value={value}>{children}</LiveFindingsContext>;
}

const NEW: Pick<KeptFinding, 'state' | 'answer' | 'foundAt' | 'mendedAt' | 'answers'> = {
  state: 'open',
  answer: null,
  foundAt: '',
  mendedAt: null,
  answers: 0,
};

/** What stands in the draft as it reads now, with what has been said of it. Dismissed ones are answered and not shown. */
function standingNow(live: readonly Finding[] | null, kept: readonly KeptFinding[]): KeptFinding[] {
  const known = new Map(kept.map((finding) => [finding.key, finding]));
  const now: readonly KeptFinding[] =
    live?.map((finding) => ({ ...NEW, ...known.get(finding.key), ...finding, mendedAt: null })) ?? kept;
  return now.filter(({ state, mendedAt }) => state !== 'dismissed' && mendedAt === null);
}

const isAt = (finding: Finding, things: readonly string[]): boolean =>
  finding.evidence.some(({ place }) => place.id !== null && things.includes(place.id));

export type MarkedPlace = {
  /** A calm mark with a count; null where there is nothing. */
  readonly mark: ReactNode;
  /** What does not add up, once the mark has been pressed; else null. */
  readonly list: ReactNode;
};

/**
 * The findings about some things, for where they are written: the mark stands in a row that is there anyway, so that
 * nothing moves when it comes or goes.
 *
 * @param label what the place is called, for those who cannot see where the mark stands
 */
export function useMarkedPlace(things: readonly string[], label: string): MarkedPlace {
  const text = useTexts(writingTexts);
  const { findings, areAllOpen, mayAnswer } = useLiveFindings();
  const [isOpen, setOpen] = useState(areAllOpen);
  const [wereAllOpen, setWereAllOpen] = useState(areAllOpen);
  const list = useId();
  if (wereAllOpen !== areAllOpen) {
    setWereAllOpen(areAllOpen);
    setOpen(areAllOpen);
  }
  const here = findings.filter((finding) => isAt(finding, things));
  if (here.length === 0 && (!isOpen || areAllOpen)) return { mark: null, list: null };
  const name = text.toLookAtIn(here.length, label);
  return {
    mark: (
      <button
        type="button"
        className="margin-mark no-print"
        aria-expanded={isOpen}
        aria-controls={isOpen ? list : undefined}
        aria-label={name}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <span className="margin-mark-count">{here.length}</span> {text.toLookAt}
      </button>
    ),
    list: isOpen && (
      <aside id={list} className="margin-findings" aria-label={name}>
        {here.length === 0 && <p className="small soft">{text.nothingHere}</p>}
        {here.map((finding) => (
          <MarginFinding key={finding.key} finding={finding} />
        ))}
        {mayAnswer && here.some((finding) => !isKept(finding)) && (
          <p className="small soft">{text.answeredWhenSaved}</p>
        )}
      </aside>
    ),
  };
}

/** The server knows it and can keep what is said of it. */
const isKept = ({ foundAt }: KeptFinding): boolean => foundAt !== '';

function MarginFinding({ finding }: { readonly finding: KeptFinding }) {
  const { view } = useWriting();
  const { mayAnswer, canPhrase } = useLiveFindings();
  return (
    <FindingCard
      finding={finding}
      edition={view.id}
      mayAnswer={mayAnswer && isKept(finding)}
      canPhrase={canPhrase}
      renderPlace={(place, quote) => <PlaceLink place={place}>{quote}</PlaceLink>}
    />
  );
}

/** A quote that leads to where it is written. */
export function PlaceLink({ place, children }: { readonly place: FindingPlace; readonly children: ReactNode }) {
  const { view } = useWriting();
  const part = partOf(view.document, place.id);
  if (place.id === null) return children;
  if (part === null) {
    return (
      <Link to="/dokument/$id" params={{ id: view.id }} search={{ plats: place.id }}>
        {children}
      </Link>
    );
  }
  return (
    <Link to="/skriv/$edition" params={{ edition: view.id }} search={{ del: part }} hash={place.id}>
      {children}
    </Link>
  );
}

/** How much there is to look at in a part, and everything of it at once for whoever asks. */
export function AskForAll({ things }: { readonly things: readonly string[] }) {
  const text = useTexts(writingTexts);
  const { findings, areAllOpen, openAll } = useLiveFindings();
  const count = findings.filter((finding) => isAt(finding, things)).length;
  if (count === 0 && !areAllOpen) return null;
  return (
    <button
      type="button"
      className="margin-mark no-print"
      aria-pressed={areAllOpen}
      onClick={() => {
        openAll(!areAllOpen);
      }}
    >
      {areAllOpen ? text.hideAll : text.showAll(count)}
    </button>
  );
}
