import type { Status } from '../../ui/StatusBadge';
import type { Mode } from '../types';

const SVG = 'http://www.w3.org/2000/svg';

/** The outlines of the signs that the badges have too; the calendar's cells are no part of the tree that React draws. */
const OUTLINES: Record<Status | Mode | 'block', string[]> = {
  SCHEDULED: ['M4 7a2 2 0 0 1 2 -2h12a2 2 0 0 1 2 2v12a2 2 0 0 1 -2 2h-12a2 2 0 0 1 -2 -2z', 'M16 3v4', 'M8 3v4', 'M4 11h16', 'M9 16l2 2l4 -4'],
  CHECKED_IN: ['M13 12v.01', 'M3 21h18', 'M5 21v-16a2 2 0 0 1 2 -2h6', 'M17 13.5v7.5', 'M21 7h-7m3 -3l-3 3l3 3'],
  COMPLETED: ['M12 12m-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0', 'M9 12l2 2l4 -4'],
  CANCELLED: ['M12 12m-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0', 'M10 10l4 4m0 -4l-4 4'],
  NO_SHOW: ['M8.2 4.2a4 4 0 1 1 5.6 5.6', 'M6 21v-2a4 4 0 0 1 4 -4h4', 'M3 3l18 18'],
  VIDEO: ['M15 10l4.6 -2.3a1 1 0 0 1 1.4 .9v6.8a1 1 0 0 1 -1.4 .9l-4.6 -2.3z', 'M3 6m0 2a2 2 0 0 1 2 -2h8a2 2 0 0 1 2 2v8a2 2 0 0 1 -2 2h-8a2 2 0 0 1 -2 -2z'],
  IN_PERSON: ['M12 7m-4 0a4 4 0 1 0 8 0a4 4 0 1 0 -8 0', 'M6 21v-2a4 4 0 0 1 4 -4h4a4 4 0 0 1 4 4v2'],
  block: ['M12 12m-9 0a9 9 0 1 0 18 0a9 9 0 1 0 -18 0', 'M5.7 5.7l12.6 12.6'],
};

export function glyph(name: keyof typeof OUTLINES): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  const attributes = { viewBox: '0 0 24 24', fill: 'none', stroke: 'currentColor', 'stroke-width': '2', 'aria-hidden': 'true' };
  Object.entries(attributes).forEach(([key, value]) => svg.setAttribute(key, value));
  for (const outline of OUTLINES[name]) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('d', outline);
    svg.append(path);
  }
  return svg;
}
