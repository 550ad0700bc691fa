import { Button } from '@mantine/core';
import { IconHourglassEmpty, IconLock } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../ui/announce';
import { ErrorNotice } from '../ui/ErrorNotice';
import css from './HoldPanel.module.css';
import { HoldTimer } from './HoldTimer';
import type { HoldControl } from './useHold';

/** How long the time is kept free, and what can be done about that. */
export function HoldPanel({ control }: { control: HoldControl }) {
  const { t } = useTranslation(['booking', 'common']);
  const announce = useAnnounce();
  const [isExtending, setExtending] = useState(false);
  const [isLast, setLast] = useState(false);
  const { holding } = control;
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) {
      panel.current?.focus();
    }
  }, [holding.at]);
  const extend = () => {
    setExtending(true);
    control
      .extend()
      .then((moved) => {
        setLast(!moved);
        announce(t(moved ? 'hold.extended' : 'hold.no-longer'));
      })
      .catch(() => control.end())
      .finally(() => setExtending(false));
  };
  switch (holding.at) {
    case 'asking':
      return (
        <div className={css.panel} role="status" tabIndex={-1} ref={panel}>
          <IconLock size={20} aria-hidden />
          <p className={css.text}>{t('hold.asking')}</p>
        </div>
      );
    case 'held':
      return (
        <div className={css.panel} tabIndex={-1} ref={panel}>
          <IconLock size={20} aria-hidden />
          <div className={css.text}>
            <HoldTimer until={holding.held.until} onEnd={control.end} />
            {isLast && <p className={css.soft}>{t('hold.no-longer')}</p>}
          </div>
          <Button variant="default" size="sm" loading={isExtending} disabled={isLast} onClick={extend}>
            {t('hold.extend')}
          </Button>
        </div>
      );
    case 'over':
      return (
        <div className={css.panel} data-over role="alert">
          <IconHourglassEmpty size={20} aria-hidden />
          <p className={css.text}>{t('hold.over')}</p>
          <Button size="sm" onClick={control.again}>
            {t('hold.again')}
          </Button>
        </div>
      );
    case 'unheld':
      return (
        <>
          <ErrorNotice failure={holding.problem} onRetry={control.again} />
          <p className={css.soft}>{t('hold.unheld')}</p>
        </>
      );
    default:
      return null;
  }
}
