// What pages gain by scripts. Everything here is an addition: without it, every page, link and form works as it is.
// Elements that this module makes carry data-own, and are left alone when a page is read anew.

const SECOND = 1000;
const HOUR = 3600 * SECOND;
const CALM = 60 * SECOND; // between two reads while nothing is active
const WHOLE = 5 * 60 * SECOND; // after which everything is read again, with what stands beside the list
const LONGEST_WAIT = 5 * 60 * SECOND;
const WATCHING_UNSEEN = 30 * SECOND;
const QUIET = 15 * SECOND; // between two sentences for screen readers
const FLASH = 2 * SECOND;
const MOST_LEAVERS = 5; // whose new state is asked for in one go
const MANY_LEFT = 50; // rows after which a new page is offered
const MOST_LOOKS = 20; // lists whose last look is remembered
const JUMP = 30 * SECOND; // of the clock of a device that slept
const A_YEAR = 365 * 24 * 3600; // in seconds

const $ = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const text = (element) => element.textContent.trim();
const words = $('#words')?.dataset ?? {};

/** A sentence of the messages file, with its gaps filled. */
export const say = (name, ...values) => values.reduce((text, value) => text.replace('{}', value), words[name] ?? '');

const make = (tag, properties = {}, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.dataset.own = '';
  made.append(...children);
  return made;
};

const button = (text, onclick, properties = {}) => make('button', { type: 'button', className: 'quiet', onclick, ...properties }, text);

function shape(name) {
  const [drawing, use] = ['svg', 'use'].map((tag) => document.createElementNS('http://www.w3.org/2000/svg', tag));
  use.setAttribute('href', '#' + name);
  drawing.append(use);
  return drawing;
}

/** The browser may refuse to remember anything; nothing depends on it. */
export const memory = (storage) => ({
  get(name, otherwise) {
    try {
      return JSON.parse(storage().getItem(name)) ?? otherwise;
    } catch {
      return otherwise;
    }
  },
  set(name, value) {
    try {
      value === null ? storage().removeItem(name) : storage().setItem(name, JSON.stringify(value));
    } catch { /* it is not kept, then */ }
  },
});
const kept = memory(() => localStorage);
const ofThisTab = memory(() => sessionStorage);

// What is parsed is not run.
const policy = window.trustedTypes?.createPolicy('jobs-console', { createHTML: (html) => html });
const parse = (html) => new DOMParser().parseFromString(policy ? policy.createHTML(html) : html, 'text/html');

// --- Times, in the words of the server

const UNITS = [['days', 86400], ['hours', 3600], ['minutes', 60], ['seconds', 1]];
const amount = (unit, count) => (words[unit] ?? '0').replace('0', count);

/** The two largest units, as the server has them. */
export function duration(seconds) {
  const at = UNITS.findIndex(([, size]) => seconds >= size);
  if (at < 0) return amount('seconds', 0);
  const [unit, size] = UNITS[at];
  const [smaller, itsSize] = UNITS[at + 1] ?? [];
  const rest = smaller ? Math.floor((seconds % size) / itsSize) : 0;
  return amount(unit, Math.floor(seconds / size)) + (rest ? ' ' + amount(smaller, rest) : '');
}

/** The largest unit. */
export function ago(seconds) {
  if (seconds < 10) return say('justNow');
  const [unit, size] = UNITS.find(([, each]) => seconds >= each);
  return say('ago', amount(unit, Math.floor(seconds / size)));
}

/** In milliseconds. Nothing is due by the time of day, which may be set back at any moment. */
const elapsed = () => performance.now();
let epoch = Date.now() - elapsed(); // the server's time when the page began, as far as it is known
const serverTime = () => epoch + elapsed();
const zone = () => document.body.dataset.zone ?? 'UTC';

function clock(time = serverTime()) {
  try {
    return new Date(time).toLocaleTimeString('en-GB', { timeZone: zone() });
  } catch { // the server knows a zone that this browser does not know
    return new Date(time).toLocaleTimeString('en-GB', { timeZone: 'UTC' }) + ' UTC';
  }
}

const visible = new WeakSet();
const watcher = new IntersectionObserver((entries) => entries.forEach((entry) =>
  (entry.isIntersecting ? visible.add(entry.target) : visible.delete(entry.target))));

const write = (node, text) => {
  if (node && node.nodeType === Node.TEXT_NODE && node.data !== text) node.data = text;
};

