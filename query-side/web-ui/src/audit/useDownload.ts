import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../ui/announce';
import { save } from '../ui/save';
import { file, type Query } from './api';

interface Wanted {
  path: string;
  query?: Query;
  /** What the file is called where the platform does not say. */
  name: string;
}

/** Fetches a file as whoever is signed in, which a plain link could not, and hands it over. */
export function useDownload() {
  const { t } = useTranslation('audit');
  const announce = useAnnounce();
  return useMutation({
    mutationFn: async ({ path, query = {}, name }: Wanted) => {
      const got = await file(path, query, name);
      save(got.content, got.name);
      return got.name;
    },
    onSuccess: (name) => announce(t('downloaded', { name })),
  });
}
