import { useQuery } from '@tanstack/react-query';

import { printEntry } from '#domain/volumes/read-volume-entry.ts';
import type { VolumeView } from '#domain/volumes/volume-view.ts';
import { volumeTexts } from '#i18n/web/volume-texts.ts';

import { api } from '../api/client.ts';
import { useMonthNames } from '../economy/months.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { ProblemView } from '../shell/problem-view.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Table } from '../ui/table.tsx';

type Properties = { readonly volume: VolumeView; readonly onClose: () => void };

/** Who changed the values of a volume, the newest first. */
export function VolumeHistory({ volume, onClose }: Properties) {
  const text = useTexts(volumeTexts);
  const { moment } = useFormats();
  const { long } = useMonthNames();
  const history = useQuery(api.volumes.history.queryOptions({ input: { id: volume.id } }));
  const { name, splits } = volume.definition;
  const groupOf = (code: string): string =>
    splits.length === 1 ? '' : `, ${splits.find((split) => split.code === code)?.name ?? code}`;
  return (
    <Dialog title={text.historyTitle(name)} open onClose={onClose}>
      {history.isError && <ProblemView error={history.error} onRetry={() => void history.refetch()} />}
      {history.isPending && <Skeleton lines={5} />}
      {history.data?.items.length === 0 && <p>{text.noHistory}</p>}
      {(history.data?.items.length ?? 0) > 0 && (
        <Table caption={text.historyTitle(name)} hideCaption>
          <thead>
            <tr>
              <th scope="col">{text.when}</th>
              <th scope="col">{text.who}</th>
              <th scope="col">{text.month}</th>
              <th scope="col" className="numbers">
                {text.before}
              </th>
              <th scope="col" className="numbers">
                {text.after}
              </th>
              <th scope="col">{text.source}</th>
            </tr>
          </thead>
          <tbody>
            {history.data?.items.map(({ split, year, month, before, after, source, by, at }) => (
              <tr key={`${at} ${split} ${year} ${month}`}>
                <td>{moment(at)}</td>
                <td>{by}</td>
                <th scope="row">
                  {long(month)} {year}
                  {groupOf(split)}
                </th>
                <td className="numbers">{printEntry(before) || <span className="soft">{text.nothing}</span>}</td>
                <td className="numbers">{printEntry(after) || <span className="soft">{text.nothing}</span>}</td>
                <td>{source}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </Dialog>
  );
}
