import { DirectionProvider, MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { SessionProvider } from '../account/session';
import { LanguageDirection } from '../i18n/LanguageDirection';
import { theme, variables } from '../theme/theme';
import { AnnouncementProvider } from '../ui/announce';
import { styleNonce } from './nonce';
import { queries } from './queries';
import { Routes } from './Routes';
import { Shell } from './Shell';

/** Everything that every screen stands in. */
export function App() {
  return (
    <DirectionProvider>
      <MantineProvider
        theme={theme}
        cssVariablesResolver={variables}
        defaultColorScheme="auto"
        getStyleNonce={styleNonce}
      >
        <LanguageDirection />
        <QueryClientProvider client={queries}>
          <SessionProvider>
            <AnnouncementProvider>
              <Shell>
                <Routes />
              </Shell>
            </AnnouncementProvider>
          </SessionProvider>
        </QueryClientProvider>
      </MantineProvider>
    </DirectionProvider>
  );
}
