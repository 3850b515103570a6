import type { ImportResult } from '#domain/importing/import-result.ts';
import { importReviewTexts } from '#i18n/web/import-review-texts.ts';

import { useTexts } from '../shell/preferences.tsx';

/** What of the file is not in the document, each with its reason, so that nobody has to wonder. */
export function LeftOut({ lines }: { readonly lines: ImportResult['leftOut'] }) {
  const text = useTexts(importReviewTexts);
  if (lines.length === 0) return null;
  return (
    <details>
      <summary>
        {text.leftOutTitle} ({lines.length})
      </summary>
      <p className="soft small">{text.leftOutHelp}</p>
      <ul className="left-out small">
        {lines.map(({ line, text: words, reason }) => (
          <li key={line}>
            <span className="soft">{text.line(line)}:</span> {words}{' '}
            <span className="soft">({text.leftOut[reason]})</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