/** Ages and durations of the rows that one sees. */
function tick() {
  const now = Math.floor(serverTime() / SECOND);
  for (const row of all('[data-rows] > [data-id]').filter((each) => visible.has(each) && !('ownLeft' in each.dataset))) {
    for (const cell of all('[data-since]', row)) {
      const form = row.dataset.state === 'retrying' && cell.matches(':has(svg)') ? 'sinceStart' : 'soFar';
      write(cell.firstChild, say(form, duration(Math.max(0, now - cell.dataset.since))));
    }
    for (const time of all('time', row)) {
      const age = now - Math.floor(Date.parse(time.dateTime) / SECOND);
      if (age >= 0) write(time.previousSibling, `${ago(age)} `);
    }
  }
}

// --- Bringing one tree to another without a loss: of focus, selection, scroll, what is open, what was typed

const isOwn = (node) => node.nodeType === Node.ELEMENT_NODE && 'own' in node.dataset;
const isSame = (one, other) => one.nodeType === other.nodeType && one.nodeName === other.nodeName;

/** Makes an element like another one, and reuses every node that it can. */
export function morph(element, other) {
  for (const { name } of [...element.attributes]) {
    if (!other.hasAttribute(name) && !name.startsWith('data-own') && name !== 'open') element.removeAttribute(name);
  }
  for (const { name, value } of other.attributes) {
    if (element.getAttribute(name) !== value && name !== 'open') element.setAttribute(name, value);
  }
  const mine = [...element.childNodes].filter((node) => !isOwn(node));
  const theirs = [...other.childNodes];
  theirs.forEach((next, index) => {
    const node = mine[index];
    if (!node) {
      const own = [...element.children].find((child) => isOwn(child) && child.dataset.own === 'last');
      element.insertBefore(document.importNode(next, true), own ?? null);
    } else if (!isSame(node, next)) {
      if (!node.contains(document.activeElement)) node.replaceWith(document.importNode(next, true));
    } else if (node.nodeType === Node.ELEMENT_NODE) {
      morph(node, next);
    } else if (node.data !== next.data) {
      node.data = next.data;
    }
  });
  for (const node of mine.slice(theirs.length)) {
    if (!node.contains(document.activeElement)) node.remove();
  }
}

// --- What is said to screen readers: one sentence for each change, and seldom

const readOut = make('p', { className: 'unseen', role: 'status' });
const unsaid = [];
let lastSaid = -Infinity;

function tellQuietly() {
  if (!unsaid.length || elapsed() - lastSaid < QUIET) return;
  readOut.textContent = [say('updated', clock().slice(0, 5)), ...unsaid.splice(0)].join(' ');
  lastSaid = elapsed();
}

/** Changes as sentences: a single one by its name, several by their number. */
export function sentences(changes) {
  const byState = new Map();
  changes.forEach((change) => byState.set(change.word, [...byState.get(change.word) ?? [], change]));
  return [...byState].map(([word, same]) => (same.length === 1
    ? say('oneChanged', word.toLowerCase(), same[0].name)
    : say('manyChanged', same.length, word.toLowerCase())));
}

// --- Rows

/** A row of the table has its id in its check box alone. */
const identify = (page) => all('tbody [name=id]', page).forEach((box) => { box.closest('tr').dataset.id ??= box.value; });

const status = $('#status');
const rows = () => all('[data-id]');
const list = () => $('[data-rows]');
const isActive = (row) => 'active' in row.dataset && !('ownLeft' in row.dataset);
const word = (row) => $('.badge', row)?.textContent ?? wordFor(row.dataset.state);
const created = (row) => row.dataset.created ?? $('time', row)?.dateTime ?? '';
const oldest = (some = rows()) => some.map(created).sort()[0] ?? '';

function nameOf(row) {
  const type = text($('.type, th bdi, title', row) ?? $('h1')).split(',')[0];
  const corpora = all('td:nth-child(3) > :is(a, bdi)', row).map(text).join(', ');
  return corpora ? say('onCorpus', type, corpora) : type;
}

function flash(row) {
  row.dataset.ownChanged = '';
  setTimeout(() => delete row.dataset.ownChanged, FLASH);
}

/** The states that stand in the filter form have their words there. */
const wordFor = (state) => $(`[name=states][value="${CSS.escape(state)}"]`)?.parentElement.textContent.trim() ?? state;

function showState(row, state) {
  const shape = $('use', row);
  const badge = $('.badge', row) ?? shape?.parentElement;
  badge?.classList.replace(row.dataset.state, state);
  shape?.setAttribute('href', '#' + state);
  write($('.badge', row)?.lastChild, wordFor(state));
  row.dataset.state = state;
}

/** In the given column of the table. */
function showLength(row, column, seconds) {
  if (seconds !== undefined) write(row.cells?.[column].firstChild, duration(seconds));
}

/** Whether it is gone from the list, and not only on a later page of it now. */
const isGone = (row, fresh, hasMore) => !hasMore || created(row) > created(fresh[fresh.length - 1] ?? row);

