import './theme/mantine.css';
import './theme/variables.css';
import './theme/base.css';
import { createRoot } from 'react-dom/client';
import { CrashPage } from './app/crash-page.tsx';
import { watchWayBack } from './components/ask-before-leaving.ts';
import { Console } from './console.tsx';
import { loadConfig } from './load-config.ts';
import { enter } from './sign-in/enter.ts';
import { deviceLanguage } from './texts/device-language.ts';
import { loadTexts } from './texts/load-texts.ts';

const place = document.getElementById('console') as HTMLElement;

/** An old page whose parts were replaced by a newer release starts anew, once. */
window.addEventListener('vite:preloadError', () => {
  if (sessionStorage.getItem('suitably.reloaded') === location.href) return;
  sessionStorage.setItem('suitably.reloaded', location.href);
  location.reload();
});

const breakDown = (): void => createRoot(place.appendChild(document.createElement('div'))).render(<CrashPage />);

const start = async (): Promise<void> => {
  watchWayBack();
  const [config, spoken] = await Promise.all([loadConfig(), loadTexts(deviceLanguage())]);
  const entry = await enter(config);
  if (entry.kind === 'leaving') return;
  createRoot(place, { onUncaughtError: () => queueMicrotask(breakDown) }).render(
    <Console config={config} entry={entry} spoken={spoken} />,
  );
};

start().catch(breakDown);
