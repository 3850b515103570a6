/**
 * Reads stale editions again in the background, one round at a time: asked while one runs, another follows, so that no
 * change of the rules is missed.
 */
export class ReviewRounds {
  readonly #round: () => Promise<unknown>;
  readonly #report: (error: unknown) => void;
  #running: Promise<void> | null = null;
  #again = false;

  constructor(round: () => Promise<unknown>, report: (error: unknown) => void) {
    this.#round = round;
    this.#report = report;
  }

  start(): void {
    this.#again = true;
    this.#running ??= this.#run();
  }

  /** Ends when nothing is left to read. */
  async idle(): Promise<void> {
    await this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      await this.#round().catch(this.#report);
    }
    this.#running = null;
  }
}
