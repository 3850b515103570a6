import { economyMappingTexts } from '#i18n/web/economy-mapping-texts.ts';

import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Table } from '../ui/table.tsx';

type Version = {
  readonly number: number;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
  readonly rules: number;
};

/** Who changed the rules, when and why. */
export function MappingVersions({ versions }: { readonly versions: readonly Version[] }) {
  const text = useTexts(economyMappingTexts);
  const { moment, count } = useFormats();
  return (
    <section className="economy-section">
      <h2>{text.versions}</h2>
      {versions.length === 0 ? (
        <p className="soft">{text.noVersions}</p>
      ) : (
        <Table caption={text.versions} hideCaption>
          <thead>
            <tr>
              <th scope="col">{text.version}</th>
              <th scope="col">{text.why}</th>
              <th scope="col" className="numbers">
                {text.count}
              </th>
              <th scope="col">{text.by}</th>
              <th scope="col">{text.at}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map(({ number, reason, by, at, rules }) => (
              <tr key={number}>
                <th scope="row">{number}</th>
                <td>{reason}</td>
                <td className="numbers">{count(rules)}</td>
                <td>{by}</td>
                <td>{moment(at)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  );
}
