import { setNonce } from 'get-nonce';

const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

/** What lets the components' own styles pass the content security policy. */
export function styleNonce(): string {
  return nonce;
}

setNonce(nonce);
