/** The hint ladder: one button that climbs from what is asked (0) to the answer with its steps (5). */
import { el, focusOn, show } from '../dom.js';
import { trouble } from '../page.js';
import { words } from '../words.js';
import { stepQuestion } from './step.js';

const TOP = 5;

export class HintLadder {
  #ask;
  #level = 0;
  #steps = el('ol', { class: 'steps', start: '0' });
  #problem = el('div');

  /**
   * @param ask fetches the hint of a level: {level, text, scaffold}; with an answer to its smaller question also {result}
   * @param allowed false in a test
   */
  constructor(ask, allowed) {
    this.#ask = ask;
    this.button = el('button', { type: 'button', class: 'quiet large', 'data-do': 'hint', hidden: !allowed, text: words.hints.button(0), on: { click: () => this.#climb() } });
    this.node = el('section', { class: 'hints', 'aria-live': 'polite', label: words.hints.title }, this.#steps, this.#problem);
  }

  async #climb() {
    this.button.disabled = true;
    try {
      this.#add(await this.#ask(this.#level));
    } catch (problem) {
      show(this.#problem, trouble(problem, () => this.#climb()));
      this.button.disabled = false;
    }
  }

  /** Takes away what is said of a hint that did not come. */
  calm() {
    show(this.#problem);
  }

  #add(hint) {
    this.calm();
    const smaller = hint.scaffold ? stepQuestion(hint.scaffold, (answer) => this.#ask(hint.level, answer)) : null;
    const step = el('li', { 'data-level': String(hint.level) }, el('b', { text: words.hints.levels[hint.level] }), el('p', { maths: hint.text }), smaller);
    this.#steps.append(step);
    this.#level = hint.level + 1;
    const done = this.#level > TOP;
    this.button.hidden = done;
    this.button.disabled = done;
    if (done) {
      focusOn(step);
    } else {
      this.button.replaceWith((this.button = this.#nextButton()));
      this.button.focus();
    }
  }

  #nextButton() {
    return el('button', { type: 'button', class: 'quiet large', 'data-do': 'hint', text: words.hints.button(this.#level), on: { click: () => this.#climb() } });
  }
}
