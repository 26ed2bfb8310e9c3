/** The browser that this bundle is built for; set by the build. */
declare const __TARGET__: 'chrome' | 'firefox';
