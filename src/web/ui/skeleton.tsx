import { uiTexts } from '#i18n/web/ui-texts.ts';

import { useTexts } from '../shell/preferences.tsx';

/** The shape of what is coming; the words are for those who do not see it. */
export function Skeleton({ lines = 6 }: { readonly lines?: number }) {
  const text = useTexts(uiTexts);
  return (
    <div className="skeleton" role="status">
      <span className="visually-hidden">{text.loading}</span>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} className="skeleton-line" style={{ width: `${[62, 94, 88, 71, 97, 54][index % 6]}%` }} />
      ))}
    </div>
  );
}
