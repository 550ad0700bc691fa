import { Button } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Slot } from './api';
import css from './DoctorCard.module.css';
import { dayOf } from './when';

interface Props {
  slots: Slot[];
  most: number;
  mostDays: number;
  isOpen: boolean;
  onToggle(): void;
}

/** Shows the times for which there was no room, where there are any. */
export function MoreTimes({ slots, most, mostDays, isOpen, onToggle }: Props) {
  const { t } = useTranslation('booking');
  const perDay = new Map<string, number>();
  slots.forEach((slot) => perDay.set(dayOf(slot), (perDay.get(dayOf(slot)) ?? 0) + 1));
  const isDayCut = Math.max(...perDay.values()) > most;
  if (!isDayCut && perDay.size <= mostDays) {
    return null;
  }
  const Icon = isOpen ? IconChevronUp : IconChevronDown;
  return (
    <Button
      variant="subtle"
      size="sm"
      className={isDayCut ? css.toggle : css.narrowToggle}
      aria-expanded={isOpen}
      rightSection={<Icon size={18} aria-hidden />}
      onClick={onToggle}
    >
      {t(isOpen ? 'card.fewer' : 'card.more')}
    </Button>
  );
}
