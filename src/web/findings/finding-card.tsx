import './findings.css';

import { Link } from '@tanstack/react-router';

import type { KeptFinding } from '#domain/review/finding-answer.ts';
import type { FindingPlace } from '#domain/review/finding.ts';
import { findingTexts } from '#i18n/web/finding-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { SeverityBadge } from '../ui/badge.tsx';
import { FindingAnswerView, StateBadge } from './finding-answer.tsx';

type Properties = {
  readonly finding: KeptFinding;
  readonly edition: string;
  readonly mayAnswer: boolean;
  readonly canPhrase?: boolean;
  /** A box to choose it by, in lists. */
  readonly mark?: React.ReactNode;
  /** Shown above the message in lists. */
  readonly where?: React.ReactNode;
  readonly rule?: { readonly title: string; readonly explanation: string; readonly source: string } | undefined;
  /** Where a quote leads; to its place in the document where nothing else is said. */
  readonly renderPlace?: (place: FindingPlace, quote: React.ReactNode) => React.ReactNode;
};

/** One thing that does not add up: what, the quotes it rests on (each leads to its place), and what to do. */
export function FindingCard({
  finding,
  edition,
  mayAnswer,
  canPhrase = false,
  mark,
  where,
  rule,
  renderPlace = (place, quote) => inDocument(edition, place, quote),
}: Properties) {
  const text = useTexts(findingTexts);
  return (
    <div className={`finding finding-${finding.severity} finding-${finding.state}`}>
      <p className="row finding-head">
        {mark}
        <SeverityBadge severity={finding.severity} />
        {finding.state !== 'open' && <StateBadge state={finding.state} />}
        {where}
      </p>
      <p className="finding-message">{finding.message}</p>
      <ul className="finding-quotes">
        {finding.evidence.map(({ quote, place }, index) => (
          <li key={`${index}-${quote}`}>
            {renderPlace(place, <q>{quote}</q>)}
            {place.line !== null && <span className="soft small"> {text.line(place.line)}</span>}
          </li>
        ))}
      </ul>
      <p className="small">
        <strong>{text.remedy}</strong> {finding.remedy}
      </p>
      {rule !== undefined && (
        <details className="small finding-rule">
          <summary>{text.rule(rule.title)}</summary>
          <p>{rule.explanation}</p>
          <p className="soft">{rule.source}</p>
        </details>
      )}
      <FindingAnswerView finding={finding} edition={edition} mayAnswer={mayAnswer} canPhrase={canPhrase} />
    </div>
  );
}

function inDocument(edition: string, place: FindingPlace, quote: React.ReactNode): React.ReactNode {
  if (place.id === null) return quote;
  return (
    <Link to="/dokument/$id" params={{ id: edition }} search={{ plats: place.id }}>
      {quote}
    </Link>
  );
}
