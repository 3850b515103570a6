import type { TablePreview } from '#domain/economy/figure-layout.ts';
import { layoutTexts } from '#i18n/web/layout-texts.ts';

import { useTexts } from '../shell/preferences.tsx';
import { Table } from '../ui/table.tsx';

const SHOWN = 12;

/** The file's first lines as they are read now, with the heading row marked. */
export function LayoutPreview({ preview, headerRow }: { readonly preview: TablePreview; readonly headerRow: number }) {
  const text = useTexts(layoutTexts);
  const lines = preview.lines.slice(0, Math.max(SHOWN, headerRow + 3));
  const columns = Array.from({ length: Math.max(1, ...lines.map(({ cells }) => cells.length)) }, (_, index) => index);
  return (
    <Table caption={`${text.preview}. ${text.previewCaption(headerRow)}.`} className="layout-preview">
      <tbody>
        {lines.map(({ line, cells }, index) => (
          <tr key={line} className={index + 1 === headerRow ? 'layout-heading' : ''}>
            <th scope="row" aria-label={`${text.line} ${index + 1}`}>
              {index + 1}
            </th>
            {columns.map((column) => (
              // Columns have their places.
              <td key={column}>{cells[column]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
