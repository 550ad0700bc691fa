import { Button } from '@mantine/core';
import { IconDownload, IconEye, IconFileX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDownload } from '../../audit/useDownload';
import { HERE, useFormat } from '../../i18n/format';
import { ErrorNotice } from '../../ui/ErrorNotice';
import css from '../records.module.css';
import type { Report } from '../types';
import { PreviewDialog } from './PreviewDialog';
import { sizeIn } from './size';
import { WithdrawDialog } from './WithdrawDialog';

interface Props {
  record: string;
  report: Report;
  mayWithdraw: boolean | undefined;
}

/** One report, to be looked at here or taken along. */
export function ReportRow({ record, report, mayWithdraw }: Props) {
  const { t, i18n } = useTranslation('records');
  const format = useFormat();
  const download = useDownload();
  const [opened, setOpened] = useState<'preview' | 'withdraw'>();
  const path = `/api/medical-records/${record}/reports/${report.id}`;
  const named = { name: report.file_name };
  const close = () => setOpened(undefined);
  return (
    <li>
      <p className={css.said}>
        <bdi>{report.file_name}</bdi>
      </p>
      <p className={css.about}>
        {[t(`media.${report.media_type}`), sizeIn(i18n.language, report.bytes), format.moment(report.attached_at, HERE)].join(' · ')}
      </p>
      <div className={css.buttons}>
        <Button variant="default" size="sm" leftSection={<IconEye size={16} aria-hidden />} aria-label={t('report.preview-of', named)} onClick={() => setOpened('preview')}>
          {t('report.preview')}
        </Button>
        <Button
          variant="default"
          size="sm"
          leftSection={<IconDownload size={16} aria-hidden />}
          aria-label={t('report.download-of', named)}
          loading={download.isPending}
          onClick={() => download.mutate({ path, name: report.file_name })}
        >
          {t('report.download')}
        </Button>
        {mayWithdraw && (
          <Button
            variant="subtle"
            color="red"
            size="sm"
            leftSection={<IconFileX size={16} aria-hidden />}
            aria-label={t('report.withdraw-of', named)}
            onClick={() => setOpened('withdraw')}
          >
            {t('report.withdraw')}
          </Button>
        )}
      </div>
      {download.isError && <ErrorNotice failure={download.error} />}
      {opened === 'preview' && <PreviewDialog path={path} report={report} onClose={close} />}
      {opened === 'withdraw' && <WithdrawDialog record={record} report={report} onClose={close} />}
    </li>
  );
}
