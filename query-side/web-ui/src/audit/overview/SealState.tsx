import { Skeleton } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { auditApi } from '../api';
import css from '../audit.module.css';
import { Fact, Facts } from '../Facts';
import type { Seal } from '../types';
import { Value } from '../values/Value';
import { isBehind } from './lag';

/** How far the seal has come, and where its last checkpoint is kept out of reach. */
export function SealState() {
  const { t } = useTranslation('audit');
  const { data, error, refetch } = useQuery({ queryKey: ['audit', 'seal'], queryFn: auditApi.seal });
  return (
    <section className={css.panel} aria-labelledby="seal">
      <h2 className={css.title} id="seal">
        {t('seal.title')}
      </h2>
      {error ? <ErrorNotice failure={error} onRetry={() => void refetch()} /> : data ? <State seal={data} /> : <Skeleton height={150} />}
    </section>
  );
}

function State({ seal }: { seal: Seal }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const behind = isBehind(seal);
  const Icon = behind ? IconAlertTriangle : IconShieldCheck;
  return (
    <>
      <p className={behind ? css.bad : css.good}>
        <Icon size={20} aria-hidden />
        {t(behind ? 'seal.behind' : 'seal.up-to-date')}
      </p>
      <Facts>
        <Fact name={t('seal.entries')}>{format.number(seal.entries)}</Fact>
        <Fact name={t('seal.unsealed')}>
          {format.number(seal.unsealed)} ({t('seal.lag', { seconds: format.number(Math.round(seal.lag_seconds)) })})
        </Fact>
        <Fact name={t('seal.last')}>
          {seal.last ? (
            <>
              {t('seal.number', { number: format.number(seal.last.number) })} · <Value value={seal.last.at} />
            </>
          ) : (
            t('seal.none')
          )}
        </Fact>
        <Fact name={t('seal.anchor')}>
          {seal.anchor ? (
            <>
              {t(`seal.anchor-kind.${seal.anchor.kind}`, { defaultValue: seal.anchor.kind })}{' '}
              <bdi className={css.id} dir="ltr">
                {seal.anchor.place}
              </bdi>
              {!!seal.anchor.until && (
                <span className={css.line}>{t('seal.anchored-until', { number: format.number(seal.anchor.until) })}</span>
              )}
            </>
          ) : (
            t('seal.no-anchor')
          )}
        </Fact>
      </Facts>
    </>
  );
}
