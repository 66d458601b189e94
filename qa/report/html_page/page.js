'use strict';
// Shows the report that stands in the page as JSON. Rows are built a hundred at a time
// when they come near the screen, so that a book opens as fast as a letter.
(() => {
  const report = JSON.parse(document.getElementById('report').textContent);
  const CHUNK = 100;         // Rows that are built together.
  const ROW_HEIGHT = 60;     // Pixels, a guess for rows that are not built yet.
  const NEAR = '1500px';     // How far from the screen rows are built.
  const TIERS = ['gate', 'warn', 'advice'];
  const LEVELS = {gate: 'error', warn: 'warning', advice: 'note'};
  const ICONS = {gate: '✖', warn: '▲', advice: '●'};

  const WORDS = {
    en: {
      title: 'Translation check', levels: {gate: 'error', warn: 'warning', advice: 'note'},
      levelsMany: {gate: 'errors', warn: 'warnings', advice: 'notes'},
      severity: 'Severity', checks: 'Checks', search: 'Search the text', issues: 'Findings',
      text: 'Whole text', mode: 'What to show', next: 'Next', previous: 'Previous',
      fix: 'Fix', why: 'Why', number: 'No.', absent: 'no counterpart', caret: 'something is missing here',
      whole: 'About the text as a whole', nothing: 'Nothing to show with these filters.',
      clean: 'No findings.', checked: 'What was checked', language: 'Language of this page',
      doubtful: (n) => `doubtful pair, ${n} %`, keys: [['j', 'k', 'next, previous'], ['t', '', 'whole text'], ['/', '', 'search']],
      also: (row) => `see segment ${row}`, sure: (n) => `sure: ${n} %`,
      counter: (at, all) => at ? `${at} of ${all} findings` : `${all} ${all === 1 ? 'finding' : 'findings'}`,
      rows: (n) => `${n} ${n === 1 ? 'segment' : 'segments'}`,
    },
    ru: {
      title: 'Проверка перевода', levels: {gate: 'ошибка', warn: 'предупреждение', advice: 'совет'},
      levelsMany: {gate: 'ошибки', warn: 'предупреждения', advice: 'советы'},
      severity: 'Важность', checks: 'Проверки', search: 'Поиск в тексте', issues: 'Замечания',
      text: 'Весь текст', mode: 'Что показать', next: 'Дальше', previous: 'Назад',
      fix: 'Исправление', why: 'Почему', number: '№', absent: 'нет соответствия', caret: 'здесь чего-то нет',
      whole: 'О тексте в целом', nothing: 'С этими фильтрами показать нечего.',
      clean: 'Замечаний нет.', checked: 'Что проверено', language: 'Язык страницы',
      doubtful: (n) => `сомнительная пара, ${n} %`, keys: [['j', 'k', 'дальше, назад'], ['t', '', 'весь текст'], ['/', '', 'поиск']],
      also: (row) => `см. сегмент ${row}`, sure: (n) => `уверенность: ${n} %`,
      counter: (at, all) => at ? `${at} из ${all}` : plural(all, 'замечание', 'замечания', 'замечаний'),
      rows: (n) => plural(n, 'сегмент', 'сегмента', 'сегментов'),
    },
  };
  const rules = new Intl.PluralRules('ru');
  function plural(n, one, few, many) {
    return `${n} ${{one, few}[rules.select(n)] || many}`;
  }

  // What the reader chose; lives in the address, so that a view can be passed on.
  const state = {lang: report.ui, mode: 'issues', off: new Set(), hidden: new Set(), query: ''};
  function readState() {
    const from = new URLSearchParams(location.hash.slice(1));
    state.lang = from.get('lang') in WORDS ? from.get('lang') : report.ui;
    state.mode = from.get('mode') === 'text' ? 'text' : 'issues';
    state.off = new Set((from.get('off') || '').split(',').filter(Boolean));
    state.hidden = new Set((from.get('hidden') || '').split(',').filter(Boolean));
    state.query = from.get('q') || '';
  }
  function writeState() {
    const to = new URLSearchParams();
    if (state.lang !== report.ui) to.set('lang', state.lang);
    if (state.mode !== 'issues') to.set('mode', state.mode);
    if (state.off.size) to.set('off', [...state.off].join(','));
    if (state.hidden.size) to.set('hidden', [...state.hidden].join(','));
    if (state.query) to.set('q', state.query);
    history.replaceState(null, '', '#' + to);
  }

  const words = () => WORDS[state.lang];
  const say = (both) => both[state.lang === 'ru' ? 1 : 0];

  // An element; text goes in as text, never as markup.
  function h(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
      else if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
    }
    element.append(...children.filter((child) => child !== undefined && child !== ''));
    return element;
  }

  const checkOf = (finding) => report.checks[finding.check];
  const isShown = (finding) => !state.off.has(finding.tier) && !state.hidden.has(checkOf(finding).id);

  // For each row: the findings listed under it, and those that only have a mark in it.
  report.findings.forEach((finding, number) => { finding.number = number; });
  for (const unit of report.units) {
    unit.whole = [];
    unit.rows.forEach((row, number) => {
      row.number = number;
      row.own = [];
      const marks = [...row.t.slice(1), ...(row.s ? row.s.slice(1) : [])];
      row.marked = [...new Set(marks.map((mark) => mark[2]))];
    });
  }
  for (const finding of report.findings) {
    const unit = report.units[finding.unit];
    (finding.row === undefined ? unit.whole : unit.rows[finding.row].own).push(finding);
  }

  let order = [];     // The numbers of the findings shown, as they stand on the page.
  let current = -1;   // Index into `order`.
  let pending = new Map();  // tbody → function that builds it.
  let bodies = new Map();   // "unit:row" → tbody.
  const watcher = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) build(entry.target);
  }, {rootMargin: `${NEAR} 0px`});

  function build(body) {
    const fill = pending.get(body);
    if (!fill) return;
    pending.delete(body);
    watcher.unobserve(body);
    fill();
  }

  function worst(findings) {
    return TIERS.find((tier) => findings.some((finding) => finding.tier === tier));
  }

  // The text of a cell, cut where marks begin and end.
  function cellParts(cell) {
    const [text, ...all] = cell;
    const marks = all.filter((mark) => isShown(report.findings[mark[2]]));
    const cuts = [...new Set([0, text.length, ...marks.flatMap((mark) => mark.slice(0, 2))])]
      .sort((a, b) => a - b);
    const parts = [];
    cuts.forEach((begin, i) => {
      const here = marks.filter((mark) => mark[0] === begin && mark[1] === begin);
      if (here.length) parts.push(markElement('', here, 'caret '));
      const end = cuts[i + 1];
      if (end === undefined) return;
      const over = marks.filter((mark) => mark[0] <= begin && end <= mark[1]);
      const piece = text.slice(begin, end);
      parts.push(over.length ? markElement(piece, over, '') : piece);
    });
    return parts;
  }

  function markElement(text, marks, kind) {
    const numbers = [...new Set(marks.map((mark) => mark[2]))];
    const tier = worst(numbers.map((number) => report.findings[number]));
    const hint = kind ? h('span', {class: 'unseen', lang: state.lang}, words().caret) : '';
    return h('mark', {
      class: kind + LEVELS[tier], 'data-findings': numbers.join(' '),
      'aria-describedby': numbers.map((number) => `f${number}`).join(' '),
      onclick: () => go(order.indexOf(numbers[0])),
    }, text, hint);
  }

  function cellElement(cell, lang, other) {
    const parts = cellParts(cell);
    if (cell[0] === '' && other) parts.push(h('span', {class: 'absent', lang: state.lang}, words().absent));
    return h('td', {lang}, ...parts);
  }

  function light(numbers, on) {
    for (const mark of document.querySelectorAll('mark[data-findings]')) {
      const own = mark.dataset.findings.split(' ').map(Number);
      if (own.some((number) => numbers.includes(number))) mark.classList.toggle('on', on);
    }
  }

  function levelElement(finding) {
    return h('span', {class: 'level'}, h('span', {'aria-hidden': 'true'}, ICONS[finding.tier] + ' '),
      words().levels[finding.tier]);
  }

  function findingElement(finding) {
    const check = checkOf(finding);
    const number = finding.number;
    const fixes = finding.fixes.map((fix) => h('div', {class: 'fix'}, `${words().fix}: ${say(fix)}`));
    const meta = h('div', {class: 'meta'}, h('code', {}, check.id),
      finding.where ? h('span', {}, say(finding.where)) : '',
      finding.confidence < 1 ? h('span', {}, words().sure(Math.round(finding.confidence * 100))) : '',
      check.manual[0] ? h('details', {}, h('summary', {}, words().why),
        h('div', {class: 'manual'}, say(check.manual))) : '');
    return h('div', {
      class: `finding ${LEVELS[finding.tier]}`, id: `f${number}`, tabindex: '-1', 'data-finding': number,
      onfocusin: () => light([number], true), onfocusout: () => light([number], false),
      onmouseenter: () => light([number], true), onmouseleave: () => light([number], false),
    }, levelElement(finding), ' ', h('span', {class: 'say'}, say(finding.say)), ...fixes, meta);
  }

  function referenceElement(finding) {
    const row = report.units[finding.unit].rows[finding.row];
    const where = row ? ` — ${words().also(row.number + 1)}` : '';
    return h('div', {class: `finding ${LEVELS[finding.tier]}`}, levelElement(finding), ' ',
      h('button', {class: 'reference', type: 'button', onclick: () => go(order.indexOf(finding.number))},
        say(finding.say) + where));
  }

  function rowElements(unit, row) {
    const number = h('th', {scope: 'row'}, String(row.number + 1),
      row.sure === undefined ? '' : h('span', {class: 'doubtful'}, words().doubtful(row.sure)));
    const cells = row.s
      ? [cellElement(row.s, unit.source.lang, row.t[0]), cellElement(row.t, unit.target.lang, row.s[0])]
      : [cellElement(row.t, unit.target.lang)];
    const elements = [h('tr', {class: `segment ${row.k || ''}`}, number, ...cells)];
    const own = row.own.filter(isShown).map(findingElement);
    const others = row.marked.map((n) => report.findings[n])
      .filter((finding) => isShown(finding) && !row.own.includes(finding)).map(referenceElement);
    if (own.length || others.length) {
      elements.push(h('tr', {class: 'findings'}, h('td'), h('td', {colspan: cells.length}, ...own, ...others)));
    }
    return elements;
  }

  function rowsToShow(unit) {
    const query = state.query.toLocaleLowerCase();
    return unit.rows.filter((row) => {
      if (query && !(row.t[0] + '\n' + (row.s ? row.s[0] : '')).toLocaleLowerCase().includes(query)) return false;
      return state.mode === 'text' || row.own.some(isShown) ||
        row.marked.some((number) => isShown(report.findings[number]));
    });
  }

  function tableElement(unit, unitNumber, rows) {
    const columns = unit.source ? [unit.source, unit.target] : [unit.target];
    const table = h('table', {},
      h('colgroup', {}, h('col', {class: 'number'}), ...columns.map(() => h('col'))),
      h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, words().number),
        ...columns.map((column) => h('th', {scope: 'col'}, column.lang.toUpperCase())))));
    for (let begin = 0; begin < rows.length; begin += CHUNK) {
      const chunk = rows.slice(begin, begin + CHUNK);
      const place = h('td', {colspan: columns.length + 1});
      place.style.height = `${chunk.length * ROW_HEIGHT}px`;
      const body = h('tbody', {}, h('tr', {'aria-hidden': 'true'}, place));
      pending.set(body, () => body.replaceChildren(...chunk.flatMap((row) => rowElements(unit, row))));
      for (const row of chunk) bodies.set(`${unitNumber}:${row.number}`, body);
      watcher.observe(body);
      table.append(body);
    }
    return table;
  }

  function unitElements(unit, unitNumber) {
    const rows = rowsToShow(unit);
    const whole = unit.whole.filter(isShown);
    order.push(...whole.map((finding) => finding.number));
    for (const row of rows) order.push(...row.own.filter(isShown).map((finding) => finding.number));
    const elements = [];
    if (report.units.length > 1 && (rows.length || whole.length)) elements.push(h('h2', {}, namesOf(unit)));
    if (whole.length) elements.push(h('h2', {}, words().whole), ...whole.map(findingElement));
    if (rows.length) elements.push(tableElement(unit, unitNumber, rows));
    return elements;
  }

  const namesOf = (unit) => (unit.source ? `${unit.source.name} → ` : '') + unit.target.name;

  function renderRows() {
    pending = new Map();
    bodies = new Map();
    watcher.disconnect();
    order = [];
    current = -1;
    const elements = report.units.flatMap(unitElements);
    const empty = report.findings.length ? words().nothing : words().clean;
    document.getElementById('rows').replaceChildren(
      ...(elements.length ? elements : [h('p', {class: 'nothing'}, empty)]));
    showCounter();
  }

  function showCounter() {
    document.getElementById('counter').textContent = words().counter(current + 1, order.length);
  }

  // Goes to a finding shown, building what is needed.
  function go(index) {
    if (index < 0 || index >= order.length) return;
    current = index;
    const finding = report.findings[order[index]];
    const body = bodies.get(`${finding.unit}:${finding.row}`);
    if (body) build(body);
    const element = document.getElementById(`f${order[index]}`);
    element.focus({preventScroll: true});
    element.scrollIntoView({block: 'center'});
    showCounter();
  }

  function change(what) {
    what();
    writeState();
    render();
  }

  function checkbox(set, value, label, count, name) {
    const box = h('input', {
      type: 'checkbox', checked: !set.has(value), 'data-filter': value, name,
      onchange: () => {
        if (box.checked) set.delete(value); else set.add(value);
        writeState();
        renderRows();
      },
    });
    return h('label', {}, box, h('span', {}, ...label), h('span', {class: 'count'}, String(count)));
  }

  function filtersElement() {
    const count = (test) => report.findings.filter(test).length;
    const tiers = TIERS.map((tier) => checkbox(state.off, tier,
      [h('span', {'aria-hidden': 'true'}, ICONS[tier] + ' '), words().levelsMany[tier]],
      count((finding) => finding.tier === tier), 'tier'));
    const found = report.checks.map((check, number) => [check, count((finding) => finding.check === number)])
      .filter(([, n]) => n > 0);
    const checks = found.map(([check, n]) => checkbox(state.hidden, check.id, [h('code', {}, check.id)], n, 'check'));
    const search = h('input', {
      type: 'search', id: 'search', value: state.query, placeholder: words().search, 'aria-label': words().search,
      oninput: () => { state.query = search.value; writeState(); renderRows(); },
    });
    return h('aside', {}, search,
      h('fieldset', {}, h('legend', {}, words().severity), ...tiers),
      checks.length ? h('fieldset', {}, h('legend', {}, words().checks), ...checks) : '',
      h('p', {class: 'keys soft'}, ...words().keys.flatMap(([a, b, text], i) => [
        i ? h('br') : '', h('kbd', {}, a), ' ', b ? h('kbd', {}, b) : '', ' ' + text])));
  }

  function choice(values, labels, now, label, set) {
    return h('span', {class: 'switch', role: 'group', 'aria-label': label}, ...values.map((value, i) =>
      h('button', {type: 'button', 'aria-pressed': String(value === now), 'data-choice': value, onclick: () => change(() => set(value))},
        labels[i])));
  }

  function headerElement() {
    const level = LEVELS[worst(report.findings)] || '';
    const documents = report.units.map((unit) => h('li', {}, namesOf(unit), ' ',
      h('span', {class: 'soft'}, words().rows(unit.rows.length))));
    const remarks = report.units.flatMap((unit) => [unit.source, unit.target]).filter(Boolean)
      .flatMap((side) => side.remarks.map((remark) => h('li', {class: 'remark', lang: 'en'}, `${side.name}: ${remark}`)));
    const manual = report.checks.flatMap((check) => [
      h('dt', {}, h('code', {}, check.id), ` — ${words().levels[check.tier]}`), h('dd', {}, say(check.manual).trim())]);
    return h('header', {},
      h('div', {class: 'top'}, h('p', {class: 'kicker'}, `${words().title} · svereno ${report.version}`),
        choice(['en', 'ru'], ['English', 'Русский'], state.lang, words().language, (value) => { state.lang = value; })),
      h('h1', {class: level}, say(report.verdict)),
      h('ul', {}, ...documents, ...remarks),
      h('details', {}, h('summary', {}, `${words().checked}: ${report.checks.length}`), h('dl', {}, ...manual)));
  }

  function render() {
    document.documentElement.lang = state.lang;
    const bar = h('div', {class: 'bar'},
      choice(['issues', 'text'], [words().issues, words().text], state.mode, words().mode, (value) => { state.mode = value; }),
      h('button', {type: 'button', onclick: () => go(current - 1)}, `‹ ${words().previous}`),
      h('button', {type: 'button', onclick: () => go(current + 1)}, `${words().next} ›`),
      h('span', {class: 'counter', id: 'counter', 'aria-live': 'polite'}));
    document.getElementById('app').replaceChildren(headerElement(), h('div', {class: 'frame'}, filtersElement(),
      h('main', {}, bar, h('div', {id: 'rows'}))));
    renderRows();
  }

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.type === 'search') return;
    const action = {
      j: () => go(current + 1), k: () => go(current - 1),
      t: () => change(() => { state.mode = state.mode === 'text' ? 'issues' : 'text'; }),
      '/': () => document.getElementById('search').focus(),
    }[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });
  window.addEventListener('beforeprint', () => { for (const body of [...pending.keys()]) build(body); });
  window.addEventListener('hashchange', () => { readState(); render(); });
  readState();
  render();
})();
