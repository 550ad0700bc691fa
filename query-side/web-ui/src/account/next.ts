import type { User } from '../api/token';

/** Where to go after signing in: where one wanted to go, if that is ours, and else where one's work is. */
export function placeAfter(next: string | null, user: User): string {
  return ownPlace(next) ?? homeOf(user);
}

/** A path of these screens; nothing for addresses that lead elsewhere, which strangers may put into a link. */
export function ownPlace(next: string | null, origin = window.location.origin): string | undefined {
  if (!next?.startsWith('/')) {
    return undefined;
  }
  try {
    const place = new URL(next, origin);
    const isOurs = place.origin === origin && !place.pathname.startsWith('//');
    return isOurs ? place.pathname + place.search + place.hash : undefined;
  } catch {
    return undefined;
  }
}

function homeOf({ role }: User): string {
  switch (role) {
    case 'PATIENT':
      return '/appointments';
    case 'DOCTOR':
      return '/calendar';
    case 'STAFF':
    case 'ADMIN':
      return '/clinic';
    case 'AUDITOR':
    case 'PRIVACY_OFFICER':
      return '/audit';
    default:
      return '/account';
  }
}
