import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { BrowserRouter } from 'react-router';
import { DeskProvider } from '../desk/desk-provider';
import { LanguageProvider } from '../language/language-provider';
import { SessionGate } from '../session/session-gate';
import { Pages } from './pages';
import { colours, theme } from './theme';

/** The whole console. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={colours} defaultColorScheme="auto">
      <Notifications position="bottom-right" autoClose={4000} />
      <LanguageProvider>
        <BrowserRouter basename="/console">
          <SessionGate>
            <DeskProvider>
              <Pages />
            </DeskProvider>
          </SessionGate>
        </BrowserRouter>
      </LanguageProvider>
    </MantineProvider>
  );
}
