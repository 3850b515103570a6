import { mergeAttributes, Node } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import { Suggestion } from '@tiptap/suggestion';
import type { SuggestionOptions } from '@tiptap/suggestion';
import { PluginKey } from '@tiptap/pm/state';

import type { LiveSource } from '#domain/steering/steering-document.ts';

/** A value that can be put into a text: what it is called, what it prints now and where that comes from. */
export type ValueChoice = { readonly label: string; readonly printed: string; readonly source: LiveSource };

/** Something else that "/" puts into a text. */
export type BlockChoice = {
  readonly label: string;
  readonly printed: string;
  readonly insert: (editor: Editor) => void;
};
export type Choice = ValueChoice | BlockChoice;

export type LiveValueOptions = {
  /** What its source prints now; null where it has gone. */
  readonly print: (source: string) => string | null;
  readonly suggest: {
    readonly items: (query: string, char: string) => Choice[];
    readonly render: NonNullable<SuggestionOptions<Choice, Choice>['render']>;
  } | null;
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
      Suggestion<Choice, Choice>({
        editor: this.editor,
        pluginKey: new PluginKey(`live-value-${char}`),
        char,
        items: ({ query }) => suggest.items(query, char),
        render: suggest.render,
        command: ({ editor, range, props }) => {
          if ('insert' in props) {
            editor.chain().focus().deleteRange(range).run();
            props.insert(editor);
            return;
          }
          const attrs = { source: JSON.stringify(props.source), printed: props.printed };
          editor.chain().focus().insertContentAt(range, { type: 'liveValue', attrs }).run();
        },
      }),
    );
  },
});