function leave(row) {
  row.dataset.ownLeft = '';
  ($('.badge', row)?.parentElement ?? $('.what', row))?.append(make('span', { className: 'oddity' }, say('left')));
}

function comeBack(row) {
  delete row.dataset.ownLeft;
  $('.oddity[data-own]', row)?.remove();
}

const pageAddress = () => location.pathname + location.search;

/** An answer with its text, given up when the server would have given up the page. */
async function ask(address, headers, more = {}) {
  const control = new AbortController();
  const limit = setTimeout(() => control.abort(), Number(words.deadline) * SECOND);
  try {
    const answer = await fetch(address, { headers, cache: 'no-store', redirect: 'manual', signal: control.signal, ...more });
    return { answer, text: await answer.text() };
  } finally {
    clearTimeout(limit);
  }
}

const isOurs = (page) => 'zone' in page.body.dataset && Boolean($('main#content', page));

/** Its words are the end of a page. */
const isWholePage = (page) => isOurs(page) && Boolean($('#words', page));

/** What became of a job that no longer matches. */
async function whereabouts(row) {
  try {
    const { answer, text } = await ask((row.matches('a') ? row : $('a.row', row)).getAttribute('href'), { Accept: 'application/json' });
    const job = answer.ok ? JSON.parse(text) : {};
    if (job.id !== row.dataset.id || typeof job.state !== 'string' || job.state === row.dataset.state) return [];
    showState(row, job.state);
    showLength(row, 4, job.waitedSeconds);
    showLength(row, 5, job.ranSeconds);
    if (!['queued', 'running', 'retrying'].includes(job.state)) delete row.dataset.active;
    return [{ row, state: job.state, word: wordFor(job.state), name: nameOf(row) }];
  } catch {
    return [];
  }
}

const follow = async (leavers) => (await Promise.all(leavers.slice(0, MOST_LEAVERS).map(whereabouts))).flat();

const newJobs = (count) => (count === 1 ? say('oneNew') : say('manyNew', count));
let arrivals = new Set();
const newcomersWords = document.createTextNode('');
const newcomers = make('p', { className: 'notice newcomers', hidden: true },
  newcomersWords, ' ', make('a', { href: pageAddress() }, say('show')));

function announce() {
  const left = all('[data-own-left]').length;
  const isCrowded = left >= MANY_LEFT;
  newcomers.hidden = arrivals.size === 0 && !isCrowded;
  write(newcomersWords, [arrivals.size ? newJobs(arrivals.size) : '', isCrowded ? say('manyLeft', left) : ''].join(' ').trim());
}

/** Brings the page to what was read: rows by their ids, everything else by its place. Answers what changed. */
export async function patch(fresh, isWhole = true) {
  for (const region of all('[data-live]')) {
    const next = $(`[data-live="${region.dataset.live}"]`, fresh);
    const isNotices = region.dataset.live === 'notices';
    if (!next || !isWhole && isNotices) continue;
    if (isNotices && !region.children.length) region.dataset.ownLater = '';
    morph(region, next);
  }
  identify(fresh);
  const before = new Map(rows().map((row) => [row.dataset.id, row]));
  const after = new Map(all('[data-id]', fresh).map((row) => [row.dataset.id, row]));
  for (const lane of all('[data-lane]')) {
    const next = $(`[data-lane="${CSS.escape(lane.dataset.lane)}"] .plot`, fresh);
    if (next) $('.plot', lane).setAttribute('height', next.getAttribute('height'));
  }
  const changes = [];
  const leavers = [];
  const hasMore = Boolean($('.pages a[rel=next]', fresh));
  for (const [id, row] of before) {
    const next = after.get(id);
    if (next) {
      const was = row.dataset.state;
      if ('ownLeft' in row.dataset) comeBack(row);
      morph(row, next);
      if (was !== next.dataset.state) {
        changes.push({ row, state: next.dataset.state, word: word(row), name: nameOf(row) });
      }
    } else if (row.closest('[data-rows]') && isGone(row, [...after.values()], hasMore)) {
      if (!('ownLeft' in row.dataset)) leave(row);
      if ('active' in row.dataset) leavers.push(row);
    }
  }
  const known = arrivals.size;
  const begin = oldest([...before.values()]); // what is older comes from a later page
  arrivals = new Set([...after.keys()].filter((id) => !before.has(id) && created(after.get(id)) >= begin));
  announce();
  changes.push(...await follow(leavers));
  changes.forEach(({ row }) => flash(row));
  unsaid.push(...sentences(changes));
  if (arrivals.size > known) unsaid.push(newJobs(arrivals.size));
  watchOver(changes);
  own();
  return changes;
}

// --- Watching: the title and the icon tell from another tab

