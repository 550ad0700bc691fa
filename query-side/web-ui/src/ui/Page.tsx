import { Container, Title } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

/** Whether the page was just loaded: then the focus stays where the browser puts it, before the way to the content. */
let isJustLoaded = true;

/** A screen: names itself in the window's title, and takes the focus when it is entered so that readers begin there. */
export function Page({ title, aside, wide, children }: { title: string; aside?: ReactNode; wide?: boolean; children: ReactNode }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · Horarium`;
  }, [title]);
  useEffect(() => {
    if (!isJustLoaded) {
      heading.current?.focus({ preventScroll: true });
    }
    isJustLoaded = false;
  }, []);
  return (
    <Container size={wide ? '100rem' : '72rem'} py="lg" px="md">
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: '0.75rem', alignItems: 'baseline', justifyContent: 'space-between' }}>
        <Title order={1} size="h2" tabIndex={-1} ref={heading} style={{ outline: 'none' }}>
          {title}
        </Title>
        {aside}
      </div>
      {children}
    </Container>
  );
}
