import { Button, Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { isAtDesk, useSession } from '../../account/session';
import css from '../planning.module.css';
import type { Doctor } from '../types';
import { DoctorFacts } from './DoctorFacts';

interface Entry {
  doctor: Doctor;
  onEdit: () => void;
  onInvite: () => void;
}

/** A doctor with the ways to their times, as far as whoever looks may go them. */
export function DoctorEntry({ doctor, onEdit, onInvite }: Entry) {
  const { t } = useTranslation('planning');
  const { user } = useSession();
  const isOneself = user?.doctor_id === doctor.id;
  const name = { doctor: doctor.full_name };
  const ways = [
    { href: `/?doctor_id=${doctor.id}`, text: 'book', is: true },
    { href: `/waitlist?doctor_id=${doctor.id}`, text: 'waitlist', is: isOneself || user?.role === 'STAFF' },
    { href: `/calendar?doctor_id=${doctor.id}`, text: 'calendar', is: isOneself || isAtDesk(user) },
    { href: `/planning?doctor_id=${doctor.id}`, text: 'planning', is: isOneself || isAtDesk(user) },
  ];
  return (
    <article className={css.panel} aria-labelledby={`doctor-${doctor.id}`}>
      <Title order={3} size="h4" id={`doctor-${doctor.id}`}>
        <bdi>{doctor.full_name}</bdi>
      </Title>
      <DoctorFacts doctor={doctor} />
      <Group gap="xs" mt="md">
        {ways
          .filter((way) => way.is)
          .map(({ href, text }) => (
            <Button key={text} component={Link} href={href} variant="light" aria-label={t(`doctor.${text}-of`, name)}>
              {t(`doctor.${text}`)}
            </Button>
          ))}
        {(user?.role === 'ADMIN' || isOneself) && (
          <Button variant="default" aria-label={t('doctor.edit-of', name)} onClick={onEdit}>
            {t('action.edit')}
          </Button>
        )}
        {user?.role === 'ADMIN' && (
          <Button variant="default" aria-label={t('doctor.invite-of', name)} onClick={onInvite}>
            {t('doctor.invite')}
          </Button>
        )}
      </Group>
    </article>
  );
}
