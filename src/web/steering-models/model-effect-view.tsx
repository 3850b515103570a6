import { Link } from '@tanstack/react-router';

import type { ModelEffect } from '#domain/steering/model-effect.ts';
import { modelTexts } from '#i18n/web/model-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Banner } from '../ui/banner.tsx';
import { Table } from '../ui/table.tsx';

/** What the change would mean: what does not hold together, or every document it touches. */
export function ModelEffectView({ effect }: { readonly effect: ModelEffect }) {
  const text = useTexts(modelTexts);
  const { problems, from, to, more } = effect;
  const worse = ({ before, after }: ModelEffect['editions'][number]): number => after - (before ?? 0);
  const editions = effect.editions.toSorted((a, b) => worse(b) - worse(a));
  if (problems.length > 0) {
    return (
      <Banner tone="bad" title={text.problems} live>
        {problems.map((problem) => (
          <p key={problem}>{problem}</p>
        ))}
      </Banner>
    );
  }
  return (
    <section className="stack">
      <h2>{text.previewTitle}</h2>
      <Banner tone="note" title={text.previewFor(from, to)} live>
        <p>{editions.length === 0 ? text.touchesNone : text.departures}</p>
      </Banner>
      {editions.length > 0 && (
        <Table caption={text.previewTitle} hideCaption>
          <thead>
            <tr>
              <th scope="col">{text.edition}</th>
              <th scope="col" className="numbers">
                {text.before}
              </th>
              <th scope="col" className="numbers">
                {text.after}
              </th>
              <th scope="col">{text.brought}</th>
            </tr>
          </thead>
          <tbody>
            {editions.map(({ id, title, before, after, brought }) => (
              <tr key={id}>
                <th scope="row">
                  <Link to="/dokument/$id" params={{ id }} target="_blank">
                    {title}
                  </Link>
                </th>
                <td className="numbers">{before ?? '–'}</td>
                <td className="numbers">{after}</td>
                <td className="small">
                  {brought.map((one) => (
                    <div key={one}>{one}</div>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      {more > 0 && <p>{text.more(more)}</p>}
    </section>
  );
}
