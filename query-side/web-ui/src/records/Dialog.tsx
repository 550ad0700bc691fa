import { Modal } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  title: ReactNode;
  size?: 'md' | 'lg' | 'xl';
  onClose: () => void;
  children: ReactNode;
}

/** A dialog that is there as long as it is asked for, and gives the focus back to where it came from. */
export function Dialog({ title, size = 'md', onClose, children }: Props) {
  const { t } = useTranslation('common');
  const [opener] = useState(openerOfNow);
  useEffect(
    () => () => {
      requestAnimationFrame(() => {
        if (opener && !document.querySelector('[role=dialog]')) {
          (opener.isConnected ? opener : document.querySelector<HTMLElement>('h1'))?.focus();
        }
      });
    },
    [opener],
  );
  return (
    <Modal opened onClose={onClose} size={size} title={title} returnFocus={false} closeButtonProps={{ 'aria-label': t('close'), size: 'lg' }}>
      {children}
    </Modal>
  );
}

/** What has the focus; where that is in a menu, which closes, what opened the menu. */
function openerOfNow(): HTMLElement | undefined {
  const focused = document.activeElement;
  const menu = focused?.closest('[role=menu]')?.getAttribute('aria-labelledby');
  const opener = menu ? document.getElementById(menu) : focused;
  return opener instanceof HTMLElement && opener !== document.body ? opener : undefined;
}
