/** What `wengao helper` can be told. */
export const helperActions = ['start', 'stop', 'status', 'run'] as const
