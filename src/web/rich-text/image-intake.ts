import type { Editor } from '@tiptap/core';

import { client } from '../api/client.ts';
import { problemOf } from '../api/problem.ts';
import type { Problem } from '../api/problem.ts';
import { mayChangeBlocks } from '../suggestions/suggesting.ts';
import { fitImage } from './fit-image.ts';
import { insertImage } from './image-node.ts';

type State =
  | { readonly kind: 'idle' }
  | { readonly kind: 'sending' }
  | { readonly kind: 'describing' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Takes image files to the server and puts them into a text. Stands between the editor and React. */
export class ImageIntake {
  readonly #listeners = new Set<() => void>();
  readonly #edition: string;
  #state: State = { kind: 'idle' };
  /** Something that a camera had written into the last file was left out. */
  wasStripped = false;

  constructor(edition: string) {
    this.#edition = edition;
  }

  take = (editor: Editor, files: readonly File[], at: number | null): void => {
    if (mayChangeBlocks(editor)) void this.#takeAll(editor, files, at);
  };

  /** Lets somebody choose files of their own. */
  choose = (editor: Editor): void => {
    if (!mayChangeBlocks(editor)) return;
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = 'image/png,image/jpeg';
    input.multiple = true;
    input.addEventListener('change', () => {
      this.take(editor, Array.from(input.files ?? []), null);
    });
    input.click();
  };

  describe = (): void => {
    this.#set({ kind: 'describing' });
  };

  close = (): void => {
    this.wasStripped = false;
    this.#set({ kind: 'idle' });
  };

  state = (): State => this.#state;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** The last one is described at once; what the server refuses is said, and those before it stay. */
  async #takeAll(editor: Editor, files: readonly File[], at: number | null): Promise<void> {
    if (files.length === 0) return;
    this.#set({ kind: 'sending' });
    // The next ones follow the one before, which is chosen when it has been put in.
    let place = at;
    for (const file of files) {
      try {
        const asked = { id: this.#edition, requestId: crypto.randomUUID(), file: await fitImage(file) };
        const { stripped, ...image } = await client.images.add(asked);
        this.wasStripped ||= stripped;
        insertImage(editor, image, place);
        place = null;
      } catch (error) {
        this.#set({ kind: 'refused', problem: problemOf(error) });
        return;
      }
    }
    this.#set({ kind: 'describing' });
  }

  #set(state: State): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}
