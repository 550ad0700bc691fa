import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Props {
  content: Blob;
  mediaType: string;
  name: string;
}

/** A picture that the platform found to be one; it is given no other type than that. */
export function Picture({ content, mediaType, name }: Props) {
  const { t } = useTranslation('records');
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(new Blob([content], { type: mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [content, mediaType]);
  return address && <img src={address} alt={t('report.picture', { name })} />;
}
