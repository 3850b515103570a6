import { Link } from '@tanstack/react-router';

import { commentTexts } from '#i18n/web/comment-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { useComments } from './use-comments.ts';

/** The open comments of a document with the way to each, and to where one comments; nothing for whoever may not read them. */
export function DocumentComments({ edition }: { readonly edition: string }) {
  const text = useTexts(commentTexts);
  const { threads, mayStart } = useComments(edition);
  const open = threads.filter(({ resolved }) => resolved === null);
  if (threads.length === 0 && !mayStart) return null;
  return (
    <details className="document-comments">
      <summary>
        {text.all} ({open.length})
      </summary>
      <p className="small soft">{text.allHelp}</p>
      <ul>
        {open.map(({ id, about, comments }) => (
          <li key={id}>
            <strong>{about}</strong>: <span lang="sv">{comments.at(-1)?.body}</span>{' '}
            <span className="soft small">{comments.at(-1)?.by.name}</span>{' '}
            <Link
              to="/skriv/$edition"
              params={{ edition }}
              search={{ kommentar: id }}
              aria-label={`${text.openInText}: ${about}`}
            >
              {text.openInText}
            </Link>
          </li>
        ))}
      </ul>
      {mayStart && (
        <p>
          <Link to="/skriv/$edition" params={{ edition }}>
            {text.toPlaces}
          </Link>
        </p>
      )}
    </details>
  );
}
