/** Measures the time a pupil really looks at a question: the clock rests while the page is hidden. */
/** The most the service takes for one answer: a day. */
const LONGEST_MS = 86_400_000;

export class Stopwatch {
  #spent = 0;
  #since = null;

  constructor() {
    document.addEventListener('visibilitychange', () => (document.hidden ? this.#rest() : this.#run()));
  }

  restart() {
    this.#spent = 0;
    this.#since = document.hidden ? null : performance.now();
  }

  get activeMs() {
    const running = this.#since === null ? 0 : performance.now() - this.#since;
    return Math.min(LONGEST_MS, Math.round(this.#spent + running));
  }

  #rest() {
    this.#spent = this.activeMs;
    this.#since = null;
  }

  #run() {
    this.#since ??= performance.now();
  }
}
