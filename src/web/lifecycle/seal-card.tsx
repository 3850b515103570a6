import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';

import { sealTexts } from '#i18n/web/seal-texts.ts';

import { api, apiPath } from '../api/client.ts';
import { asOfShownDay } from '../api/past-day.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';

/** What was decided and sealed, and how anybody checks a file against it. */
export function SealCard({ edition }: { readonly edition: string }) {
  const text = useTexts(sealTexts);
  const { day, moment, bytes } = useFormats();
  const { data } = useQuery(api.seals.show.queryOptions({ input: { id: edition } }));
  const seal = data?.seal ?? null;
  if (seal === null) return null;
  const { decision, files, key, corrects, keysAt, manifestAt, by, sealedAt } = seal;
  return (
    <div className="seal">
      <h3>{text.title}</h3>
      <p>{text.decided(day(decision.decidedOn), decision.meeting, decision.paragraph, decision.reference)}</p>
      <p>{text.sealed(moment(sealedAt), by)}</p>
      {corrects !== null && (
        <p>
          {text.corrects(corrects.reason)}{' '}
          <Link to="/dokument/$id" params={{ id: corrects.edition }}>
            {text.correctedEdition}
          </Link>
        </p>
      )}
      <details>
        <summary>{text.files}</summary>
        <ul className="lifecycle-steps">
          {files.map(({ format, bytes: size, sha256 }) => (
            <li key={format}>
              <p>
                <a href={asOfShownDay(`${apiPath}/editions/${edition}/export?format=${format}`)} download>
                  {text.formats[format]}
                </a>{' '}
                <span className="soft small">{bytes(size)}</span>
              </p>
              <p>
                <code>{sha256}</code>
              </p>
            </li>
          ))}
        </ul>
        <p>
          <a href={new URL(manifestAt).pathname} download>
            {text.manifest}
          </a>
          {' · '}
          <a href={new URL(keysAt).pathname}>{text.keys}</a>
        </p>
        <p className="small soft">
          {text.key(key.id)} {text.check}
        </p>
      </details>
    </div>
  );
}
