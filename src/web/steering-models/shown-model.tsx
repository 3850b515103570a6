import type { ModelView } from '#domain/steering/model-view.ts';
import type { ModelLevel } from '#domain/steering/steering-model.ts';
import { modelTexts } from '#i18n/web/model-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Table } from '../ui/table.tsx';

/** Editions that have the same sections stand together: "T1, T2, VB: Analys". */
function sectionsByKind({ sections }: ModelLevel): { readonly kinds: string; readonly headings: readonly string[] }[] {
  const filled = Object.entries(sections).filter(([, headings]) => headings.length > 0);
  const groups = Map.groupBy(filled, ([, headings]) => headings.join('\n'));
  return [...groups.values()].map((group) => ({
    kinds: group.map(([kind]) => kind).join(', '),
    headings: group[0]?.[1] ?? [],
  }));
}

/** A model to be read: its levels, its words, and who changed it and why. */
export function ShownModel({ view: { model, history } }: { readonly view: ModelView }) {
  const text = useTexts(modelTexts);
  const status = useTexts(statusTexts);
  const { moment } = useFormats();
  const labels = new Map(model.levels.map(({ level, label }) => [level, label]));
  const owners = Object.entries(model.ownerHeadings);
  return (
    <>
      <p className="soft">{text.setFor(model.year)}</p>
      <h2>{text.levels}</h2>
      <Table caption={text.levels} hideCaption>
        <thead>
          <tr>
            <th scope="col">{text.level}</th>
            <th scope="col">{text.decidedBy}</th>
            <th scope="col">{text.parents}</th>
            <th scope="col">{text.numbered}</th>
            <th scope="col">{text.hasStatus}</th>
            <th scope="col">{text.sections}</th>
          </tr>
        </thead>
        <tbody>
          {model.levels.map((level) => (
            <tr key={level.level}>
              <th scope="row">{level.label}</th>
              <td>{status.owners[level.decidedBy]}</td>
              <td>{level.parents.map((parent) => labels.get(parent) ?? parent).join(', ') || text.top}</td>
              <td>{level.numbered ? text.yes : text.no}</td>
              <td>{level.hasStatus ? text.yes : text.no}</td>
              <td className="small">
                {sectionsByKind(level).map(({ kinds, headings }) => (
                  <div key={kinds}>
                    <strong>{kinds}</strong> {headings.join(', ')}
                  </div>
                ))}
                {sectionsByKind(level).length === 0 && <span className="soft">{text.noSections}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      <h2>{text.statusWords}</h2>
      <dl className="facts">
        {(['full', 'partial', 'none', 'noContribution'] as const).map((word) => (
          <div key={word}>
            <dt>{text.statuses[word]}</dt>
            <dd>{model.statusWords[word]}</dd>
          </div>
        ))}
      </dl>
      <h2>{text.ownerHeadings}</h2>
      <dl className="facts">
        {owners.map(([owner, { indicators, activities }]) => (
          <div key={owner}>
            <dt>{status.owners[owner as keyof typeof status.owners]}</dt>
            <dd>
              {indicators}, {activities}
            </dd>
          </div>
        ))}
      </dl>
      <h2>{text.history}</h2>
      {history.length === 0 && <p className="soft">{text.noHistory}</p>}
      <ul>
        {history.map(({ at, summary }) => (
          <li key={at}>
            {summary} <span className="soft small">{moment(at)}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
