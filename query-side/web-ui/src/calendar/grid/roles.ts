const CLAIMS = '[role="table"], [role="row"], [role="rowgroup"], [role="columnheader"], [role="cell"]';

/**
 * Takes away the roles of a table, whose cells hold nothing: the visits lie over them, and a table that readers of the
 * screen can walk through without meeting one is worse than none. What scrolls can be reached, so that it scrolls by keyboard too.
 */
export function withoutTableRoles(root: HTMLElement, label: () => string): () => void {
  const clear = () => {
    root.querySelectorAll('.ec-main').forEach((element) => {
      element.setAttribute('role', 'region');
      element.setAttribute('aria-label', label());
      element.setAttribute('tabindex', '0');
    });
    root.querySelectorAll(CLAIMS).forEach((element) => {
      element.removeAttribute('role');
      element.removeAttribute('aria-colindex');
    });
    root.querySelectorAll('aside').forEach((element) => element.setAttribute('role', 'presentation'));
    root.querySelectorAll('header').forEach((element) => element.setAttribute('role', 'presentation'));
    root.querySelectorAll('article').forEach((element) => element.setAttribute('role', 'presentation'));
    root.querySelectorAll('time[aria-label]').forEach((element) => element.removeAttribute('aria-label'));
  };
  clear();
  const watch = new MutationObserver(clear);
  watch.observe(root, { childList: true, subtree: true });
  return () => watch.disconnect();
}
