import { shellTexts } from '#i18n/web/shell-texts.ts';

import { problemOf } from '../api/problem.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { ErrorSummary } from '../ui/error-summary.tsx';
import { useTexts } from './preferences.tsx';

/** What to say about a failure: the server's own words, or that it could not be reached. */
export function useProblemWords(error: unknown): { readonly title: string; readonly detail: string } {
  const text = useTexts(shellTexts);
  const { code, title, detail, status } = problemOf(error);
  if (code === 'UNREACHABLE') return { title: text.unreachable, detail: text.unreachableHelp };
  if (status >= 500) return { title: text.serverFault, detail: text.serverFaultHelp };
  return { title: title || text.serverFault, detail };
}

type Properties = { readonly error: unknown; readonly onRetry?: () => void };

/** A failure in the place of what should have been shown, with a way on. */
export function ProblemView({ error, onRetry }: Properties) {
  const text = useTexts(shellTexts);
  const { title, detail } = useProblemWords(error);
  const { faults } = problemOf(error);
  if (faults.length > 0) return <ErrorSummary title={title} faults={faults} />;
  return (
    <Banner tone="bad" title={title} live>
      {detail !== '' && <p>{detail}</p>}
      {onRetry !== undefined && <Button onClick={onRetry}>{text.tryAgain}</Button>}
    </Banner>
  );
}
