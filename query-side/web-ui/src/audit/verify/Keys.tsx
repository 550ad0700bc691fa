import { Button } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/announce';
import { save } from '../../ui/save';
import { auditApi } from '../api';
import css from '../audit.module.css';
import { Value } from '../values/Value';

/** The public keys by which checkpoints are checked. Whoever checks should have got them another way before. */
export function Keys() {
  const { t } = useTranslation('audit');
  const announce = useAnnounce();
  const { data } = useQuery({ queryKey: ['audit', 'seal'], queryFn: auditApi.seal });
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    announce(t('keys.copied'));
  };
  return data && data.keys.length > 0 ? (
    <section className={css.panel} aria-labelledby="keys">
      <h2 className={css.title} id="keys">
        {t('keys.title')}
      </h2>
      <p className={css.intro}>{t('keys.text')}</p>
      <ul className={css.keys}>
        {data.keys.map((key) => (
          <li key={key.id}>
            <span>
              <strong dir="ltr">{key.id}</strong> <Value value={key.since} />–{key.until ? <Value value={key.until} /> : t('keys.in-use')}
            </span>
            <code className={css.key} dir="ltr">
              {key.public_key}
            </code>
            <span className={css.buttons}>
              <Button size="compact-md" variant="default" leftSection={<IconCopy size={16} aria-hidden />} aria-label={t('keys.copy-one', { key: key.id })} onClick={() => void copy(key.public_key)}>
                {t('keys.copy')}
              </Button>
              <Button
                size="compact-md"
                variant="default"
                leftSection={<IconDownload size={16} aria-hidden />}
                aria-label={t('keys.download-one', { key: key.id })}
                onClick={() => save(new Blob([key.public_key], { type: 'text/plain' }), `horarium-seal-${key.id}.pub`)}
              >
                {t('keys.download')}
              </Button>
            </span>
          </li>
        ))}
      </ul>
    </section>
  ) : null;
}
