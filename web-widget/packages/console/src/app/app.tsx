import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { DeskProvider } from '../desk/desk-provider';
import { LanguageProvider } from '../language/language-provider';
import { SessionGate } from '../session/session-gate';
import { Pages } from './pages';
import { colours, theme } from './theme';

/** A router that can be held back, so that a page with unsaved changes may ask first. */
const router = createBrowserRouter(
  [
    {
      path: '*',
      element: (
        <SessionGate>
          <DeskProvider>
            <Pages />
          </DeskProvider>
        </SessionGate>
      ),
    },
  ],
  { basename: '/console' },
);

/** The whole console. */
export function App() {
  return (
    <MantineProvider theme={theme} cssVariablesResolver={colours} defaultColorScheme="auto">
      <Notifications position="bottom-right" autoClose={4000} />
      <LanguageProvider>
        <RouterProvider router={router} />
      </LanguageProvider>
    </MantineProvider>
  );
}
