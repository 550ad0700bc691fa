import { Anchor, Button, Group, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../account/session';
import { useFormat } from '../../i18n/format';
import css from '../planning.module.css';
import type { Clinic } from '../types';
import { addressLine } from '../words';

/** A clinic with its places and their clocks. */
export function ClinicEntry({ clinic, onAddLocation }: { clinic: Clinic; onAddLocation: () => void }) {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const { user } = useSession();
  return (
    <article className={css.panel} aria-labelledby={`clinic-${clinic.id}`}>
      <Title order={3} size="h4" id={`clinic-${clinic.id}`}>
        <bdi>{clinic.name}</bdi>
      </Title>
      <Contact phone={clinic.phone_number} address={addressLine({ ...clinic.address })} />
      {clinic.locations.length === 0 ? (
        <p className={css.soft}>{t('clinic.no-location')}</p>
      ) : (
        <ul className={css.rows} aria-label={t('clinic.locations-of', { clinic: clinic.name })}>
          {clinic.locations.map((place) => (
            <li key={place.id}>
              <strong>
                <bdi>{place.name}</bdi>
              </strong>
              <Contact phone={place.phone_number} address={addressLine({ ...place.address })} />
              <div className={css.soft}>{format.zone(new Date(), place.zone)}</div>
            </li>
          ))}
        </ul>
      )}
      {user?.role === 'ADMIN' && (
        <Group mt="sm">
          <Button variant="default" aria-label={t('clinic.add-location-to', { clinic: clinic.name })} onClick={onAddLocation}>
            {t('clinic.add-location')}
          </Button>
        </Group>
      )}
    </article>
  );
}

function Contact({ phone, address }: { phone: string | null | undefined; address: string }) {
  return (
    <div>
      {address && <bdi>{address}</bdi>}
      {address && phone && ' · '}
      {phone && (
        <Anchor underline="always" href={`tel:${phone}`} dir="ltr">
          {phone}
        </Anchor>
      )}
    </div>
  );
}
