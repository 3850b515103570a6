import type { PartState } from '#domain/rounds/part-status.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { partStates } from './round-search.ts';

type Counts = Readonly<Partial<Record<PartState, number>>>;

const handedIn: readonly PartState[] = ['sent', 'approved', 'decided'];

/** How many stand where, as one bar; the same is said in words beside it. */
export function RoundBar({ counts }: { readonly counts: Counts }) {
  const text = useTexts(roundTexts);
  const present = partStates.filter((state) => state !== 'excused' && (counts[state] ?? 0) > 0);
  const all = present.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  const done = handedIn.reduce((sum, state) => sum + (counts[state] ?? 0), 0);
  if (all === 0) return null;
  return (
    <div className="round-bar">
      <p className="small">
        {text.delivered(done, all)}
        <span className="soft">
          {' '}
          ({present.map((state) => `${text.states[state].toLocaleLowerCase()} ${counts[state] ?? 0}`).join(', ')})
        </span>
      </p>
      <div className="round-bar-line" aria-hidden="true">
        {present.toReversed().map((state) => (
          <span key={state} className={`round-bar-${state}`} style={{ flexGrow: counts[state] ?? 0 }} />
        ))}
      </div>
    </div>
  );
}
