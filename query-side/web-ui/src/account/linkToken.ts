import { useState } from 'react';

/** The secret of the letter's link. It stands behind the `#`, which no server gets to see; nothing where there is none. */
export function useLinkToken(): string {
  const [token] = useState(() => window.location.hash.slice(1));
  return token;
}

/** Takes it out of the address, and thereby of what the browser remembers, once it was used. */
export function forgetLinkToken(): void {
  window.history.replaceState(window.history.state, '', window.location.pathname);
}
