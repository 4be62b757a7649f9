export * from './frames';
export * from './decode';
export * from './conversation';
