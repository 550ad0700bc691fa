/** A code of the platform's for which the screens have no words, made readable. */
export function readable(code: string): string {
  const words = code.replaceAll(/[-_.]+/g, ' ').trim().toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The part of an address by which a reason's words are kept: SOME_REASON and some-reason are the same. */
export function whyKey(code: string): string {
  return `why.${code.toLowerCase().replaceAll('_', '-')}`;
}
