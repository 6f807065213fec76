/** The language of the page: zh or en. Every text is a pair {zh, en}, kept on its node, so that a switch loses nothing. */
import { plainly, spoken, typeset } from './maths.js';

const KEY = 'yincai.language';

const ofBrowser = () => ((navigator.languages ?? [navigator.language])[0] ?? 'en').toLowerCase().startsWith('zh') ? 'zh' : 'en';

let current = localStorage.getItem(KEY) ?? ofBrowser();

export const language = () => current;

/** The half of a pair that is being read now. */
export const inLanguage = (text) => text?.[current] ?? text?.en ?? text?.zh ?? '';

/** Puts a text on a node, and the words follow every later switch. */
export function say(node, text) {
  node.dataset.zh = text?.zh ?? '';
  node.dataset.en = text?.en ?? '';
  write(node);
  return node;
}

/** The same for a text with mathematics in it. */
export function sayMaths(node, text) {
  node.dataset.maths = '';
  return say(node, text);
}

function write(node) {
  const text = node.dataset[current];
  node.replaceChildren(...('maths' in node.dataset ? set(node, text) : [text]));
}

/** An option of a select holds nothing but a string. */
const set = (node, text) => (node instanceof HTMLOptionElement ? [plainly(text)] : typeset(text));

/** The same for the name a screen reader speaks. */
export function label(node, text) {
  const { zh, en } = spoken(text);
  node.dataset.labelZh = zh;
  node.dataset.labelEn = en;
  node.setAttribute('aria-label', inLanguage({ zh, en }));
  return node;
}

/** Shows the whole page in one language and remembers it. */
export function speak(chosen) {
  current = chosen;
  localStorage.setItem(KEY, chosen);
  translate();
}

export function translate() {
  document.documentElement.lang = current === 'zh' ? 'zh-CN' : 'en';
  document.querySelectorAll('[data-zh]').forEach(write);
  for (const node of document.querySelectorAll('[data-label-zh]')) {
    node.setAttribute('aria-label', current === 'zh' ? node.dataset.labelZh : node.dataset.labelEn);
  }
}
