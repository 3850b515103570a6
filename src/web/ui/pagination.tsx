import { uiTexts } from '#i18n/web/ui-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Button } from './button.tsx';

type Properties = {
  readonly shown: number;
  readonly total: number;
  readonly hasMore: boolean;
  readonly busy: boolean;
  readonly onMore: () => void;
};

/** Lists grow on demand: what was read stays where it was. */
export function Pagination({ shown, total, hasMore, busy, onMore }: Properties) {
  const text = useTexts(uiTexts);
  return (
    <div className="pagination no-print">
      <p role="status">{text.shownOf(shown, total)}</p>
      {hasMore && (
        <Button busy={busy} onClick={onMore}>
          {text.showMore}
        </Button>
      )}
    </div>
  );
}