const title = document.title;
const icon = $('link[rel=icon]');
const plainIcon = icon?.href;
const watched = new Map(Object.entries(ofThisTab.get('watched', {})));
let isTelling = false;
/** Those of this page, by their states; empty while they go on. */
const watchedHere = () => rows().map((row) => row.dataset.id).filter((id) => watched.has(id));
const ended = () => watchedHere().map((id) => watched.get(id)).filter((state) => state !== '');
const BAD = ['failed', 'aborted'];

function watch(row) {
  const id = row.dataset.id;
  watched.has(id) ? watched.delete(id) : watched.set(id, '');
  showWatch();
}

function watchOver(changes) {
  for (const { row, state, word: now, name } of changes) {
    if (!watched.has(row.dataset.id) || isActive(row)) continue;
    watched.set(row.dataset.id, state);
    if (isTelling && document.hidden) note(`${now}: ${name}`, row.dataset.id);
  }
  showWatch();
}

/** Some browsers offer notes and refuse to make one. */
function note(text, tag) {
  try {
    new Notification(text, { tag });
  } catch {
    isTelling = false;
  }
}

/** What ended while another page was read. */
function catchUp() {
  rows().filter((row) => watched.get(row.dataset.id) === '' && !isActive(row))
    .forEach((row) => watched.set(row.dataset.id, row.dataset.state));
}

function showWatch() {
  const done = ended();
  const count = watchedHere().length;
  const isOver = count > 0 && done.length === count;
  const bad = rows().findLast((row) => BAD.includes(watched.get(row.dataset.id)));
  document.title = count === 0 ? title
    : bad ? `✕ ${word(bad)}: ${text($('.type, th bdi', bad) ?? $('h1'))} · ${title}`
      : `(${say('done', done.length, count)}) ${title}`;
  if (icon) icon.href = bad ? words.iconFailed : isOver ? words.iconDone : plainIcon;
  if (isOver && !document.hidden) endWatch();
  ofThisTab.set('watched', watched.size ? Object.fromEntries(watched) : null);
  drawWatch();
}

function endWatch() {
  watchedHere().forEach((id) => watched.delete(id));
  setTimeout(() => {
    if (watchedHere().length) return;
    document.title = title;
    if (icon) icon.href = plainIcon;
  }, 5 * SECOND);
}

function drawWatch() {
  for (const row of rows()) {
    let toggle = $('.watch', row);
    if (!toggle && isActive(row) && status && $('.badge', row)) {
      toggle = button('', () => watch(row), { className: 'quiet small watch' });
      $('.badge', row).parentElement.append(toggle);
    }
    if (!toggle) continue;
    toggle.hidden = !isActive(row);
    toggle.title = toggle.textContent = say(watched.has(row.dataset.id) ? 'endWatch' : 'watch');
    toggle.setAttribute('aria-pressed', watched.has(row.dataset.id));
    toggle.setAttribute('aria-label', `${toggle.textContent}: ${nameOf(row)}, ${row.dataset.id}`);
  }
  const some = rows().filter(isActive);
  watchAll.hidden = some.length < 2 || some.every((row) => watched.has(row.dataset.id));
  tell.hidden = watchedHere().length === 0 || isTelling || !('Notification' in window) || Notification.permission === 'denied';
}
const watchAll = button(say('watchAll'), () => {
  rows().filter(isActive).forEach((row) => watched.set(row.dataset.id, ''));
  showWatch();
});
const tell = button(say('tell'), async () => {
  isTelling = await Notification.requestPermission() === 'granted';
  drawWatch();
});

// --- Reading anew

const live = {
  version: status?.dataset.version,
  isPaused: kept.get('live') === 'off',
  isStopped: false,
  isBusy: false,
  isTouched: false, // a field of the filter was changed and not yet applied
  failures: 0,
  words: '',
};

/** How long a Retry-After asks to wait, in seconds: a proxy on the way may name a date (RFC 9110). */
export function toWait(asked, now = serverTime()) {
  // One of the three forms of a date leaves its zone out. Date.parse would take -5 for a month.
  const date = /^[A-Z][a-z]+,? .*\d\d:\d\d:\d\d/.test(asked) ? asked.replace(/( GMT)?\s*$/, ' GMT') : '';
  const wait = /^\s*\d+\s*$/.test(asked ?? '') ? Number(asked) : Math.ceil((Date.parse(date) - now) / SECOND);
  return Math.min(Math.max(wait || 0, 0), LONGEST_WAIT / SECOND);
}

