import { Link } from '@tanstack/react-router';

import type { SaidBefore } from '#domain/writing/writing-view.ts';
import { writingTexts } from '#i18n/web/writing-texts.ts';

import { ImageEdition } from '../rich-text/image-address.ts';
import { Paragraphs } from '../documents/paragraphs.tsx';
import { useTexts } from '../shell/preferences.tsx';
import { StatusBadge } from '../ui/badge.tsx';

/** What earlier editions said of a goal, the newest first and open. */
export function SaidBeforeList({ items }: { readonly items: readonly SaidBefore[] }) {
  const text = useTexts(writingTexts);
  if (items.length === 0) return <p>{text.nothingSaid}</p>;
  return items.map(({ edition, status, statusPrinted, texts, indicators, activities }, index) => (
    <details key={edition.id} open={index === 0} className="writing-said">
      <summary>
        {edition.title}{' '}
        {(status !== null || statusPrinted !== null) && <StatusBadge status={status} printed={statusPrinted} />}
      </summary>
      <div lang="sv">
        {indicators.length > 0 && (
          <ul className="small">
            {indicators.map(({ name, outcome, forecast, target }) => (
              <li key={name}>
                {name}: {outcome ?? '–'}
                {forecast !== null && ` (${text.forecast.toLocaleLowerCase('sv')} ${forecast})`}
                {target !== null && `, ${text.target.toLocaleLowerCase('sv')} ${target}`}
              </li>
            ))}
          </ul>
        )}
        {texts.map(({ id, heading, about, paragraphs }) => (
          <div key={id}>
            {(heading !== null || about !== null) && (
              <p className="text-subheading">{[about, heading].filter((part) => part !== null).join(' – ')}</p>
            )}
            <ImageEdition value={edition.id}>
              <Paragraphs paragraphs={paragraphs} />
            </ImageEdition>
          </div>
        ))}
        {activities.length > 0 && (
          <ul className="small">
            {activities.map(({ title, end, deviation }) => (
              <li key={title}>
                {title} {end} {deviation && <strong>{text.deviation}</strong>}
              </li>
            ))}
          </ul>
        )}
        <p className="small">
          <Link to="/dokument/$id" params={{ id: edition.id }}>
            {edition.title}
          </Link>
        </p>
      </div>
    </details>
  ));
}
