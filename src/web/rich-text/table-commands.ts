import type { Editor } from '@tiptap/core';
import { Selection, TextSelection } from '@tiptap/pm/state';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  findTable,
  goToNextCell,
  selectedRect,
} from '@tiptap/pm/tables';

type Command = (state: EditorState, dispatch?: (tr: Transaction) => void) => boolean;

const run = ({ state, view }: Editor, command: Command): boolean => command(state, view.dispatch);

const NEW_ROWS = 3;
const NEW_COLUMNS = 3;

/** Puts an empty table where the caret stands, and the caret in its first cell. */
export function insertTable(editor: Editor): void {
  if (editor.isActive('table')) return;
  const content = Array.from({ length: NEW_COLUMNS }, () => ({ type: 'tableCell', content: [{ type: 'paragraph' }] }));
  const rows = Array.from({ length: NEW_ROWS }, () => ({
    type: 'tableRow',
    content,
  }));
  const { from } = editor.state.selection;
  editor.chain().focus().insertContent({ type: 'table', content: rows }).run();
  // Into the first cell, wherever the table came to stand.
  const start = Math.max(0, from - 2);
  let first: number | null = null;
  editor.state.doc.nodesBetween(start, editor.state.doc.content.size, (node, at) => {
    if (first === null && node.type.name === 'tableCell' && at >= start) first = at + 2;
    return first === null;
  });
  if (first !== null) editor.commands.setTextSelection(first);
}

export const goToCell = (editor: Editor, direction: 1 | -1): boolean => run(editor, goToNextCell(direction));

/** To the same column of the next row; from the last row out of the table. */
export function goToRowBelow(editor: Editor): boolean {
  const { state, view } = editor;
  const { map, tableStart, bottom, left } = selectedRect(state);
  const cell = bottom < map.height ? map.map[bottom * map.width + left] : undefined;
  const table = findTable(state.selection.$from);
  if (cell === undefined && table === null) return false;
  const at = cell === undefined ? (table?.pos ?? 0) + (table?.node.nodeSize ?? 0) : tableStart + cell + 1;
  const place = state.doc.resolve(Math.min(at, state.doc.content.size));
  const selection = cell === undefined ? Selection.near(place, 1) : TextSelection.near(place, 1);
  view.dispatch(state.tr.setSelection(selection).scrollIntoView());
  return true;
}

/** Nothing stands above the row that heads the columns. */
export const addTableRow = (editor: Editor, where: 'above' | 'below'): boolean =>
  (where === 'below' || !isInHeadRow(editor)) && run(editor, where === 'above' ? addRowBefore : addRowAfter);
export const addTableColumn = (editor: Editor, where: 'before' | 'after'): boolean =>
  run(editor, where === 'before' ? addColumnBefore : addColumnAfter);
export const removeTableRow = (editor: Editor): boolean => run(editor, deleteRow);
export const removeTableColumn = (editor: Editor): boolean => run(editor, deleteColumn);
export const removeTable = (editor: Editor): boolean => run(editor, deleteTable);
export const isInHeadRow = ({ state }: Editor): boolean => selectedRect(state).top === 0;

const tableAt = ({ state }: Editor) => findTable(state.selection.$from);

/** Whether the cells of the first column head their rows. */
export const hasHeadColumn = (editor: Editor): boolean => tableAt(editor)?.node.attrs['headColumn'] === true;
export const captionOf = (editor: Editor): string => String(tableAt(editor)?.node.attrs['caption'] ?? '');

export function toggleHeadColumn(editor: Editor): void {
  setOnTable(editor, 'headColumn', !hasHeadColumn(editor));
}

export function setCaption(editor: Editor, caption: string): void {
  setOnTable(editor, 'caption', caption.trim());
}

function setOnTable(editor: Editor, name: 'caption' | 'headColumn', value: string | boolean): void {
  const table = tableAt(editor);
  if (table !== null) editor.view.dispatch(editor.state.tr.setNodeAttribute(table.pos, name, value));
  editor.commands.focus();
}
