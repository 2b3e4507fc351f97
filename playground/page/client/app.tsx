import { useCallback, useEffect, useReducer, useState } from 'preact/hooks';
import { DEFAULT_LANGUAGE, LANGUAGES, wordsFor } from '../locales/languages.ts';
import { ChannelHead } from './channels/channel-head.tsx';
import { Sidebar } from './channels/sidebar.tsx';
import { Composer } from './composer/composer.tsx';
import { MessageList } from './messages/message-list.tsx';
import { Modal } from './overlays/modal.tsx';
import { listenToServer } from './state/listen-to-server.ts';
import { nameOfUser } from './state/names.ts';
import { PageContext } from './state/page-context.ts';
import { changePage } from './state/page-change.ts';
import { emptyState } from './state/page-state.ts';
import { usePageActions } from './state/use-page-actions.ts';
import { useStoredChoice } from './stored-choice.ts';

function preferredLanguage(): string {
  return (
    Object.keys(LANGUAGES).find((code) => navigator.language.startsWith(code.slice(0, 2))) ?? DEFAULT_LANGUAGE
  );
}

export function App() {
  const [locale, setLocale] = useStoredChoice('locale', preferredLanguage());
  const [theme, setTheme] = useStoredChoice('theme', 'dark');
  const [viewer, setViewer] = useStoredChoice('viewer', '');
  const [isSidebarOpen, setSidebarOpen] = useState(false);
  const [state, change] = useReducer(changePage, emptyState);
  const words = wordsFor(locale);
  const isLight = theme === 'light';
  const actions = usePageActions({ state, change, words, locale });

  useEffect(
    () =>
      listenToServer(viewer, {
        onEvent: (event) => change({ type: 'event', event, now: Date.now() }),
        onConnection: (connected) => change({ type: 'connection', connected }),
      }),
    [viewer],
  );
  useEffect(() => {
    document.documentElement.lang = locale;
    document.documentElement.dataset['theme'] = theme;
    document.title = words.title;
  }, [locale, theme, words]);

  const closeSidebar = useCallback(() => setSidebarOpen(false), []);
  const bot = state.users.find((user) => user.bot === true);
  return (
    <PageContext.Provider value={{ state, words, locale, isLight, change, ...actions }}>
      <div class="page">
        <Sidebar
          isOpen={isSidebarOpen}
          onClose={closeSidebar}
          onViewer={setViewer}
          onLocale={setLocale}
          onLight={(isLight) => setTheme(isLight ? 'light' : 'dark')}
        />
        <main class="chat">
          <ChannelHead onMenu={() => setSidebarOpen(true)} />
          {!state.connected && (
            <p class="banner warning" role="status">
              {words.connection.lost}
            </p>
          )}
          {state.connected && state.ready && !state.online && bot !== undefined && (
            <p class="banner" role="status">
              {words.connection.botOffline(nameOfUser(bot))}
            </p>
          )}
          {!state.ready && state.connected && (
            <p class="opening" role="status">
              {words.connection.starting}
            </p>
          )}
          <MessageList />
          {state.ready && <Composer />}
        </main>
      </div>
      {state.modal !== undefined && <Modal key={state.modal.interactionId} open={state.modal} />}
    </PageContext.Provider>
  );
}
