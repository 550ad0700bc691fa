import type { ReactNode } from 'react';
import css from './AppointmentDetails.module.css';

/** One thing to know, by its name. */
export function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className={css.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
