import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import css from './importing.module.css';

/** How far something has come, as a bar and in words. */
export function ProgressBar({ name, share, size = 'md' }: { name: string; share: number; size?: 'md' | 'lg' }) {
  const { i18n } = useTranslation();
  const percent = Math.floor(share * 100);
  const text = new Intl.NumberFormat(i18n.language, { style: 'percent' }).format(percent / 100);
  return (
    <div className={css.bar}>
      <Progress.Root size={size}>
        <Progress.Section value={percent} aria-label={name} aria-valuetext={text} />
      </Progress.Root>
      <span aria-hidden>{text}</span>
    </div>
  );
}
