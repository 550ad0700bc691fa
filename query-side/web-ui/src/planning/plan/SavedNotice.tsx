import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import css from '../planning.module.css';

/** Says that something was saved, and takes the focus, for what had it is gone. */
export function SavedNotice({ what }: { what: string }) {
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => notice.current?.focus(), []);
  return (
    <p ref={notice} tabIndex={-1} className={css.fine}>
      <IconCircleCheck size={20} aria-hidden /> {what}
    </p>
  );
}
