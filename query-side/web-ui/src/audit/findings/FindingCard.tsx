import { Button } from '@mantine/core';
import { IconEyeExclamation, IconLockX, IconStack2, IconUrgent } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useFormat } from '../../i18n/format';
import css from '../audit.module.css';
import { Fact, Facts } from '../Facts';
import { NONE, withFilters } from '../trail/filters';
import type { Finding } from '../types';
import { Id } from '../values/Id';
import { Value } from '../values/Value';
import { roleName } from '../words';

const ICONS = { emergency: IconUrgent, 'outside-relation': IconEyeExclamation, 'bulk-reading': IconStack2, 'failed-sign-ins': IconLockX };

/** One finding: who did what and how often, and what was made of it. */
export function FindingCard({ finding, onReview }: { finding: Finding; onReview: (() => void) | undefined }) {
  const { t } = useTranslation('audit');
  const format = useFormat();
  const { id, kind, actor, role, first_at: from, last_at: last, count, patients, explanation, open, review } = finding;
  const Icon = ICONS[kind] ?? IconEyeExclamation;
  // the end of a period is not in it
  const to = new Date(Date.parse(last) + 1).toISOString();
  const evidence = withFilters(new URLSearchParams(), { ...NONE, actor, from, to });
  return (
    <li className={css.card} data-reviewed={!open || undefined} aria-labelledby={`finding-${id}`}>
      <h2 className={css.title} id={`finding-${id}`}>
        <Icon size={22} aria-hidden />
        {t(`finding.kind.${kind}`)}
      </h2>
      {explanation && (
        <p lang="en" dir="ltr">
          {explanation}
        </p>
      )}
      <Facts>
        <Fact name={t('filter.actor')}>
          {role ? `${roleName(role, t)} ` : ''}
          <Id value={actor} />
        </Fact>
        {finding.address && (
          <Fact name={t('fact.address')}>
            <Value value={finding.address} />
          </Fact>
        )}
        <Fact name={t('finding.first')}>
          <Value value={from} />
        </Fact>
        <Fact name={t('finding.last')}>
          <Value value={last} />
        </Fact>
        <Fact name={t('finding.count')}>{format.number(count)}</Fact>
        <Fact name={t('fact.patients')}>{format.number(patients?.length ?? 0)}</Fact>
      </Facts>
      {review && (
        <div className={css.review} data-outcome={review.outcome}>
          <strong>{t(`finding.outcome.${review.outcome ?? 'unknown'}`)}</strong>
          <span>
            <Value value={review.at} /> · <Id value={review.by} />
          </span>
          {review.note && <bdi className={css.note}>{review.note}</bdi>}
        </div>
      )}
      <div className={css.buttons}>
        {onReview && (
          <Button onClick={onReview} aria-describedby={`finding-${id}`}>
            {t('finding.review')}
          </Button>
        )}
        <Button component={Link} variant="default" href={`/audit/trail?${evidence}`} aria-describedby={`finding-${id}`}>
          {t('finding.evidence')}
        </Button>
      </div>
    </li>
  );
}
