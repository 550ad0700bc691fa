import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from 'pdfjs-dist';
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorNotice } from '../../ui/ErrorNotice';

GlobalWorkerOptions.workerSrc = worker;

const AT_ONCE = 5;
const SHARPEST = 3;

/** A PDF drawn on canvases: nothing in it is run, no link of it is followed, and no frame is needed. */
export default function PdfPages({ content }: { content: Blob }) {
  const { t } = useTranslation(['records', 'common']);
  const id = useId();
  const [shown, setShown] = useState(AT_ONCE);
  const pdf = useQuery({
    queryKey: ['pdf', id],
    queryFn: async () => getDocument({ data: await content.arrayBuffer(), isEvalSupported: false, useWasm: false }).promise,
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
  });
  if (pdf.isError) {
    return <ErrorNotice failure={pdf.error} />;
  }
  const pages = pdf.data?.numPages ?? 0;
  return (
    <>
      {pdf.data && Array.from({ length: Math.min(shown, pages) }, (_, at) => <PdfPage key={at} pdf={pdf.data} number={at + 1} />)}
      {shown < pages && (
        <Button variant="default" onClick={() => setShown(shown + AT_ONCE)}>
          {t('common:more')}
        </Button>
      )}
    </>
  );
}

function PdfPage({ pdf, number }: { pdf: PDFDocumentProxy; number: number }) {
  const { t } = useTranslation('records');
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    let isGone = false;
    void draw(pdf, number, canvas.current, () => isGone).then((said) => !isGone && setText(said));
    return () => {
      isGone = true;
    };
  }, [pdf, number]);
  return (
    <>
      <canvas ref={canvas} role="img" aria-label={t('report.page', { number, count: pdf.numPages })} />
      <p className="hor-unseen">{text}</p>
    </>
  );
}

/** Answers with what the page says, for those who listen. */
async function draw(pdf: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement | null, isGone: () => boolean): Promise<string> {
  const page = await pdf.getPage(number);
  const room = (canvas?.parentElement?.clientWidth ?? 0) * window.devicePixelRatio;
  const viewport = page.getViewport({ scale: Math.min(SHARPEST, room / page.getViewport({ scale: 1 }).width) });
  if (canvas && !isGone()) {
    canvas.width = viewport.width;
    canvas.height = viewport.height;
    await page.render({ canvas, viewport }).promise;
  }
  const { items } = await page.getTextContent();
  return items.map((it) => ('str' in it ? it.str : '')).join(' ');
}