/** How long to wait for the next read, in milliseconds. */
export function pause({ every, isActive: some, took, failures = 0, retryAfter = 0, isUnseen = false }) {
  const usual = Math.max(some ? every * SECOND : Math.max(CALM, every * SECOND), 4 * took, isUnseen ? WATCHING_UNSEEN : 0);
  const backedOff = failures ? Math.min(LONGEST_WAIT, usual * 2 ** failures) : usual;
  return Math.max(backedOff, retryAfter * SECOND);
}

function schedule(took, retryAfter) {
  live.due = elapsed() + pause({
    every: Number(status.dataset.every), isActive: rows().some(isActive), took, failures: live.failures, retryAfter,
    isUnseen: document.hidden,
  });
}

const isSelecting = () => {
  const selection = getSelection();
  return !selection.isCollapsed && $('main').contains(selection.anchorNode);
};
const isFilling = () => live.isTouched || Boolean(document.activeElement?.closest('.filter :is(input, select)'));
const isHeld = () => document.hidden && !watchedHere().length || !navigator.onLine || isSelecting() || isFilling()
  || Boolean($('dialog[open]'));

/** What one is told about the next read. */
function outlook(left) {
  if (live.isPaused) return '';
  if (!navigator.onLine) return say('offline');
  if (live.failures) return say('notLive', left);
  return isHeld() ? say('held') : say('nextIn', left);
}

const control = make('span', { className: 'live' });
const liveWords = document.createTextNode('');
const toggle = button('', () => setPaused(!live.isPaused));
const troubleWords = document.createTextNode('');
const tryNow = button(say('tryNow'), () => refresh());
const troubleLink = make('a', { href: pageAddress() });
const trouble = make('p', { className: 'notice trouble', hidden: true }, troubleWords, ' ', tryNow, ' ', troubleLink);

function setPaused(paused, reason = say('paused')) {
  live.isPaused = paused;
  live.words = paused ? reason : '';
  kept.set('live', paused && reason === say('paused') ? 'off' : null);
  if (!paused) live.due = live.signOfLife = elapsed();
  beat();
}

function complain(text = '', link = '', canTry = false) {
  if (!text && trouble.contains(document.activeElement)) $('#refresh')?.focus();
  trouble.hidden = !text;
  write(troubleWords, text);
  tryNow.hidden = !canTry;
  troubleLink.hidden = !link;
  troubleLink.textContent = link;
}

async function refresh() {
  if (live.isBusy || live.isStopped) return;
  live.isBusy = true;
  const asked = elapsed();
  const isWhole = asked - live.wholeAt >= WHOLE;
  const headers = { Accept: 'text/html', ...(isWhole ? {} : { 'If-None-Match': `W/"${live.version}"` }) };
  try {
    await take(await ask(pageAddress(), headers), isWhole, asked);
  } catch (failure) {
    failed(failure.name === 'AbortError' ? say('givenUp', words.deadline) : say('unreachable'));
  }
  live.isBusy = false;
  beat();
}

/** What tells that a page shows the same list, or the same job. */
const subject = (page) => (status.dataset.id === undefined
  ? $('#status[data-version]:not([data-id])', page)
  : all('.state[data-id]', page).find((state) => state.dataset.id === status.dataset.id));

async function isFound() {
  if (!new URLSearchParams(location.search).has('job')) return false;
  const { text } = await ask(pageAddress(), { Accept: 'text/html' }, { redirect: 'follow', mode: 'same-origin' });
  const page = parse(text);
  return isWholePage(page) && Boolean($('.state[data-id]', page));
}

async function take({ answer, text }, isWhole, asked) {
  const took = elapsed() - asked;
  const wait = toWait(answer.headers.get('Retry-After'));
  if (answer.status === 304 && !isWhole) {
    read(took);
    live.words = say('unchanged', clock());
    return;
  }
  if (answer.type === 'opaqueredirect' && await isFound()) {
    live.isStopped = true;
    arrivals.add('');
    announce();
    complain();
    return;
  }
  const page = parse(text);
  if (answer.status === 401 && isOurs(page)) {
    live.isStopped = true;
    complain(say('signedOut', clock(live.readAt)), say('signIn'));
  } else if (answer.status >= 400 && isOurs(page)) {
    live.isStopped = [400, 403, 404, 410].includes(answer.status);
    failed($('h1', page).textContent, wait);
  } else if (answer.status !== 200 || !isWholePage(page) || !subject(page)) {
    failed(say('foreign'), wait, say('load'));
  } else if ('partial' in subject(page).dataset) {
    failed($('.notice', page)?.textContent ?? '');
  } else {
    await show(page, isWhole);
    if (isWhole) live.wholeAt = asked;
    read(took);
  }
}

async function show(page, isWhole) {
  const { now, version } = subject(page).dataset;
  if (version === undefined) {
    live.isStopped = true; // the job is over
  } else {
    epoch = Number(now) - elapsed();
    live.version = version;
  }
  await patch(page, isWhole);
}

