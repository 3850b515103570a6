import { Extension, Mark } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { z } from 'zod';

/** Who suggests it and when (ISO, to the minute, so that letters typed together are one suggestion). */
export type Suggester = { readonly person: string; readonly name: string; readonly at: string };

const attribute = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.dataset[name] ?? '',
  renderHTML: (attributes: Record<string, unknown>) => ({ [`data-${name}`]: String(attributes[name]) }),
});
const addAttributes = () => ({ person: attribute('person'), name: attribute('name'), at: attribute('at') });

/** Letters that somebody wants in: they are no part of the text until they are taken. */
export const Insertion = Mark.create({
  name: 'insertion',
  inclusive: false,
  addAttributes,
  parseHTML: () => [{ tag: 'ins[data-person]' }],
  renderHTML: ({ HTMLAttributes }) => ['ins', HTMLAttributes, 0],
});

/** Letters that somebody wants out: they stay in the text until that is taken. */
export const Deletion = Mark.create({
  name: 'deletion',
  inclusive: false,
  addAttributes,
  parseHTML: () => [{ tag: 'del[data-person]' }],
  renderHTML: ({ HTMLAttributes }) => ['del', HTMLAttributes, 0],
});

/** Looks that may be suggested, each with the mark that waits for it. */
export const RESTYLES = { bold: 'suggestBold', italic: 'suggestItalic' } as const;
export type Look = keyof typeof RESTYLES;

/** Letters that somebody wants to look otherwise: they look as they did until it is taken. */
const restyle = (look: Look) =>
  Mark.create({
    name: RESTYLES[look],
    inclusive: false,
    addAttributes: () => ({ ...addAttributes(), on: attribute('on') }),
    // Copied letters bring no suggestion along.
    parseHTML: () => [],
    renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: `restyle restyle-${look}` }, 0],
  });
export const RestyleBold = restyle('bold');
export const RestyleItalic = restyle('italic');

/** Letters that somebody wants to lead somewhere, or nowhere any longer (no address): until it is taken they do as they did. */
export const RestyleLink = Mark.create({
  name: 'suggestLink',
  inclusive: false,
  addAttributes: () => ({ ...addAttributes(), href: attribute('href') }),
  parseHTML: () => [],
  renderHTML: ({ HTMLAttributes }) => ['span', { ...HTMLAttributes, class: 'restyle restyle-link' }, 0],
});

/** What a line may be. */
export const SHAPES = ['paragraph', 'heading', 'item'] as const;
export type Shape = (typeof SHAPES)[number];

export type NodeSuggestion = Suggester & { readonly kind: 'insertion' | 'deletion' };

/**
 * What is suggested of a node, because marks lie on letters alone: of a paragraph or heading, that it is to begin there
 * (or to go on from the one before) or to be something else (a heading, an item of a list), of a live value, that it is
 * wanted in or out. Kept as JSON in an attribute.
 */
export const SuggestedNodes = Extension.create({
  name: 'suggestedNodes',
  addGlobalAttributes: () => [
    {
      types: ['paragraph', 'heading', 'liveValue'],
      attributes: {
        suggested: {
          default: null,
          keepOnSplit: false,
          parseHTML: () => null,
          renderHTML: ({ suggested }) => {
            const said = read(Said, suggested);
            return said === null ? {} : { 'data-suggested': said.kind, title: said.name };
          },
        },
      },
    },
    {
      types: ['paragraph', 'heading'],
      attributes: {
        suggestedShape: {
          default: null,
          keepOnSplit: false,
          parseHTML: () => null,
          renderHTML: ({ suggestedShape }) => {
            const said = read(ShapeSaid, suggestedShape);
            return said === null ? {} : { 'data-suggested-shape': said.to, title: said.name };
          },
        },
      },
    },
  ],
});

export const suggestedOf = ({ attrs }: Node): NodeSuggestion | null => read(Said, attrs['suggested']);
/** What somebody wants a line to be. */
export const shapeWantedOf = ({ attrs }: Node): (Suggester & { readonly to: Shape }) | null =>
  read(ShapeSaid, attrs['suggestedShape']);

const who = { person: z.string(), name: z.string(), at: z.string() };
const Said = z.object({ kind: z.enum(['insertion', 'deletion']), ...who });
const ShapeSaid = z.object({ to: z.enum(SHAPES), ...who });

function read<Form extends z.ZodType>(form: Form, value: unknown): z.infer<Form> | null {
  if (typeof value !== 'string') return null;
  try {
    return form.safeParse(JSON.parse(value)).data ?? null;
  } catch {
    return null;
  }
}
