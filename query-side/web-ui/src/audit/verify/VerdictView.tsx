import { Button } from '@mantine/core';
import { IconListSearch, IconShieldCheck, IconShieldX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '../../i18n/format';
import css from '../audit.module.css';
import { Fact, Facts } from '../Facts';
import { Id } from '../values/Id';
import { word } from '../words';
import type { Verdict } from './verification';

/** Whether the record is whole; where it is not, the first entry that shows it and what was done to it. */
export function VerdictView({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const isWhole = verdict.verdict === 'whole';
  const Icon = isWhole ? IconShieldCheck : IconShieldX;
  const bad = verdict.first_bad;
  return (
    <div className={css.outcome} data-verdict={verdict.verdict} data-testid="verdict">
      <Icon size={40} stroke={1.5} aria-hidden />
      <div>
        <h3 className={css.outcomeTitle}>{t(`verify.${verdict.verdict}.title`)}</h3>
        <p>{t(`verify.${verdict.verdict}.text`)}</p>
        {bad && (
          <>
            <h4 className={css.subtitle}>{t('verify.first-bad')}</h4>
            <Facts>
              <Fact name={t('verify.entry')}>
                {word('verify.source', bad.source, t)} {format.number(bad.number)}
              </Fact>
              <Fact name={t('verify.done-to-it')}>
                <strong>{word('verify.what', bad.what, t)}</strong>
              </Fact>
              {bad.id && (
                <Fact name={t('verify.id')}>
                  <Id whole value={bad.id} />
                </Fact>
              )}
              {bad.position && (
                <Fact name={t('fact.position')}>
                  <Id whole value={bad.position} />
                </Fact>
              )}
            </Facts>
            {bad.explanation && (
              <p lang="en" dir="ltr">
                {bad.explanation}
              </p>
            )}
          </>
        )}
        <Facts>
          <Fact name={t('verify.entries')}>{format.number(verdict.entries)}</Fact>
          <Fact name={t('verify.checkpoints')}>{format.number(verdict.checkpoints)}</Fact>
          <Fact name={t('seal.unsealed')}>{format.number(verdict.unsealed)}</Fact>
          {!!verdict.removed && <Fact name={t('verify.removed')}>{format.number(verdict.removed)}</Fact>}
          <Fact name={t('seal.anchor')}>
            {verdict.anchored_until ? t('seal.anchored-until', { number: format.number(verdict.anchored_until) }) : t('seal.no-anchor')}
          </Fact>
        </Facts>
        {!isWhole && (
          <Button component={Link} href="/audit/trail" variant="default" leftSection={<IconListSearch size={18} aria-hidden />}>
            {t('verify.to-trail')}
          </Button>
        )}
      </div>
    </div>
  );
}
