import './desk.css';

import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';

import type { NumberTrail } from '#domain/desk/number-trail.ts';
import { deskTexts } from '#i18n/web/desk-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { api } from '../api/client.ts';
import { useSession } from '../api/use-session.ts';
import { Page } from '../shell/page.tsx';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

/** Where one number comes from, from the document to the line of the file. */
export function TrailPage() {
  const text = useTexts(deskTexts);
  const { allowed } = useSession();
  const { id } = useParams({ from: '/shell/dokument/$id/spar' });
  const { rad, kolumn } = useSearch({ from: '/shell/dokument/$id/spar' });
  const trail = useQuery(api.desk.trail.queryOptions({ input: { id, row: rad, column: kolumn } }));
  const found = trail.data;
  return (
    <Page
      title={found === undefined ? text.trailLoading : text.trailTitle(found.indicator.name)}
      over={
        <Link to="/dokument/$id" params={{ id }} search={{ plats: rad }}>
          {found?.edition.title ?? text.toPlace}
        </Link>
      }
      actions={
        found !== undefined &&
        allowed.includes('question.ask') && (
          <Link
            to="/fragor"
            className="button"
            search={{
              till: found.edition.organisation.id,
              om: `${found.indicator.name}, ${found.edition.title}`,
              utgava: id,
              rad,
            }}
          >
            {text.ask}
          </Link>
        )
      }
    >
      {trail.isPending && <Skeleton lines={12} />}
      {trail.isError && <ProblemView error={trail.error} onRetry={() => void trail.refetch()} />}
      {found !== undefined && <Trail trail={found} />}
    </Page>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Trail({ trail }: { readonly trail: NumberTrail }) {
  const text = useTexts(deskTexts);
  const status = useTexts(statusTexts);
  const { moment } = useFormats();
  const { printed, shown, value, unit, reason, source, doubts } = trail;
  return (
    <>
      <dl className="trail-facts">
        <Fact name={status.columns[trail.column]}>
          <strong className="trail-number">{shown ?? '–'}</strong>
        </Fact>
        {printed !== shown && <Fact name={text.printed}>{printed ?? text.empty}</Fact>}
        <Fact name={text.means}>
          {value === null ? (reason ?? text.noValue) : [value.replace('.', ','), unit].filter(Boolean).join(' ')}
        </Fact>
        <Fact name={text.period}>{trail.period ?? '–'}</Fact>
        {trail.indicator.goal !== null && <Fact name={text.goal}>{trail.indicator.goal}</Fact>}
        {trail.quotedFrom !== null && <Fact name={text.quotedFrom}>{trail.quotedFrom.name}</Fact>}
        <Fact name={text.keptBy}>{text.byAt(trail.keptBy, moment(trail.keptAt))}</Fact>
        <Fact name={text.file}>
          {source === null ? (
            text.notFromFile
          ) : (
            <>
              {source.fileName}, {text.place(source.line, source.page)}
              <br />
              <span className="small soft trail-hash">SHA-256 {source.sha256}</span>
            </>
          )}
        </Fact>
        {source !== null && <Fact name={text.importedBy}>{source.importedBy}</Fact>}
      </dl>
      {source !== null && source.lines.length > 0 && (
        <>
          <h2>{text.lines}</h2>
          <ol className="trail-lines" lang="sv">
            {source.lines.map(({ line, text: words }) => (
              <li key={line} value={line} className={line === source.line ? 'trail-line-own' : ''}>
                {words}
              </li>
            ))}
          </ol>
        </>
      )}
      {doubts.length > 0 && (
        <>
          <h2>{text.doubts}</h2>
          <ul>
            {doubts.map(({ field, reason: why }) => (
              <li key={`${field} ${why}`}>{why}</li>
            ))}
          </ul>
        </>
      )}
      <Corrections trail={trail} />
      <Others trail={trail} />
    </>
  );
}

function Corrections({ trail: { corrections } }: { readonly trail: NumberTrail }) {
  const text = useTexts(deskTexts);
  const { moment } = useFormats();
  return (
    <>
      <h2>{text.corrections}</h2>
      {corrections.length === 0 && <p className="soft">{text.noCorrections}</p>}
      <ul>
        {corrections.map(({ before, after, by, at, withdrawnBy, withdrawnAt }) => (
          <li key={at}>
            {text.correction(before ?? text.empty, after ?? text.empty)}{' '}
            <span className="soft">({text.byAt(by, moment(at))})</span>
            {withdrawnBy !== null && withdrawnAt !== null && (
              <span className="soft">, {text.withdrawn(withdrawnBy, moment(withdrawnAt))}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

function Others({ trail: { others, column } }: { readonly trail: NumberTrail }) {
  const text = useTexts(deskTexts);
  const { moment } = useFormats();
  return (
    <>
      <h2>{text.others}</h2>
      {others.length === 0 && <p className="soft">{text.noOthers}</p>}
      <ul>
        {others.map(({ edition, title, row, period, shown, replaced, keptAt }) => (
          <li key={`${edition} ${row}`}>
            <Link to="/dokument/$id/spar" params={{ id: edition }} search={{ rad: row, kolumn: column }}>
              {title}
            </Link>
            : <strong>{shown ?? '–'}</strong> {period !== null && <span className="soft">({period})</span>}
            {replaced && <span className="soft">, {text.replaced(moment(keptAt))}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
