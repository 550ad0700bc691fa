import { QRCodeSVG } from 'qrcode.react';

/** A code for another device's camera, dark on white in either appearance, for cameras want it so. Fetch it when it is shown. */
export default function QrCode({ value, label }: { value: string; label: string }) {
  return (
    <QRCodeSVG
      value={value}
      title={label}
      role="img"
      aria-label={label}
      size={212}
      marginSize={3}
      level="M"
      bgColor="#ffffff"
      fgColor="#1c2826"
      style={{ maxWidth: '100%', borderRadius: 8 }}
    />
  );
}
