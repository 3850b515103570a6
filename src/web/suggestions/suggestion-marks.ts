import { Mark } from '@tiptap/core';

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
