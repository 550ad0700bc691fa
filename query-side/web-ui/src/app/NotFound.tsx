import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { Page } from '../ui/Page';
import { Empty } from '../ui/Empty';

/** For addresses where nothing is, or nothing for whoever asks. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t('not-found.title')}>
      <Empty title={t('not-found.heading')} text={t('not-found.text')}>
        <Button component={Link} href="/">
          {t('not-found.home')}
        </Button>
      </Empty>
    </Page>
  );
}
