import { useState } from 'react';

import type { RoundView } from '#domain/rounds/round-view.ts';
import { economyTableTexts } from '#i18n/web/economy-table-texts.ts';
import { roundTexts } from '#i18n/web/round-texts.ts';

import { useFormats, useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Table } from '../ui/table.tsx';
import { ChaptersDialog } from './chapters-dialog.tsx';

/** The template's chapters before and after the goals, with whose they are. */
export function RoundChapters({ view }: { readonly view: RoundView }) {
  const text = useTexts(roundTexts);
  const names = useTexts(economyTableTexts);
  const { count } = useFormats();
  const [giver, setGiver] = useState<{ readonly id: string; readonly name: string } | null>(null);
  const { chapters } = view;
  return (
    <>
      <div className="round-toolbar">
        <p className="soft measure">{text.chaptersLead}</p>
        {view.closedAt === null &&
          view.givers.map((of) => (
            <Button
              key={of.id}
              className="button-small"
              onClick={() => {
                setGiver(of);
              }}
            >
              {text.editChapters(of.name)}
            </Button>
          ))}
      </div>
      {chapters.length === 0 ? (
        <EmptyState title={text.noChapters} />
      ) : (
        <Table caption={text.chapters}>
          <thead>
            <tr>
              <th scope="col">{text.heading}</th>
              <th scope="col">{text.place}</th>
              <th scope="col">{text.required}</th>
              <th scope="col">{text.limit}</th>
              <th scope="col">{text.forKinds}</th>
              <th scope="col">{text.tables}</th>
              <th scope="col">{text.giver}</th>
            </tr>
          </thead>
          <tbody>
            {chapters.map(({ id, heading, place, required, maxCharacters, kinds, tables, economy, from }) => (
              <tr key={id}>
                <th scope="row">{heading}</th>
                <td>{place === 'front' ? text.front : text.back}</td>
                <td>{required ? text.requiredYes : text.requiredNo}</td>
                <td>{maxCharacters === null ? '–' : count(maxCharacters)}</td>
                <td>{kinds === null ? text.forAll : kinds.map((of) => text.places[of]).join(', ')}</td>
                <td>
                  {tables.length + economy.length === 0
                    ? '–'
                    : [...tables.map(({ title }) => title), ...economy.map(({ table }) => names.kinds[table])].join(
                        ', ',
                      )}
                </td>
                <td>{from.name}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
      <ChaptersDialog
        key={giver === null ? 'none' : `${giver.id}-${view.version}`}
        view={view}
        giver={giver}
        onClose={() => {
          setGiver(null);
        }}
      />
    </>
  );
}
