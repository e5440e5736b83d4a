import { secureHeaders } from 'hono/secure-headers'

/**
 * What every answer tells a browser: nothing may run, be shown or be sent to but what this server has itself. `wasm-unsafe-eval` lets the reader's coder run
 * in the page; no script stands in a page's text.
 */
export const securityHeaders = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"], scriptSrc: ["'self'", "'wasm-unsafe-eval'"], workerSrc: ["'self'"], styleSrc: ["'self'"], imgSrc: ["'self'", 'data:'], fontSrc: ["'self'"], connectSrc: ["'self'"], manifestSrc: ["'self'"],
    baseUri: ["'none'"], formAction: ["'self'"], frameAncestors: ["'none'"],
  },
  xContentTypeOptions: true, referrerPolicy: 'no-referrer', crossOriginOpenerPolicy: 'same-origin', crossOriginResourcePolicy: 'same-origin',
  // TLS is the affair of the proxy in front.
  strictTransportSecurity: false, xXssProtection: false, xDownloadOptions: false, xPermittedCrossDomainPolicies: false, xDnsPrefetchControl: false, xFrameOptions: 'DENY', originAgentCluster: '?1',
})
