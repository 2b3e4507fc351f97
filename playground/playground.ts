export { createPlayground, type Playground, type PlaygroundOptions } from './server/create-playground.ts';
