import type { SuggestionProps } from '@tiptap/suggestion';

import { printLiveValue } from '#domain/steering/live-value.ts';
import type { LiveGround } from '#domain/steering/live-value.ts';
import type { LiveSource } from '#domain/steering/steering-document.ts';

import type { BlockChoice, Choice, ValueChoice } from './live-value-node.ts';

type Asked = SuggestionProps<Choice, Choice>;
type Shown = { readonly asked: Asked; readonly at: number };

const MAX_CHOICES = 8;

/** Stands between the editor, which lives outside React, and the list of values that the page shows under the cursor. */
export class ValuePopup {
  readonly #listeners = new Set<() => void>();
  #ground: LiveGround;
  #choices: readonly ValueChoice[] = [];
  #blocks: readonly BlockChoice[] = [];
  #shown: Shown | null = null;
  #wasShown = false;

  constructor(ground: LiveGround) {
    this.#ground = ground;
  }

  /** What values are printed from and what can be chosen now; a list that is open takes it up. */
  know(ground: LiveGround, choices: readonly ValueChoice[], blocks: readonly BlockChoice[]): void {
    this.#ground = ground;
    this.#choices = choices;
    this.#blocks = blocks;
    if (this.#shown === null) return;
    const { asked, at } = this.#shown;
    const items = this.matching(asked.query, asked.text.charAt(0));
    this.#set({ asked: { ...asked, items }, at: Math.max(0, Math.min(at, items.length - 1)) });
  }

  /** What a source prints now; null where it has gone. */
  print(source: string): string | null {
    return printLiveValue(this.#ground, JSON.parse(source) as LiveSource);
  }

  /** "/" offers tables too, before the values. */
  matching(query: string, char: string): Choice[] {
    const wanted = query.toLocaleLowerCase('sv').split(/\s+/u);
    return [...(char === '/' ? this.#blocks : []), ...this.#choices]
      .filter(({ label }) => wanted.every((word) => label.toLocaleLowerCase('sv').includes(word)))
      .slice(0, MAX_CHOICES);
  }

  show(asked: Asked | null): void {
    this.#set(asked === null ? null : { asked, at: 0 });
  }

  /** True where the key belonged to the list. */
  key({ key }: KeyboardEvent): boolean {
    const shown = this.#shown;
    if (shown === null || shown.asked.items.length === 0) return false;
    const { asked, at } = shown;
    const { length } = asked.items;
    if (key === 'ArrowDown') this.#set({ asked, at: (at + 1) % length });
    else if (key === 'ArrowUp') this.#set({ asked, at: (at + length - 1) % length });
    else if (key === 'Enter' || key === 'Tab') {
      const chosen = asked.items[at];
      if (chosen !== undefined) asked.command(chosen);
    } else if (key === 'Escape') this.#set(null);
    else return false;
    return true;
  }

  shown = (): Shown | null => this.#shown;

  /** Whether anybody has asked for the list since the text was opened. */
  wasShown = (): boolean => this.#wasShown;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  #set(shown: Shown | null): void {
    this.#shown = shown;
    this.#wasShown ||= shown !== null;
    for (const listener of this.#listeners) listener();
  }
}