function read(took) {
  live.words = '';
  live.failures = 0;
  live.readAt = serverTime();
  complain();
  schedule(took, 0);
}

function failed(reason, retryAfter = 0, link = '') {
  live.failures += 1;
  live.words = '';
  schedule(0, retryAfter);
  const since = clock(live.readAt);
  const wait = Math.round((live.due - elapsed()) / SECOND);
  const what = reason.replace(/\.$/, '');
  complain(live.isStopped ? say('stopped', since, what) : say('failing', since, what, wait), link, !live.isStopped);
}

/** Only the time of day runs on while a device sleeps. */
function notice() {
  const ahead = Date.now() - elapsed();
  if (ahead - live.clock > JUMP) live.due = elapsed();
  live.clock = ahead;
}

/** Once a second: what is due is done, and what is shown is true. */
function beat() {
  if (!status) return;
  notice();
  tick();
  tellQuietly();
  const now = elapsed();
  if (!live.isPaused && now - live.signOfLife >= HOUR) setPaused(true, say('idle'));
  control.hidden = live.isStopped;
  toggle.textContent = say(live.isPaused ? 'resume' : 'pause');
  const left = Math.max(0, Math.ceil((live.due - now) / SECOND));
  write(liveWords, `${live.words} ${outlook(left)} `.trimStart());
  if (!live.isPaused && !isHeld() && now >= live.due) refresh();
}

function startLive() {
  epoch = Number(status.dataset.now) - elapsed();
  live.readAt = serverTime();
  live.wholeAt = live.signOfLife = elapsed();
  live.clock = Date.now() - elapsed(); // how far the time of day is ahead
  if (live.isPaused) live.words = say('paused');
  schedule(0, 0);
  control.append(liveWords, toggle, ' ', watchAll, ' ', tell);
  status.append(control);
  status.after(trouble);
  (list()?.closest('table, section') ?? $('.tools'))?.before(newcomers);
  for (const sign of ['keydown', 'pointerdown', 'scroll']) {
    addEventListener(sign, () => { live.signOfLife = elapsed(); }, { passive: true, capture: true });
  }
  $('.filter')?.addEventListener('input', () => { live.isTouched = true; });
  $('#refresh')?.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || live.isStopped || live.isBusy) return;
    event.preventDefault();
    refresh();
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) showWatch();
    beat();
  });
  setInterval(beat, SECOND);
  catchUp();
  showWatch();
  beat();
}

// --- Since you last looked: kept by this browser, for each list, and never sent

function sinceLastLook() {
  if (!list()) return;
  const key = pageAddress();
  const looks = kept.get('looks', {});
  const last = looks[key];
  const remember = () => {
    const states = Object.fromEntries(rows().map((row) => [row.dataset.id, row.dataset.state]));
    const now = { ...kept.get('looks', {}), [key]: { at: serverTime(), oldest: oldest(), states } };
    const last = Object.entries(now).sort(([, one], [, other]) => other.at - one.at).slice(0, MOST_LOOKS);
    kept.set('looks', Object.fromEntries(last));
  };
  if (last) {
    const changed = rows().filter((row) => (last.states[row.dataset.id] ?? row.dataset.state) !== row.dataset.state);
    const fresh = rows().filter((row) => !(row.dataset.id in last.states) && created(row) >= last.oldest);
    for (const row of [...changed, ...fresh]) {
      row.dataset.ownFresh = '';
      ($('.badge', row)?.parentElement ?? $('.what', row))?.append(make('span', { className: 'unseen' }, say('fresh')));
    }
    const said = sentences(changed.map((row) => ({ word: word(row), name: nameOf(row) })));
    if (fresh.length) said.push(newJobs(fresh.length));
    if (said.length) {
      $('.status')?.append(make('span', { className: 'look' }, [say('sinceLook', clock(last.at).slice(0, 5)), ...said].join(' ')));
    }
  }
  addEventListener('pagehide', remember);
  document.addEventListener('visibilitychange', () => document.hidden && remember());
}

// --- Copying

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without HTTPS there is no clipboard but by selecting.
    const had = document.activeElement;
    const holder = make('textarea', { value: text, className: 'unseen' });
    document.body.append(holder);
    holder.select();
    document.execCommand('copy');
    holder.remove();
    had?.focus?.({ preventScroll: true });
  }
}

async function copyBy(control, text) {
  await copy(text);
  if ('ownDone' in control.dataset) return;
  const label = [...control.childNodes];
  control.dataset.ownDone = '';
  control.replaceChildren($('svg', control) ? shape('completed') : say('copied'));
  readOut.textContent = say('copied');
  setTimeout(() => {
    control.replaceChildren(...label);
    delete control.dataset.ownDone;
  }, FLASH);
}

