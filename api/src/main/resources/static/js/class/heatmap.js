/** R2: every skill of the class by every pupil, as a band A to E; hatched where the evidence is thin. */
import { el, show } from '../dom.js';
import { empty } from '../page.js';
import { words } from '../words.js';
import { walkByArrows } from './arrows.js';
import { computed } from './computed.js';

const BANDS = ['A', 'B', 'C', 'D', 'E'];

export function drawHeatMap(report) {
  const { about, skills, pupils } = inCapitals(report);
  const note = about.empty ? empty(words.empty[about.empty]) : null;
  if (skills.length === 0) {
    return [note, computed(about)];
  }
  const told = el('p', { class: 'told', role: 'status' }, el('span', { text: words.heat.touch }));
  const body = el('tbody', {}, skills.map((skill, at) => row(skill, at, pupils, told)));
  const table = el('table', { class: 'heat' }, el('caption', { class: 'small', text: words.heat.caption }), head(pupils), body);
  walkByArrows(body);
  return [note, legend(), el('div', { class: 'scroller', tabindex: '0', role: 'region', label: words.heat.title }, table), told, computed(about)];
}

/** Bands are letters to people, whatever case they travel in. */
function inCapitals({ about, skills, pupils }) {
  const counts = (bands) => Object.fromEntries(Object.entries(bands).map(([band, count]) => [band.toUpperCase(), count]));
  const cell = (one) => ({ ...one, band: one.band?.toUpperCase() });
  return { about, skills: skills.map((skill) => ({ ...skill, bands: counts(skill.bands) })), pupils: pupils.map((pupil) => ({ ...pupil, cells: pupil.cells.map(cell) })) };
}

function head(pupils) {
  const column = (text) => el('th', { scope: 'col', text });
  const names = pupils.map((pupil) => el('th', { scope: 'col', class: 'learner' }, el('span', {}, pupil.learner)));
  return el('thead', {}, el('tr', {}, column(words.heat.skill), column(words.heat.whole), names));
}

function row(skill, at, pupils, told) {
  const cells = pupils.map((pupil) => tile(pupil.cells[at], words.heat.cell(pupil.learner, skill.name, pupil.cells[at]), told));
  return el('tr', {}, el('th', { scope: 'row', text: skill.name }), whole(skill, told), cells);
}

/** How the class is spread over the bands: one strip, its numbers in words. */
function whole(skill, told) {
  const parts = BANDS.map((band) => strip(band, skill.bands[band] ?? 0)).concat(strip('none', skill.hatched + skill.untried));
  const sentence = words.heat.spread(skill);
  return el('td', { class: 'whole' }, el('button', { type: 'button', label: sentence, on: { click: () => tell(told, sentence) } }, el('span', { class: 'strip' }, parts)));
}

function strip(band, count) {
  const part = el('span', { 'data-band': band, hidden: count === 0 });
  part.style.flexGrow = String(count);
  return part;
}

function tile({ band, hatched }, sentence, told) {
  const mark = el('button', { type: 'button', label: sentence, on: { click: () => tell(told, sentence) } }, band ?? '·');
  return el('td', { 'data-band': band ?? 'none', class: hatched ? 'thin' : null }, mark);
}

const tell = (told, sentence) => show(told, el('span', { text: sentence }));

function legend() {
  const swatch = (band, thin) => el('span', { class: thin ? 'swatch thin' : 'swatch', 'data-band': band, 'aria-hidden': 'true' }, thin ? '' : band);
  const entries = BANDS.map((band) => el('li', {}, swatch(band, false), el('span', { text: words.heat.bands[band] })));
  return el('ul', { class: 'legend', label: words.heat.legend }, entries, el('li', {}, swatch('C', true), el('span', { text: words.heat.thin })));
}
