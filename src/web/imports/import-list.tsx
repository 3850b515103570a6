import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';

import type { ImportSummary } from '#domain/imports/import-view.ts';
import { importTexts } from '#i18n/web/import-texts.ts';

import { api } from '../api/client.ts';
import { useMay } from '../api/use-session.ts';
import { useFormats, useTexts } from '../shell/preferences.tsx';
import { PagedList, byPage, from } from '../shell/paged-list.tsx';
import { Badge } from '../ui/badge.tsx';
import type { Tone } from '../ui/badge.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Table } from '../ui/table.tsx';
import { UndoImportDialog } from './undo-import-dialog.tsx';

const tones: Readonly<Record<ImportSummary['state'], Tone>> = {
  waiting: 'note',
  reading: 'note',
  read: 'part',
  refused: 'bad',
  kept: 'good',
  replaced: 'plain',
  undone: 'plain',
  thrownAway: 'plain',
};

export function ImportList() {
  const text = useTexts(importTexts);
  const { moment, bytes } = useFormats();
  const mayUndo = useMay('import.undo');
  const [undoing, setUndoing] = useState<ImportSummary | null>(null);
  const list = useInfiniteQuery(
    api.imports.list.infiniteOptions({
      input: (after: string | undefined) => ({ limit: 50, ...from(after) }),
      ...byPage,
    }),
  );
  return (
    <>
      <PagedList
        list={list}
        lines={4}
        none={
          <EmptyState title={text.none}>
            <p>{text.noneHelp}</p>
          </EmptyState>
        }
      >
        {(items) => (
          <Table caption={text.list} hideCaption>
            <thead>
              <tr>
                <th scope="col">{text.file}</th>
                <th scope="col">{text.state}</th>
                <th scope="col">{text.by}</th>
                <th scope="col">{text.at}</th>
                <th scope="col">{text.result}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((item) => (
                <tr key={item.id}>
                  <th scope="row">
                    <Link to="/importera/$id" params={{ id: item.id }}>
                      {item.fileName}
                    </Link>
                    <span className="soft small"> {bytes(item.bytes)}</span>
                  </th>
                  <td>
                    <Badge tone={tones[item.state]}>{text.states[item.state]}</Badge>
                  </td>
                  <td>{item.by}</td>
                  <td>{moment(item.at)}</td>
                  <td>
                    {item.edition !== null && (
                      <Link to="/dokument/$id" params={{ id: item.edition.id }}>
                        {item.edition.title}
                      </Link>
                    )}
                    {item.state === 'kept' && mayUndo && (
                      <Button
                        variant="quiet"
                        icon="undo"
                        className="button-small"
                        onClick={() => {
                          setUndoing(item);
                        }}
                      >
                        {text.undoImport}
                      </Button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </Table>
        )}
      </PagedList>
      <UndoImportDialog
        item={undoing}
        onClose={() => {
          setUndoing(null);
        }}
      />
    </>
  );
}