function own() {
  for (const field of all('[readonly]').filter((each) => !$('.copy', each.parentElement))) {
    const copier = button(say('copy'), () => copyBy(copier, field.value), { className: 'quiet small copy' });
    const label = field.labels[0];
    copier.setAttribute('aria-label', `${say('copy')}: ${label.textContent}`);
    label.after(copier);
  }
  identify(document);
  for (const id of all('tbody .id, .state ~ p > .id').filter((each) => !$('.copy', each.closest('th, p')))) {
    const copier = button(shape('copy'), () => copyBy(copier, id.textContent), { className: 'quiet small copy' });
    copier.setAttribute('aria-label', say('copyId', id.textContent));
    (id.closest('a') ?? id).after(copier);
  }
  rows().forEach((row) => watcher.observe(row));
}

// --- Selected rows

const selected = () => all('[data-rows] > tr:has(:checked)');
const cellText = (cell) => $('time', cell)?.dateTime ?? (all('bdi', cell).map(text).join(' ') || text(cell)).replaceAll('|', '\\|');

function asTable(some) {
  const lines = [$('.jobs thead tr'), ...some].map((row) => [...row.cells].slice(0, -1).map(cellText));
  lines.splice(1, 0, lines[0].map(() => '---'));
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function startSelection() {
  const count = make('span');
  const ids = button(say('copyIds'), () => copyBy(ids, selected().map((row) => row.dataset.id).join('\n')));
  const table = button(say('copyTable'), () => copyBy(table, asTable(selected())));
  $('.selected')?.prepend(count, ids, table);
  addEventListener('change', () => { count.textContent = say('selected', selected().length); });
}

// --- Looks: zone and theme at once, and the same page in them

/** For a browser that knows a zone that is newer than the server. */
function zoneByDifference() {
  const hours = new Date().getTimezoneOffset() / 60;
  return hours ? `Etc/GMT${hours > 0 ? '+' : ''}${hours}` : 'UTC';
}

async function choose(tz, theme) {
  const back = pageAddress();
  const address = `/prefs?${new URLSearchParams({ tz, theme, back })}`;
  try {
    const { answer, text } = await ask(address, { Accept: 'text/html' }, { redirect: 'follow', mode: 'same-origin' });
    if (answer.status === 400 && tz !== zoneByDifference()) return choose(zoneByDifference(), theme);
    const fresh = parse(text);
    if (!answer.ok || !answer.url.endsWith(back) || !isWholePage(fresh)) throw new Error('another page');
    document.body.dataset.zone = fresh.body.dataset.zone;
    theme ? document.documentElement.dataset.theme = theme : delete document.documentElement.dataset.theme;
    if ($('[data-live=status]')) {
      if ($('#status', fresh)) live.version = $('#status', fresh).dataset.version;
      await patch(fresh);
      beat();
    } else {
      location.reload();
    }
  } catch {
    location.assign(address);
  }
}

function select(label, choices, chosen) {
  const made = make('select', { className: 'small' }, ...choices.map(([value, text]) => make('option', { value }, text)));
  made.setAttribute('aria-label', label);
  made.value = chosen;
  return made;
}

const here = Intl.DateTimeFormat().resolvedOptions().timeZone;

function startLooks() {
  const link = $('.preferences');
  if (!link) return;
  const zones = [...new Set(['UTC', here, zone()])].map((each) => [each, each === here && each !== 'UTC' ? say('local', each) : each]);
  const zoneChoice = select(say('zone'), zones, zone());
  const themeChoice = select(say('theme'), [['', say('system')], ['light', say('light')], ['dark', say('dark')]],
    document.documentElement.dataset.theme ?? '');
  zoneChoice.onchange = themeChoice.onchange = () => choose(zoneChoice.value, themeChoice.value);
  link.before(make('span', { className: 'looks' }, zoneChoice, themeChoice));
  return () => {
    zoneChoice.value = zone() === 'UTC' && zones.length > 1 ? zones[zones.length - 1][0] : 'UTC';
    zoneChoice.onchange();
  };
}

// --- Keys

function go(selector) {
  const link = $(selector);
  if (link) location.assign(link.href);
}

function step(by) {
  const links = all('[data-rows] a.row[href]');
  const at = links.indexOf(document.activeElement);
  (links[at < 0 ? 0 : at + by] ?? links[at])?.focus();
}

function reach(selector) {
  const field = $(selector);
  const box = field?.closest('details');
  if (box) box.open = true;
  field?.focus();
}

async function showKeys() {
  const help = await ask('/help/keys', { Accept: 'text/html' }).then(({ text }) => $('.singles', parse(text)), () => null);
  if (!help) return location.assign('/help/keys');
  const dialog = make('dialog', { onclose: () => dialog.remove() }, make('h2', {}, say('keys')), document.importNode(help, true),
    button(say('close'), () => dialog.close()), ' ', keySwitch());
  document.body.append(dialog);
  dialog.showModal();
}

// A sign-out clears all that the browser stores for the console but its cookies.
const areKeysOn = () => !/(^|; )keys=off/.test(document.cookie);

function switchKeys() {
  const age = areKeysOn() ? A_YEAR : 0;
  document.cookie = `keys=off; path=/; max-age=${age}; samesite=lax${location.protocol === 'https:' ? '; secure' : ''}`;
}

function keySwitch() {
  const control = button('', () => {
    switchKeys();
    all('.key-switch').forEach((each) => each.draw());
  }, { className: 'quiet small key-switch' });
  control.draw = () => { control.textContent = say(areKeysOn() ? 'keysOff' : 'keysOn'); };
  control.draw();
  return control;
}

function startKeys(switchZone) {
  const copyField = (id) => $(id) && copyBy($('.copy', $(id).parentElement), $(id).value);
  const actions = {
    '?': showKeys,
    '/': () => reach('#job'),
    f: () => reach('#since'),
    j: () => step(1),
    k: () => step(-1),
    c: () => {
      const copier = $('.copy', document.activeElement?.closest('[data-id]') ?? document.createElement('p')) ?? $('.state ~ p .copy');
      copier?.click();
    },
    l: () => copyField('#live, #link'),
    L: () => copyField('#frozen'),
    r: () => (status && !live.isStopped ? refresh() : $('#refresh')?.click()),
    p: () => status && !live.isStopped && setPaused(!live.isPaused),
    u: switchZone,
    t: () => go('.tools .switch a:not([aria-current])'),
    ']': () => go('.pages a[rel=next]'),
    '[': () => go('.pages a[rel=prev]'),
  };
  for (const number of [1, 2, 3, 4]) actions[number] = () => go(`.tabs > a:nth-of-type(${number})`);
  addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return;
    const at = document.activeElement;
    if (event.key === 'Escape' && at.matches('input, select, textarea')) at.blur();
    else if (event.key === 'Escape') all('.menu[open] > summary').forEach((menu) => { menu.focus(); menu.click(); });
    const isFree = at === document.body || at.id === 'content' || at.closest('[data-rows]');
    const action = actions[event.key];
    if (!action || !isFree || !areKeysOn()) return;
    event.preventDefault();
    action();
  });
  $('footer a[href="/help/keys"]')?.after(' ', keySwitch());
  $('main .keys')?.append(keySwitch());
}

