import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { file } from '../../audit/api';
import { ErrorNotice } from '../../ui/ErrorNotice';
import { Dialog } from '../Dialog';
import css from '../records.module.css';
import type { Report } from '../types';
import { Picture } from './Picture';

const PdfPages = lazy(() => import('./PdfPages'));

/** Shows a report without handing it to the browser: a picture is a picture, and a PDF is drawn page by page. */
export function PreviewDialog({ path, report, onClose }: { path: string; report: Report; onClose: () => void }) {
  const { t } = useTranslation(['records', 'common']);
  const found = useQuery({
    queryKey: ['report', path],
    queryFn: async () => (await file(path, {}, report.file_name)).content,
    gcTime: 0,
    staleTime: Infinity,
  });
  const waiting = <Skeleton height={480} aria-label={t('common:loading')} />;
  return (
    <Dialog size="xl" title={<bdi>{report.file_name}</bdi>} onClose={onClose}>
      {found.isPending && waiting}
      {found.isError && <ErrorNotice failure={found.error} onRetry={() => void found.refetch()} />}
      {found.data && (
        <div className={css.preview}>
          {report.media_type === 'application/pdf' ? (
            <Suspense fallback={waiting}>
              <PdfPages content={found.data} />
            </Suspense>
          ) : (
            <Picture content={found.data} mediaType={report.media_type} name={report.file_name} />
          )}
        </div>
      )}
    </Dialog>
  );
}
