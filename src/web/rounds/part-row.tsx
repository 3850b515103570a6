import { Link } from '@tanstack/react-router';

import { daysBetween } from '#domain/kernel/calendar.ts';
import type { PartView, RoundView } from '#domain/rounds/round-view.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { today } from '../people/use-people-change.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Badge } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { LateBadge, PartBadge } from './part-badge.tsx';
import type { PartChange } from './part-dialog.tsx';
import { VacancyNote } from './vacancy-note.tsx';

type Properties = {
  readonly part: PartView;
  readonly round: RoundView;
  readonly hasActions: boolean;
  readonly chosen: boolean;
  readonly onChoose: (on: boolean) => void;
  readonly onAsk: (kind: 'question' | 'reminder') => void;
  readonly onChange: (what: PartChange['what']) => void;
};

/** One organisation's part of the round. */
export function PartRow({ part, round, hasActions, chosen, onChoose, onAsk, onChange }: Properties) {
  const text = useTexts(roundTexts);
  const { day, moment } = useFormats();
  const { organisation, edition, state, daysLate } = part;
  const mayRun = part.allowed.includes('round.run') && round.closedAt === null;
  const left = daysBetween(today(), part.deadline);
  return (
    <tr>
      {hasActions && (
        <td className="part-check">
          {mayRun && (
            <input
              type="checkbox"
              className="round-check"
              aria-label={text.select(organisation.name)}
              checked={chosen}
              onChange={(event) => {
                onChoose(event.target.checked);
              }}
            />
          )}
        </td>
      )}
      <th scope="row" className="part-name">
        {edition?.readable === true ? (
          <Link to="/dokument/$id" params={{ id: edition.id }} title={text.opensDocument(organisation.name)}>
            {organisation.name}
          </Link>
        ) : (
          organisation.name
        )}
        {part.allowed.includes('edition.start') && (
          <div className="small">
            <Link to="/skriv" search={{ organisation: organisation.id, dokument: round.kind, ar: round.year }}>
              {text.begin(organisation.name)}
            </Link>
          </div>
        )}
        {part.collector !== null && <div className="soft small">{text.collectedBy(part.collector.name)}</div>}
      </th>
      <td>
        <PartBadge state={state} /> {daysLate > 0 && <LateBadge days={daysLate} />}
        {part.excused !== null && <div className="soft small">{part.excused}</div>}
        {state === 'returned' && edition?.lastReason !== undefined && edition.lastReason !== null && (
          <div className="small">{text.returnedBecause(edition.lastReason)}</div>
        )}
        {part.vacancy !== null && <VacancyNote vacancy={part.vacancy} />}
        {part.openMessages > 0 && (
          <div>
            <Badge tone="part">{text.questionsOpen(part.openMessages)}</Badge>
          </div>
        )}
      </td>
      <td className="numbers">
        {edition?.state === 'draft' && text.ofSections(edition.readySections, edition.sections)}
      </td>
      <td className="part-day">
        {day(part.deadline)}
        {daysLate === 0 && ['notBegun', 'writing', 'ready', 'returned'].includes(state) && (
          <div className="soft small">{text.daysLeft(left)}</div>
        )}
      </td>
      <td className="small">
        {edition?.lastAt !== undefined && edition.lastAt !== null && edition.lastBy !== null
          ? text.latestBy(edition.lastBy, moment(edition.lastAt))
          : null}
      </td>
      {hasActions && (
        <td>
          {mayRun && (
            <div className="part-actions">
              <Button
                className="button-small"
                aria-label={text.askOne(organisation.name)}
                onClick={() => {
                  onAsk('question');
                }}
              >
                {text.ask}
              </Button>
              <Button
                className="button-small"
                aria-label={text.moveOne(organisation.name)}
                onClick={() => {
                  onChange('move');
                }}
              >
                {text.move}
              </Button>
              <Button
                className="button-small"
                aria-label={
                  part.excused === null ? text.excuseOne(organisation.name) : text.includeOne(organisation.name)
                }
                onClick={() => {
                  onChange('excuse');
                }}
              >
                {part.excused === null ? text.excuse : text.include}
              </Button>
            </div>
          )}
        </td>
      )}
    </tr>
  );
}
