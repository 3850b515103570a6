import { mergeAttributes, Node } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import type { Node as ProseMirrorNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { tableEditing } from '@tiptap/pm/tables';
import { Decoration, DecorationSet } from '@tiptap/pm/view';

import { addTableRow, goToCell, goToRowBelow } from './table-commands.ts';

declare module '@tiptap/core' {
  interface NodeConfig {
    /** What the table library calls the node's part in a table. */
    tableRole?: string;
  }
}

// What the table library asks of every cell; ours are never joined.
const cellAttributes = () => ({ colspan: { default: 1 }, rowspan: { default: 1 }, colwidth: { default: null } });

/**
 * One cell holds one paragraph: what is more than a line's words is no table. Cells that head a column or a row are cells
 * like the others: a node of another kind would be a new node, and what somebody writes in it meanwhile would be lost.
 */
const TableCell = Node.create({
  name: 'tableCell',
  content: 'paragraph',
  isolating: true,
  tableRole: 'cell',
  addAttributes: cellAttributes,
  parseHTML: () => [{ tag: 'td' }, { tag: 'th' }],
  renderHTML: () => ['td', 0],
});

const TableRow = Node.create({
  name: 'tableRow',
  content: 'tableCell+',
  tableRole: 'row',
  parseHTML: () => [{ tag: 'tr' }],
  renderHTML: () => ['tr', 0],
});

/** A table in a text: Tab goes from cell to cell, Enter to the row below. The first row heads the columns, always. */
const Table = Node.create({
  name: 'table',
  group: 'block',
  content: 'tableRow+',
  isolating: true,
  tableRole: 'table',
  addAttributes: () => ({
    caption: {
      default: '',
      parseHTML: (element: HTMLElement) => element.querySelector('caption')?.textContent?.trim() ?? '',
      renderHTML: () => ({}),
    },
    headColumn: {
      default: false,
      parseHTML: (element: HTMLElement) => element.dataset['headColumn'] === 'true',
      renderHTML: () => ({}),
    },
  }),
  parseHTML: () => [{ tag: 'table', contentElement: 'tbody' }],
  renderHTML({ node, HTMLAttributes }) {
    const caption = String(node.attrs['caption']);
    const attributes = mergeAttributes(HTMLAttributes, { class: 'text-table' });
    const told = caption === '' ? [] : [['caption', { contenteditable: 'false' }, caption] as const];
    return ['div', { class: 'text-table-frame' }, ['table', attributes, ...told, ['tbody', 0]]];
  },
  addKeyboardShortcuts() {
    const inTable = (act: (editor: Editor) => boolean) => (): boolean =>
      this.editor.isActive('table') && act(this.editor);
    return {
      Tab: inTable((editor) => goToCell(editor, 1) || (addTableRow(editor, 'below') && goToCell(editor, 1))),
      'Shift-Tab': inTable((editor) => goToCell(editor, -1)),
      Enter: inTable(goToRowBelow),
      'Shift-Enter': inTable(() => true),
    };
  },
  addProseMirrorPlugins: () => [
    tableEditing(),
    new Plugin({ props: { decorations: (state) => DecorationSet.create(state.doc, headCells(state.doc)) } }),
  ],
  extendNodeSchema: (extension) => ({ tableRole: extension.config['tableRole'] as unknown }),
});

/** Says which cells head a column or a row. */
function headCells(doc: ProseMirrorNode): Decoration[] {
  const heads: Decoration[] = [];
  doc.descendants((table, at) => {
    if (table.type.name !== 'table') return !table.isTextblock;
    table.forEach((row, down, index) => {
      row.forEach((each, right, column) => {
        const from = at + 2 + down + right;
        const role = index === 0 ? 'columnheader' : column === 0 && isHeadColumn(table) ? 'rowheader' : null;
        if (role === null) return;
        const told = each.textContent.trim() === '' ? {} : { role };
        heads.push(Decoration.node(from, from + each.nodeSize, { ...told, class: 'text-table-head' }));
      });
    });
    return false;
  });
  return heads;
}

const isHeadColumn = ({ attrs }: ProseMirrorNode): boolean => attrs['headColumn'] === true;

export const TABLE_NODES = [Table, TableRow, TableCell];
