/** Pictures of one mastery: a bar with its mean and its 80 % interval, and always the numbers in words. */
import { el } from './dom.js';
import { words } from './words.js';

const percent = (share) => `${Math.round(100 * share)} %`;

/** A bar from 0 to 1 with the interval as a band and the mean as a mark. */
export function meter({ mean, low, high }, goal) {
  const bar = el('span', { class: 'meter', role: 'img', label: words.meter(percent(mean), percent(low), percent(high)) }, el('span', { class: 'range' }), el('span', { class: 'mean' }));
  if (goal !== undefined) {
    bar.append(el('span', { class: 'goal' }));
    bar.style.setProperty('--goal', goal);
  }
  bar.style.setProperty('--low', low);
  bar.style.setProperty('--high', high);
  bar.style.setProperty('--mean', mean);
  return bar;
}

/** The same in words: 52 % (31 % to 73 %). */
export const inNumbers = ({ mean, low, high }) => el('span', { class: 'numbers', text: words.interval(percent(mean), percent(low), percent(high)) });
