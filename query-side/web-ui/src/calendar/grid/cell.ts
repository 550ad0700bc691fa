import type { Entry } from './entries';
import { glyph } from './glyphs';

/** Draws an entry: a button that names it, so that it can be reached and heard like every other. */
export function cellOf(entry: Entry, isChosen: boolean, choose: (id: string) => void): Node[] {
  if (entry.kind === 'closed') {
    return entry.name ? [text('span', 'hor-cal-why', entry.name)] : [];
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'hor-cal-entry';
  button.dataset['entry'] = entry.id;
  button.setAttribute('aria-label', entry.label);
  if (isChosen) {
    button.setAttribute('aria-current', 'true');
  }
  const lines = document.createElement('span');
  lines.className = 'hor-cal-lines';
  lines.append(glyph(entry.status ?? 'block'), text('span', 'hor-cal-time', entry.time), ' ', text('strong', '', entry.name));
  if (entry.mode) {
    lines.append(' ', glyph(entry.mode));
  }
  lines.append(' ', text('span', 'hor-cal-detail', entry.detail));
  button.append(lines);
  button.addEventListener('click', () => choose(entry.id));
  return [button];
}

function text(tag: string, className: string, content: string): HTMLElement {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = content;
  return element;
}
