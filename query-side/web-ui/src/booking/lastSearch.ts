const LAST = 'horarium.search';

/** Remembers what was searched for, so that whoever turns back from a visit finds it again. */
export function rememberSearch(search: string): void {
  sessionStorage.setItem(LAST, search);
}

export function lastSearch(): string {
  const search = sessionStorage.getItem(LAST);
  return search ? `/?${search}` : '/';
}
