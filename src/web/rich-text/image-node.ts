import { mergeAttributes, Node } from '@tiptap/core';
import type { Editor } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';

export type ImageOptions = {
  /** Where the browser fetches a file. */
  readonly address: (file: string) => string;
  /** What stands under an image that nobody has described. */
  readonly lacks: string;
  /** Files that somebody dropped or pasted; `at` is where. */
  readonly take: (editor: Editor, files: readonly File[], at: number | null) => void;
  /** Somebody wants to say what the image shows. */
  readonly describe: () => void;
};

const kept = (name: string, standing: unknown) => ({
  default: standing,
  parseHTML: (element: HTMLElement): unknown => {
    const said = element.dataset[name.toLowerCase()];
    if (said === undefined) return standing;
    return typeof standing === 'number' ? Number(said) : typeof standing === 'boolean' ? said === 'true' : said;
  },
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name.toLowerCase()}`]: String(attributes[name]) }),
});

/** An image in a text: seen as it is printed, described by pressing it. */
export const TextImageNode = Node.create<ImageOptions>({
  name: 'textImage',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addOptions: () => ({ address: () => '', lacks: '', take: () => undefined, describe: () => undefined }),
  addAttributes: () => ({
    file: kept('file', ''),
    type: kept('type', 'image/png'),
    width: kept('width', 1),
    height: kept('height', 1),
    alt: kept('alt', ''),
    decorative: kept('decorative', false),
    caption: kept('caption', ''),
  }),
  parseHTML: () => [{ tag: 'img[data-file]' }],
  renderHTML({ node, HTMLAttributes }) {
    const { file, width, height, alt, decorative, caption } = node.attrs as Readonly<Record<string, unknown>>;
    const isBare = decorative !== true && String(alt).trim() === '';
    const picture = mergeAttributes(HTMLAttributes, {
      src: this.options.address(String(file)),
      alt: String(alt),
      width: String(width),
      height: String(height),
    });
    const told = String(caption) === '' ? [] : [['figcaption', {}, String(caption)] as const];
    const lack = isBare ? [['p', { class: 'text-image-lack' }, this.options.lacks] as const] : [];
    return ['figure', { class: 'text-image' }, ['img', picture], ...told, ...lack];
  },
  renderText: ({ node }) => String(node.attrs['caption']),
  addKeyboardShortcuts() {
    return {
      Enter: () => {
        if (imageAt(this.editor) === null) return false;
        this.options.describe();
        return true;
      },
    };
  },
  addProseMirrorPlugins() {
    const { options, editor } = this;
    const offer = (data: DataTransfer | null, at: number | null): boolean => {
      const files = Array.from(data?.files ?? []).filter(({ type }) => type.startsWith('image/'));
      if (files.length === 0 || !editor.isEditable) return false;
      options.take(editor, files, at);
      return true;
    };
    return [
      new Plugin({
        props: {
          // Word lays a picture of the whole beside the words: where there are words, they are what is meant.
          handlePaste: (_view, { clipboardData }) => !hasWords(clipboardData) && offer(clipboardData, null),
          handleDrop: (view, event, _slice, isMoved) =>
            !isMoved &&
            offer(event.dataTransfer, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos ?? null),
          handleDoubleClickOn: (_view, _at, node) => {
            if (node.type.name !== 'textImage') return false;
            options.describe();
            return true;
          },
        },
      }),
    ];
  },
});

function hasWords(data: DataTransfer | null): boolean {
  const page = new DOMParser().parseFromString(data?.getData('text/html') ?? '', 'text/html');
  return (page.body.textContent ?? '').trim() !== '' || (data?.getData('text/plain') ?? '').trim() !== '';
}

/** What is said of an image. */
export type ImageWords = { readonly alt: string; readonly decorative: boolean; readonly caption: string };

/** The image that is chosen; null where it is something else. */
export function imageAt({ state }: Editor): (ImageWords & { readonly file: string }) | null {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== 'textImage') return null;
  return selection.node.attrs as ImageWords & { file: string };
}

export function describeImage(editor: Editor, words: ImageWords): void {
  const { selection, tr } = editor.state;
  if (!(selection instanceof NodeSelection)) return;
  const { from } = selection;
  for (const [name, value] of Object.entries(words)) tr.setNodeAttribute(from, name, value);
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, from)));
  editor.commands.focus();
}

/** Puts an image in and chooses it; never into a table or a list, but after it. */
export function insertImage(editor: Editor, image: Readonly<Record<string, unknown>>, at: number | null): void {
  const { doc, schema, tr, selection } = editor.state;
  const type = schema.nodes['textImage'];
  if (type === undefined) return;
  const place = doc.resolve(Math.min(at ?? selection.to, doc.content.size));
  const before = place.depth === 0 ? place.pos : place.after(1);
  const node = type.create(image);
  tr.insert(before, node);
  editor.view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, before)).scrollIntoView());
  editor.commands.focus();
}
