import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../../ui/announce';
import { useReadAgain } from '../reads';
import { ruleAgainst, ruleOf } from './rules';
import { send } from './send';

export interface Upload {
  file: File;
  key: string;
  share: number;
  /** The rule that the file has broken. */
  rule?: string | undefined;
  failure?: unknown;
}

/** One report on its way to the platform. */
export function useUpload(record: string) {
  const { t } = useTranslation('records');
  const announce = useAnnounce();
  const readAgain = useReadAgain();
  const [upload, setUpload] = useState<Upload>();
  const running = useRef<AbortController>(undefined);

  async function begin(file: File, key: string = crypto.randomUUID()) {
    running.current?.abort();
    const ended = new AbortController();
    running.current = ended;
    const state = { file, key, share: 0 };
    const rule = ruleAgainst(file);
    setUpload({ ...state, rule });
    if (rule) {
      return;
    }
    try {
      await send({ record, file, key, signal: ended.signal, onProgress: (share) => setUpload({ ...state, share }) });
      await readAgain();
      announce(t('report.attached', { name: file.name }));
      setUpload(undefined);
    } catch (failure) {
      if (!ended.signal.aborted) {
        const told = ruleOf(failure);
        setUpload({ ...state, ...(told ? { rule: told } : { failure }) });
      }
    }
  }

  const cancel = () => {
    running.current?.abort();
    setUpload(undefined);
  };
  return { upload, begin: (file: File) => void begin(file), again: () => upload && void begin(upload.file, upload.key), cancel };
}
