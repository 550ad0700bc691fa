import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/announce';
import type { ImportSnapshot } from './importRun';

/** Tells of each file that is done and of the import's own state, and asks before the window is closed under it. */
export function useImportNews({ state, files }: ImportSnapshot): void {
  const { t } = useTranslation('planning');
  const announce = useAnnounce();
  const done = files.filter((entry) => entry.state === 'done').map((entry) => entry.file.name);
  const told = useRef({ state, done: done.length });
  useEffect(() => {
    const last = done.at(-1);
    if (state !== told.current.state) {
      announce(t(`import.state.${state}`));
    } else if (done.length > told.current.done && last) {
      announce(t('import.file-done', { name: last }));
    }
    told.current = { state, done: done.length };
  }, [state, done.length]);
  useEffect(() => {
    if (state !== 'running') {
      return undefined;
    }
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [state]);
}
