/** One question from the first look to "next": answer, feedback, second try, hints. */
import { post } from '../api.js';
import { el, focusOn, show } from '../dom.js';
import { trouble } from '../page.js';
import { Stopwatch } from '../stopwatch.js';
import { words } from '../words.js';
import { answerTo } from './answers.js';
import { feedback } from './feedback.js';
import { HintLadder } from './hints.js';
import { progress, reason } from './reason.js';
import { isElsewhere, isMendable, mend, missing } from './refusal.js';

const USED = 409;

export class Round {
  #session;
  #attempt;
  #kind;
  #ways;
  #watch = new Stopwatch();
  #answer;
  #hints;
  #stem;
  #form;
  #verdict = el('div', { class: 'verdict', 'aria-live': 'polite' });

  /** @param ways {names, hints, onward(), stop()}: the skills' names, whether hints are given, and where to go from here */
  constructor(session, next, ways) {
    this.#session = session;
    this.#attempt = next.attempt;
    this.#kind = next.item.response;
    this.#ways = ways;
    this.#answer = answerTo(next.item);
    this.#hints = new HintLadder((level, scaffold) => post(`/sessions/${session}/hints`, { attempt: this.#attempt, level, scaffold }), ways.hints);
    this.#stem = el('h1', { class: 'stem', maths: next.item.stem });
    this.#form = el('form', { novalidate: true, on: { submit: (event) => this.#check(event) } }, this.#answer.node, this.#actions());
    this.node = el(
      'article',
      { class: 'round', 'data-item': next.item.id },
      progress(next, ways.stop),
      el('section', { class: 'question' }, this.#stem, this.#form, this.#hints.node, this.#verdict),
      reason(next, ways.names),
    );
  }

  begin() {
    focusOn(this.#stem);
    this.#watch.restart();
  }

  #actions() {
    const skip = el('button', { type: 'button', 'data-do': 'skip', text: words.round.skip, on: { click: () => this.#give({ skip: true }) } });
    return el('div', { class: 'actions' }, el('button', { class: 'primary large', text: words.round.check }), this.#hints.button, skip);
  }

  #check(event) {
    event.preventDefault();
    const response = this.#answer.read();
    if (response === null) {
      show(this.#verdict, missing(this.#kind));
      this.#answer.missing().focus();
      return;
    }
    this.#give(response);
  }

  #give(response) {
    this.#send({ attempt: this.#attempt, response, activeMs: this.#watch.activeMs });
  }

  /** Sends one try; after a failure the very same try is sent again, which the service counts once. */
  async #send(tried) {
    this.#lock(true);
    this.#hints.calm();
    try {
      this.#judge(await post(`/sessions/${this.#session}/attempts`, tried));
    } catch (problem) {
      this.#refused(problem, tried);
    }
  }

  #refused(problem, tried) {
    if (problem.status === USED && problem.body.first) {
      this.#judge(problem.body.first);
    } else if (problem.body.over === 'withdrawn' || isElsewhere(problem)) {
      this.#leave(problem.body.over ? words.round.withdrawn : words.round.elsewhere);
    } else {
      this.#lock(false);
      show(this.#verdict, isMendable(problem) ? mend(this.#kind, tried.response) : trouble(problem, () => this.#send(tried)));
      (this.#verdict.querySelector('button, a') ?? this.#answer.missing()).focus();
    }
  }

  /** This question is over without a verdict; another one comes. */
  #leave(why) {
    const next = this.#nextButton();
    show(this.#verdict, el('p', { class: 'nudge', text: why }), next);
    next.focus();
  }

  #judge(result) {
    const buttons = [result.tryAgain ? el('button', { type: 'button', class: 'primary large', 'data-do': 'again', text: words.round.again, on: { click: () => this.#again(result) } }) : null, this.#nextButton(Boolean(result.tryAgain))];
    const said = feedback(result, this.#ways.names, words.answer.how[this.#kind]);
    show(this.#verdict, said, el('div', { class: 'actions' }, buttons.filter(Boolean)));
    focusOn(said);
    said.scrollIntoView({ block: 'nearest' });
  }

  #again(result) {
    this.#attempt = result.tryAgain.attempt;
    this.#lock(false);
    show(this.#verdict);
    this.#watch.restart();
    const box = this.#answer.missing();
    box.focus();
    box.select?.();
  }

  #nextButton(second = false) {
    return el('button', { type: 'button', class: second ? 'large' : 'primary large', 'data-do': 'next', text: words.round.next, on: { click: this.#ways.onward } });
  }

  #lock(locked) {
    for (const control of this.#form.elements) {
      control.disabled = locked;
    }
  }
}
