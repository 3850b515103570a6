import { correctionTexts } from '#i18n/web/correction-texts.ts';
import { statusTexts } from '#i18n/web/status-texts.ts';

import { useTexts } from '../shell/preferences.tsx';

/** What a field is called in the interface; a cell of a free table is named by its place. */
export function useFieldName(): (field: string) => string {
  const text = useTexts(correctionTexts);
  const { columns } = useTexts(statusTexts);
  return (field) => {
    const cell = /^rows\.(\d+)\.(\d+)$/u.exec(field);
    if (cell !== null) return text.cell(Number(cell[1]) + 1, Number(cell[2]) + 1);
    const names: Readonly<Record<string, string>> = { ...columns, ...text.fields };
    return names[field] ?? field;
  };
}
