/** Builds elements: el('button', {class: 'primary', text: words.check, on: {click}}, ...children). */
import { label, say, sayMaths } from './language.js';

export function el(tag, options = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(options)) {
    set(node, name, value);
  }
  node.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return node;
}

function set(node, name, value) {
  if (value === null || value === undefined || value === false) {
    return;
  }
  if (name === 'text') {
    say(node, value);
  } else if (name === 'maths') {
    sayMaths(node, value);
  } else if (name === 'label') {
    label(node, value);
  } else if (name === 'on') {
    Object.entries(value).forEach(([event, listener]) => node.addEventListener(event, listener));
  } else {
    node.setAttribute(name, value === true ? '' : value);
  }
}

/** Replaces what a place shows. */
export function show(place, ...nodes) {
  place.replaceChildren(...nodes.flat().filter(Boolean));
}

/** Moves the reader to a node that is not itself operable, such as a new heading. */
export function focusOn(node) {
  node.setAttribute('tabindex', '-1');
  node.focus();
}

let counter = 0;
export const freshId = (prefix) => `${prefix}-${++counter}`;
