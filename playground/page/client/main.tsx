import './discord-elements.ts';
import './styles/tokens.css';
import './styles/layout.css';
import './styles/controls.css';
import './styles/messages.css';
import './styles/markdown.css';
import './styles/composer.css';
import './styles/overlays.css';
import { render } from 'preact';
import { App } from './app.tsx';

const root = document.querySelector('#root');
if (root === null) throw new Error('index.html has no #root.');
render(<App />, root);
