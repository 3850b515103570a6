import { mergeAttributes, Node } from '@tiptap/core';
import { Suggestion } from '@tiptap/suggestion';
import type { SuggestionOptions } from '@tiptap/suggestion';
import { PluginKey } from '@tiptap/pm/state';

import type { LiveSource } from '#domain/steering/steering-document.ts';

/** A value that can be put into a text: what it is called, what it prints now and where that comes from. */
export type ValueChoice = { readonly label: string; readonly printed: string; readonly source: LiveSource };

export type LiveValueOptions = {
  /** What its source prints now; null where it has gone. */
  readonly print: (source: string) => string | null;
  readonly suggest: Pick<SuggestionOptions<ValueChoice, ValueChoice>, 'items' | 'render'> | null;
};

/** A number taken from an indicator, in the running text: it reads as words, and nobody can write in it. */
export const LiveValue = Node.create<LiveValueOptions>({
  name: 'liveValue',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addOptions: () => ({ print: () => null, suggest: null }),
  addAttributes: () => ({ source: { default: '' }, printed: { default: '' } }),
  parseHTML: () => [{ tag: 'span[data-live-value]' }],
  renderHTML({ node, HTMLAttributes }) {
    const printed = this.options.print(String(node.attrs['source'])) ?? String(node.attrs['printed']);
    return ['span', mergeAttributes(HTMLAttributes, { 'data-live-value': '', class: 'live-value' }), printed];
  },
  renderText({ node }) {
    return this.options.print(String(node.attrs['source'])) ?? String(node.attrs['printed']);
  },
  addProseMirrorPlugins() {
    const { suggest } = this.options;
    if (suggest === null) return [];
    return ['@', '/'].map((char) =>
      Suggestion<ValueChoice, ValueChoice>({
        editor: this.editor,
        pluginKey: new PluginKey(`live-value-${char}`),
        char,
        ...suggest,
        command: ({ editor, range, props }) => {
          const attrs = { source: JSON.stringify(props.source), printed: props.printed };
          editor.chain().focus().insertContentAt(range, { type: 'liveValue', attrs }).run();
        },
      }),
    );
  },
});
