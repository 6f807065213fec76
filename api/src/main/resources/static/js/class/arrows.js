/** Makes a table of buttons one stop of the Tab key, within which the arrow keys move. */
const STEPS = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

export function walkByArrows(body) {
  const rows = [...body.rows].map((row) => [...row.querySelectorAll('button')]);
  rows.flat().forEach((button) => (button.tabIndex = -1));
  rows[0][0].tabIndex = 0;
  body.addEventListener('keydown', (event) => {
    const step = STEPS[event.key];
    const from = event.target.closest('button');
    const row = rows.findIndex((buttons) => buttons.includes(from));
    const to = step && rows[row + step[0]]?.[rows[row].indexOf(from) + step[1]];
    if (to) {
      event.preventDefault();
      from.tabIndex = -1;
      to.tabIndex = 0;
      to.focus();
    }
  });
}
