import type { IndicatorCells } from '#domain/steering/steering-document.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { barOf } from './outcome-bar-scale.ts';

type Properties = { readonly cells: IndicatorCells; readonly reached: boolean | null };

/**
 * Outcome as a bar, the target as an upright line, last year as a ring. The numbers stand beside it in their own
 * columns, so the picture is for the eye alone.
 */
export function OutcomeBar({ cells, reached }: Properties) {
  const text = useTexts(statusTexts);
  const bar = barOf(cells);
  if (bar === null) return null;
  const tone = reached === null ? 'plain' : reached ? 'good' : 'bad';
  return (
    <svg
      className={`outcome-bar outcome-bar-${tone}`}
      viewBox="0 0 100 14"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <title>{text.columns.outcome}</title>
      <rect x="0" y="4" width="100" height="6" className="outcome-ground" />
      {bar.outcome !== null && <rect x={bar.from} y="3" width={bar.outcome} height="8" className="outcome-value" />}
      {bar.previous !== null && (
        <rect x={bar.previous - 0.6} y="1" width="1.2" height="12" className="outcome-previous" />
      )}
      {bar.target !== null && <rect x={bar.target - 0.9} y="0" width="1.8" height="14" className="outcome-target" />}
    </svg>
  );
}
