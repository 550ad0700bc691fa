import { CloseButton, Drawer, Group, Title } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from './Calendar.module.css';

interface Props {
  title: string;
  /** What was chosen: the panel takes the focus when that changes. */
  of: string;
  onClose: () => void;
  children: ReactNode;
}

/** Shows what was chosen beside the calendar, or over it where there is no room. */
export function Side({ title, of, onClose, children }: Props) {
  const { t } = useTranslation('common');
  const isWide = useMediaQuery('(min-width: 64rem)', true, { getInitialValueInEffect: false });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus({ preventScroll: true }), [of]);
  if (!isWide) {
    return (
      <Drawer opened onClose={onClose} title={title} position="bottom" size="85%" closeButtonProps={{ 'aria-label': t('close'), size: 'lg' }}>
        {children}
      </Drawer>
    );
  }
  return (
    <section className={css.card} aria-label={title}>
      <Group justify="space-between" wrap="nowrap" align="start" mb="xs">
        <Title order={2} size="h4" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {title}
        </Title>
        <CloseButton size="lg" aria-label={t('close')} onClick={onClose} />
      </Group>
      {children}
    </section>
  );
}
