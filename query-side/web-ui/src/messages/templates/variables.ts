import type { Kind } from '../../api/reach';

export type Variable = 'clinic' | 'date' | 'time' | 'place' | 'link';

/** What the platform fills in where it stands in braces, when such a thing is told. */
export function variablesOf(kind: Kind): Variable[] {
  switch (kind) {
    case 'WAITLIST_OFFER':
      return ['clinic', 'date', 'time', 'link'];
    case 'REPORT_READY':
      return ['clinic', 'link'];
    case 'ACCOUNT':
      return [];
    default:
      return ['clinic', 'date', 'time', 'place', 'link'];
  }
}

/** Whether the text has the link, without which nobody could do what it tells of. */
export function hasLink(text: string): boolean {
  return text.includes('{link}');
}
