// Serving the pages under test.
export { type PageServer, serve } from '../../scripts/browsers/serve';