// --- The focus after Back, which browsers forget with a page that must not be stored

const FOCUSABLE = 'a[href], button, summary, input:not([type=hidden]), select, textarea';

const place = (element) => [element.closest('[data-id]')?.dataset.id ?? '', element.localName,
  element.getAttribute('href') || element.id || element.name || element.textContent].join(' ');

function rememberFocus() {
  const at = document.activeElement;
  const places = { ...ofThisTab.get('focus', {}), [pageAddress()]: at?.matches(FOCUSABLE) ? place(at) : '' };
  ofThisTab.set('focus', Object.fromEntries(Object.entries(places).slice(-MOST_LOOKS)));
}

function restoreFocus() {
  const last = ofThisTab.get('focus', {})[pageAddress()];
  const isBack = performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
  if (!isBack || !last || document.activeElement !== document.body) return;
  const element = all(FOCUSABLE).find((each) => place(each) === last);
  const box = element?.parentElement.closest('details');
  if (box && element.localName !== 'summary') box.open = true;
  element?.focus({ preventScroll: true });
}

/** The way back from a job to the list that one came from, also from another job that one opens by its address. */
function keepWayBack() {
  const back = $('.back a');
  if (!back) return;
  const last = ofThisTab.get('back', null);
  const isFromList = document.referrer.split('?')[0] === back.href.split('?')[0];
  if (isFromList || location.search || last?.href.split('?')[0] !== back.pathname) {
    ofThisTab.set('back', { href: back.getAttribute('href'), text: back.textContent });
  } else {
    Object.assign(back, { href: last.href, textContent: last.text });
  }
}

if ($('#words')) {
  document.body.append(readOut);
  own();
  startSelection();
  addEventListener('click', ({ target }) => all('.menu[open]').forEach((menu) => { menu.open = menu.contains(target); }));
  startKeys(startLooks());
  if (status?.dataset.version) startLive();
  sinceLastLook();
  keepWayBack();
  addEventListener('pageshow', restoreFocus);
  addEventListener('pagehide', rememberFocus);
}
