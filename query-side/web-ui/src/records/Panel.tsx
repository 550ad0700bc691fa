import { type ReactNode, useId } from 'react';
import css from './records.module.css';

/** One matter of a record, with what can be done about it. */
export function Panel({ title, text, aside, children }: { title: string; text?: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={css.panel} aria-labelledby={id}>
      <div className={css.head}>
        <h2 className={css.title} id={id} tabIndex={-1}>
          {title}
        </h2>
        {aside}
      </div>
      {text && <p className={css.intro}>{text}</p>}
      {children}
    </section>
  );
}
