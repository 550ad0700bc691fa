import css from '../audit.module.css';
import { shortId } from './tree';

/** Names an account, a patient or whatever has an id. Readers hear all of it. */
export function Id({ value, whole }: { value: string; whole?: boolean }) {
  return (
    <bdi className={css.id} dir="ltr" title={value}>
      {whole ? value : shortId(value)}
    </bdi>
  );
}
