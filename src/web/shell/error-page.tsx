import { shellTexts } from '#i18n/web/shell-texts.ts';

import { problemOf } from '../api/problem.ts';
import { Button } from '../ui/button.tsx';
import { Page } from './page.tsx';
import { useTexts } from './preferences.tsx';
import { useProblemWords } from './problem-view.tsx';

/** Where a page failed: what happened in the server's words, and two ways on. */
export function ErrorPage({ error }: { readonly error: unknown }) {
  const text = useTexts(shellTexts);
  const words = useProblemWords(error);
  const isOurs = error instanceof Error && problemOf(error).code === 'UNREACHABLE' && !(error instanceof TypeError);
  return (
    <main>
      <Page title={isOurs ? text.errorPage : words.title} lead={isOurs ? text.errorPageHelp : words.detail}>
        <div className="row">
          <Button
            variant="primary"
            onClick={() => {
              location.reload();
            }}
          >
            {text.reload}
          </Button>
          <a href="/trad" className="button">
            {text.toThread}
          </a>
        </div>
      </Page>
    </main>
  );
}
