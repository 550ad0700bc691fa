import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import type { ImportFile } from './importFile';

/** What some files have come to together, in words, and their share that is read. */
export function useFigures(files: ImportFile[]): { share: number; text: string } {
  const { t } = useTranslation('planning');
  const format = useFormat();
  const counted = files.filter((file) => file.state !== 'passed-over');
  const sum = (of: (file: ImportFile) => number) => counted.reduce((all, file) => all + of(file), 0);
  const size = sum(({ file }) => file.size);
  const isOver = counted.every((file) => file.state === 'done' || file.state === 'damaged');
  return {
    share: size === 0 ? Number(isOver) : sum((file) => Math.min(file.bytes, file.file.size)) / size,
    text: [
      t('import.lines', { count: sum((file) => file.lines), number: format.number(sum((file) => file.lines)) }),
      t('import.changed', { number: format.number(sum((file) => file.changed)) }),
      t('import.unchanged', { number: format.number(sum((file) => file.unchanged)) }),
      t('import.with-problems', { number: format.number(sum((file) => file.problems)) }),
    ].join(' · '),
  };
}
