import type { ReactNode } from 'react';
import { IconInfoCircle } from '@tabler/icons-react';
import css from './Caution.module.css';

/** Something is not as it should be, but nothing is lost. */
export function Caution({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className={css.caution}>
      <IconInfoCircle size={22} aria-hidden />
      <div>
        <p className={css.title}>{title}</p>
        <p className={css.text}>{children}</p>
      </div>
    </div>
  );
}
