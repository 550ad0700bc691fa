import { Button, Group, Stack, Title } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import css from '../../planning.module.css';
import { AffectedVisits } from './AffectedVisits';
import { DayCounts } from './DayCounts';
import type { Outlook, Reviewing } from './useReview';

/** What a change would come to: the visits that it touches and the times that remain. Nothing is kept before Save. */
export function ReviewPanel({ outlook, reviewing, told }: { outlook: Outlook; reviewing: Reviewing; told: string }) {
  const { t } = useTranslation('planning');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={css.panel} aria-labelledby="review-heading">
      <Stack gap="lg">
        <div>
          <Title order={3} size="h4" id="review-heading" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
            {t('review.title')}
          </Title>
          <p className={css.soft}>{t('review.nothing-saved')}</p>
        </div>
        <AffectedVisits visits={outlook.preview.affected} />
        <DayCounts outlook={outlook} />
        <Group gap="sm">
          <Button size="md" loading={reviewing.isSaving} onClick={() => reviewing.save(told)}>
            {t('review.save')}
          </Button>
          <Button size="md" variant="default" disabled={reviewing.isSaving} onClick={reviewing.keepEditing}>
            {t('review.keep-editing')}
          </Button>
        </Group>
      </Stack>
    </section>
  );
}
