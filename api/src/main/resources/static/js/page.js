/** What every page has: its head with the language switch, the notice line, and the empty, loading and error states. */
import { Problem } from './api.js';
import { el, show } from './dom.js';
import { identity, signOut } from './identity.js';
import { language, speak, translate } from './language.js';
import { words } from './words.js';

/** Draws the head into <header> and returns <main>. */
export function openPage() {
  show(
    document.querySelector('header'),
    el('a', { class: 'brand', href: './', label: words.home }, el('span', { class: 'seal', lang: 'zh-CN', 'aria-hidden': 'true' }, '因材'), el('span', { class: 'name' }, 'Yincai')),
    el('nav', { label: words.navigation }, who(), languageSwitch()),
  );
  document.body.append(notice);
  document.addEventListener('yincai:waiting', ({ detail }) => tellWaiting(detail));
  translate();
  return document.querySelector('main');
}

function who() {
  const me = identity();
  return me && el('span', { class: 'who' }, el('span', { text: words.roles[me.role]?.name ?? { zh: me.role, en: me.role } }), el('a', { class: 'button quiet', href: './', text: words.leave, on: { click: signOut } }));
}

function languageSwitch() {
  const choice = (code, name, tag) =>
    el('button', { type: 'button', lang: tag, 'data-language': code, 'aria-pressed': String(language() === code), on: { click: () => choose(code) } }, name);
  return el('span', { class: 'languages', role: 'group', label: words.language }, choice('zh', '中文', 'zh-CN'), choice('en', 'English', 'en'));
}

function choose(code) {
  speak(code);
  for (const button of document.querySelectorAll('[data-language]')) {
    button.setAttribute('aria-pressed', String(button.dataset.language === code));
  }
}

const notice = el('p', { class: 'notice', role: 'status' });

function tellWaiting(waiting) {
  show(notice, waiting && el('span', { text: waiting.why === 'busy' ? words.busy(waiting.seconds) : words.offline(waiting.seconds) }));
}

export const loading = () => el('p', { class: 'state', role: 'status' }, el('span', { class: 'spinner', 'aria-hidden': 'true' }), el('span', { text: words.loading }));

export const empty = (text) => el('p', { class: 'state', text });

/** Says what went wrong and what helps, in words of people: sign in again, or try again. What a program sent amiss is no concern of theirs. */
export function trouble(problem, again) {
  if (!(problem instanceof Problem)) {
    throw problem;
  }
  const signedOut = problem.status === 401 || problem.status === 403;
  const over = words.over[problem.body.over];
  return el(
    'section',
    { class: 'state trouble', role: 'alert' },
    el('p', { text: over ?? reasonOf(problem) }),
    problem.body.instance ? el('p', { class: 'small', text: words.reference(problem.body.instance) }) : null,
    signedOut ? el('a', { class: 'button', href: './', text: words.signInAgain }) : onward(problem, again),
  );
}

/** What is over stays over, so trying again would not help; a page that is loaded anew goes on with what is open. */
function onward({ status, body }, again) {
  const lost = status === 404 || status === 410;
  const text = !lost ? words.tryOnceMore : body.over === 'withdrawn' ? words.goOn : words.startAnew;
  return el('button', { type: 'button', text, on: { click: lost ? () => location.reload() : again } });
}

function reasonOf(problem) {
  if (problem.status === 0) return words.unreachable;
  if (problem.status === 401) return words.signedOut;
  if (problem.status === 403) return words.forbidden;
  if (problem.status === 404) return words.notThere;
  if (problem.status === 429 || problem.status === 503) return words.stillBusy;
  return problem.status >= 500 ? words.ourFault : words.refused;
}
