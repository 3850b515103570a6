import { lacksOf } from '#domain/economy/report-tables/placed-table.ts';
import type { DocumentText } from '#domain/steering/steering-document.ts';
import { tablesOfChapter } from '#domain/writing/own-chapter.ts';
import { economyTableTexts } from '#i18n/web/economy-table-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Button } from '../ui/button.tsx';
import { useWriting } from './writing-context.tsx';

/** Tables of a chapter whose figures are not there yet: they keep the draft from being sent, and can be taken out here. */
export function LackingTables({
  chapter,
  onRemove,
}: {
  readonly chapter: DocumentText;
  readonly onRemove: (button: HTMLElement) => void;
}) {
  const text = useTexts(economyTableTexts);
  const { view, act } = useWriting();
  const tables = tablesOfChapter(view.document, chapter).map((table) => ({ table, lacks: lacksOf([table]) }));
  return tables
    .filter(({ lacks }) => lacks.length > 0)
    .map(({ table, lacks }) => (
      <div key={table.id} className="writing-card">
        {lacks.map(({ message }) => (
          <p key={message}>{message}</p>
        ))}
        <Button
          className="button-small"
          aria-label={text.removeOf(table.title ?? '')}
          onClick={({ currentTarget }) => {
            onRemove(currentTarget);
            void act('removeEconomyTable', { table: table.id });
          }}
        >
          {text.remove}
        </Button>
      </div>
    ));
}
