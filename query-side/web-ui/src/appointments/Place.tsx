import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Address, Appointment, Site } from './api';
import { Fact } from './Fact';
import { useSite } from './reads';

/** Where to go, and how to get there or call. */
export function Place({ appointment }: { appointment: Appointment }) {
  const { t } = useTranslation('appointments');
  const site = useSite(appointment).data;
  const { location, mode } = appointment;
  const lines = addressLines(location?.address);
  return (
    <>
      {mode === 'IN_PERSON' && (
        <Fact name={t('fact.place')}>
          <div>{location?.name ?? '–'}</div>
          {lines.map((line) => (
            <div key={line}>
              <bdi>{line}</bdi>
            </div>
          ))}
          <Anchor
            href={directions(site, lines)}
            target="_blank"
            rel="noopener noreferrer"
            underline="always"
            display="inline-flex"
            style={{ alignItems: 'center', gap: 6, minBlockSize: 40 }}
          >
            {t('directions')} <IconExternalLink size={16} aria-hidden />
            <span className="hor-unseen">{t('new-tab')}</span>
          </Anchor>
        </Fact>
      )}
      {mode === 'VIDEO' && <Fact name={t('fact.place')}>{t('video')}</Fact>}
      {site?.phone_number && (
        <Fact name={t('fact.phone')}>
          <Anchor href={`tel:${site.phone_number}`} underline="always">
            <bdi>{site.phone_number}</bdi>
          </Anchor>
        </Fact>
      )}
    </>
  );
}

function addressLines(address: Address | null | undefined): string[] {
  const { line, city, state, postal_code } = address ?? {};
  const town = [city, [state, postal_code].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return [line, town].filter((it): it is string => !!it);
}

/** A map's page, which is asked only when one follows the link. */
function directions(site: Site | null | undefined, lines: string[]): string {
  const { lat, lon } = site?.position ?? {};
  const to = lat !== undefined && lon !== undefined ? `${lat},${lon}` : lines.join(', ');
  return `https://www.openstreetmap.org/directions?to=${encodeURIComponent(to)}`;
}
