import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { hasChanged } from '#domain/reuse/reusable-texts.ts';
import { reuseTexts } from '#i18n/web/reuse-texts.ts';

import { api } from '../api/client.ts';
import { useTexts } from '../shell/preferences.tsx';
import { partOf } from '../writing/parts.ts';
import { useWriting } from '../writing/writing-context.tsx';

/** Which taken up texts have changed where they came from: whoever collects must not have to open each to find it. */
export function ChangedOrigins() {
  const text = useTexts(reuseTexts);
  const { view, mayWrite } = useWriting();
  const origins = useQuery(api.reuse.origins.queryOptions({ input: { id: view.id }, enabled: mayWrite }));
  const changed = (origins.data?.items ?? []).filter(hasChanged);
  if (!mayWrite || changed.length === 0) return null;
  return (
    <details className="above-changes">
      <summary>{text.changedOrigins(changed.length)}</summary>
      <ul>
        {changed.map((origin) => {
          const part = partOf(view.document, origin.text);
          const heading = view.document.texts.find(({ id }) => id === origin.text)?.heading ?? origin.title;
          return (
            <li key={origin.text}>
              <span>
                {part === null ? (
                  heading
                ) : (
                  <Link
                    to="/skriv/$edition"
                    params={{ edition: view.id }}
                    search={{ del: part }}
                    hash={`origin-${origin.text}`}
                  >
                    {heading}
                  </Link>
                )}
                <span className="small soft"> {origin.title}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
