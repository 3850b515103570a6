import type { Finding } from '#domain/review/finding.ts';
import type { RuleSetting } from '#domain/review/review-settings.ts';
import { renewParagraph } from '#domain/steering/live-value.ts';
import type { DocumentText, SteeringDocument } from '#domain/steering/steering-document.ts';

import type { LiveDraft, LiveText } from './live-draft.ts';
import type { ReviewAsk, ReviewTell } from './review-worker.ts';
import { wordsOf } from './shared-words.ts';

/** Nobody has typed for this long: they have stopped. With the review itself a finding stands within 300 ms. */
const QUIET_MS = 100;

/**
 * Reads along while a draft is written in this window: what is typed here and what comes from others who write in the
 * same texts. One review at a time; what changes meanwhile is taken together in the next.
 */
export class LiveReviewer {
  readonly #live: LiveDraft;
  readonly #settings: readonly RuleSetting[];
  readonly #listeners = new Set<() => void>();
  readonly #changed = new Set<string>();
  #document: SteeringDocument;
  #isNewDocument = true;
  #worker: Worker | null = null;
  #timer: number | undefined;
  #asked = 0;
  #isBusy = false;
  #findings: readonly Finding[] | null = null;
  #unhear: () => void = () => undefined;

  constructor(live: LiveDraft, document: SteeringDocument, settings: readonly RuleSetting[]) {
    this.#live = live;
    this.#document = document;
    this.#settings = settings;
  }

  start(): void {
    const worker = new Worker(new URL('./review-worker.ts', import.meta.url), { type: 'module' });
    this.#worker = worker;
    this.#isNewDocument = true;
    this.#asked = 0;
    worker.addEventListener('message', ({ data }: MessageEvent<ReviewTell>) => this.#hear(data));
    // Where the reviewer could not be loaded or has died, the findings that the server keeps stand alone.
    worker.addEventListener('error', () => this.end());
    this.#unhear = this.#live.onWords((text) => this.#note(text));
    this.#wait();
  }

  end(): void {
    clearTimeout(this.#timer);
    this.#unhear();
    this.#worker?.terminate();
    this.#worker = null;
    this.#isBusy = false;
    this.#set(null);
  }

  /** The draft as the server has it now. What is written in open texts and not yet stored lies over it. */
  know(document: SteeringDocument): void {
    if (document === this.#document) return;
    this.#document = document;
    this.#isNewDocument = true;
    this.#wait();
  }

  /** Everything that does not add up in the draft as it stands in this window; null until it has been read. */
  findings = (): readonly Finding[] | null => this.#findings;

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  #note({ id }: LiveText): void {
    this.#changed.add(id);
    this.#wait();
  }

  #wait(): void {
    clearTimeout(this.#timer);
    this.#timer = globalThis.setTimeout(() => {
      this.#timer = undefined;
      this.#ask();
    }, QUIET_MS) as unknown as number;
  }

  #ask(): void {
    if (this.#worker === null || this.#isBusy) return;
    if (!this.#isNewDocument && this.#changed.size === 0) return;
    this.#asked += 1;
    const ask: ReviewAsk = {
      id: this.#asked,
      settings: this.#asked === 1 ? this.#settings : null,
      document: this.#isNewDocument ? this.#document : null,
      texts: this.#isNewDocument ? this.#open() : [...this.#changed].flatMap((id) => this.#textNow(id)),
    };
    this.#changed.clear();
    this.#isNewDocument = false;
    this.#isBusy = true;
    this.#worker.postMessage(ask, []);
  }

  #hear({ findings }: ReviewTell): void {
    this.#isBusy = false;
    this.#set(findings);
    // Where a timer runs, somebody is typing still.
    if (this.#timer === undefined) this.#ask();
  }

  #open(): DocumentText[] {
    return this.#document.texts.flatMap(({ id }) => this.#textNow(id));
  }

  /** A text as it reads in this window; nothing where it is not open, or not yet. */
  #textNow(id: string): DocumentText[] {
    const live = this.#live.find(id);
    const text = this.#document.texts.find((each) => each.id === id);
    if (live === null || text === undefined || live.state.kind === 'opening') return [];
    return [{ ...text, paragraphs: wordsOf(live.doc).map((each) => renewParagraph(this.#document, each)) }];
  }

  #set(findings: readonly Finding[] | null): void {
    this.#findings = findings;
    for (const listener of this.#listeners) listener();
  }
}
