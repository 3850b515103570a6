import { Link } from '@tanstack/react-router';

import { shellTexts } from '#i18n/web/shell-texts.ts';

import { Page } from './page.tsx';
import { useTexts } from './preferences.tsx';

export function NotFoundPage() {
  const text = useTexts(shellTexts);
  return (
    <main>
      <Page title={text.notFound} lead={text.notFoundHelp}>
        <Link to="/trad" className="button button-primary">
          {text.toThread}
        </Link>
      </Page>
    </main>
  );
}
